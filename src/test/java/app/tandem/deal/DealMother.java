package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import app.tandem.deal.NewDeal.Selling;
import app.tandem.directory.CustomerEntry.Place;

/**
 * Deals for tests, come about as real ones do: every step is one of the lifecycle, an
 * hour after the one before.
 */
public final class DealMother {

	public static final Seat CONTOSO = seat(1, "Contoso");

	public static final Seat FABRIKAM = seat(2, "Fabrikam");

	public static final Seat NORTHWIND = seat(3, "Northwind");

	public static final Seat MICROSOFT = seat(9, "Microsoft");

	public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

	public static final TeamMember MINA = new TeamMember("Mina", "Park", "+82 2 555 0101", "mina@contoso.example");

	public static final TeamMember JOHN = new TeamMember("John", "Hill", "+44 20 5550 0102", "john@contoso.example");

	public static final TeamMember OLEG = new TeamMember("Oleg", "Titov", "+46 8 555 0103", "oleg@fabrikam.example");

	public static final Contact CONTACT = new Contact("Elsa", "Lind", "+46 8 555 0199", "elsa@tailspin.example");

	public static final Customer TAILSPIN = new Customer(null, "Tailspin Toys",
			new Place("1 Kungsgatan", "", "Stockholm", "", "111 43", "SE"), "012345678");

	public static final Terms TERMS = new Terms("Toy planner", new Money(new BigDecimal("25000"), "EUR"),
			LocalDate.parse("2026-09-30"), "Talk to Elsa first", "CRM-17", "CAMP-4");

	public static final List<DealSolution> SOLUTIONS = List.of(solution("SOL-1001-AAAA"),
			new DealSolution("SOL-1002-BBBB", "EUR", new BigDecimal("10.50"), 3L));

	public static final Ask HELP = new Ask(Help.PROOF_OF_CONCEPT, "Please show the demo");

	private final Deal deal;

	private final Instant now;

	private DealMother(Deal deal, Instant now) {
		this.deal = deal;
		this.now = now;
	}

	public static DealMother privateDeal() {
		return outbound(new Selling(Contact.NONE, Ask.NOTHING, false, false));
	}

	public static DealMother partnerLed() {
		return outbound(new Selling(CONTACT, Ask.NOTHING, true, false));
	}

	public static DealMother coSell() {
		return outbound(new Selling(CONTACT, HELP, false, false));
	}

	public static DealMother assessment() {
		Selling selling = new Selling(CONTACT, Ask.NOTHING, false, true);
		return started(wanted(CONTOSO, selling, List.of(solution("SOL-9001-ZZZZ"))), false);
	}

	/** Fabrikam's half of a private deal of Contoso's. */
	public static DealMother inboundDeal() {
		return privateDeal().partnersHalf(FABRIKAM);
	}

	/** Microsoft's half of a deal that Contoso asks for help with. */
	public static DealMother vendorsHalf() {
		DealMother asking = coSell();
		return asking.next((origin) -> asking.deal.vendorAsked(MICROSOFT, "Contoso", origin));
	}

	/** Microsoft's own half of a deal that it started. */
	public static DealMother startedByVendor() {
		return started(wanted(MICROSOFT, new Selling(CONTACT, Ask.NOTHING, false, false), SOLUTIONS), true);
	}

	/** Contoso's half of a deal that a seller of the vendor's sent. */
	public static DealMother sentByVendor() {
		DealMother sending = startedByVendor();
		return sending.next((origin) -> sending.deal.invite(invitation(CONTOSO), true, "Microsoft", origin).get(1));
	}

	/** The inviting company's half after a partner was invited. */
	public DealMother inviting(Seat partner) {
		return next((origin) -> deal.invite(invitation(partner), false, "Contoso", origin).get(0));
	}

	/** The partner's half after it was invited. */
	public DealMother partnersHalf(Seat partner) {
		return next((origin) -> deal.invite(invitation(partner), false, "Contoso", origin).get(1));
	}

	public DealMother shared() {
		return next(deal::share);
	}

	public DealMother helpAsked() {
		return next((origin) -> deal.askForHelp(CONTACT, HELP, origin));
	}

	public DealMother received() {
		return next(deal::receive);
	}

	public DealMother accepted() {
		return next((origin) -> deal.accept(deal.referral().terms(), List.of(OLEG), origin));
	}

	public DealMother declined() {
		return next((origin) -> deal.decline(Reason.TIMELINE, "Too soon for us", origin));
	}

	/** Waits until the time to answer is over. */
	public DealMother expired() {
		Invitation invitation = deal.party().invitation();
		if (invitation == null) {
			throw new IllegalStateException("only an invitation expires");
		}
		return new DealMother(deal, invitation.expiresAt()).next(deal::expire);
	}

	public DealMother at(SalesStage stage) {
		return next((origin) -> deal.edit(Edit.of(deal).withStage(stage), origin));
	}

	/** Every stage one after the other, as an assessment wants it. */
	public DealMother throughAllStages() {
		return at(SalesStage.QUALIFIED).at(SalesStage.DEVELOPED).at(SalesStage.PROPOSED).at(SalesStage.NEGOTIATED);
	}

	public DealMother won() {
		return next(deal::win);
	}

	public DealMother lost() {
		return next((origin) -> deal.lose(Reason.OTHER_VENDOR, "Lost on price", origin));
	}

	public Deal build() {
		return deal;
	}

	/** Well after the steps so far, and before any invitation expires. */
	public static Origin later() {
		return origin(MONDAY.plus(Duration.ofDays(7)));
	}

	public static Origin origin(Instant at) {
		return new Origin(new UUID(7, 1), "Mina Park", Source.UI, null, at);
	}

	public static NewDeal wanted(Seat company, Selling selling, List<DealSolution> solutions) {
		return new NewDeal(company.organizationId(), company.locationId(), TAILSPIN, selling, TERMS, SalesStage.CREATED,
				solutions, List.of(MINA, JOHN));
	}

	public static PartnerInvitation invitation(Seat partner) {
		Terms terms = new Terms("Toy planner", new Money(new BigDecimal("8000"), "EUR"), LocalDate.parse("2026-08-31"),
				"", "", "");
		return new PartnerInvitation(partner, terms, new Ask(Help.ARCHITECTURE, "You know the field"), List.of(MINA),
				List.of(solution("SOL-2001-CCCC")));
	}

	public static DealSolution solution(String id) {
		return new DealSolution(id, null, null, null);
	}

	private static DealMother outbound(Selling selling) {
		return started(wanted(CONTOSO, selling, SOLUTIONS), false);
	}

	private static DealMother started(NewDeal wanted, boolean byVendor) {
		return new DealMother(Deal.start(wanted, byVendor, origin(MONDAY)).after(), MONDAY);
	}

	private DealMother next(Function<Origin, Change> step) {
		Instant later = now.plus(Duration.ofHours(1));
		return new DealMother(step.apply(origin(later)).after(), later);
	}

	private static Seat seat(int number, String company) {
		return new Seat(new UUID(number, 1), new UUID(number, 2), company);
	}

}
