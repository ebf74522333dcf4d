package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Reach;
import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.NewDeal.Selling;

import org.springframework.jdbc.core.simple.JdbcClient;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.TAILSPIN;
import static app.tandem.deal.DealMother.solution;

/**
 * One deal in each state that the matrix is about, between companies of the demo and
 * brought there step by step as real ones are.
 */
final class MatrixDeals {

	private static final Selling PRIVATE = new Selling(CONTACT, Ask.NOTHING, false, false);

	private static final Selling PARTNER_LED = new Selling(CONTACT, Ask.NOTHING, true, false);

	private static final Selling CO_SELL = new Selling(CONTACT, HELP, false, false);

	private static final Selling ASSESSMENT = new Selling(CONTACT, Ask.NOTHING, false, true);

	private static final Terms TERMS = new Terms("Deal of the matrix", new Money(new BigDecimal("25000"), "EUR"),
			LocalDate.parse("2099-09-30"), "", "", "");

	private final Deals deals;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Seat contoso;

	private final Seat fabrikam;

	private final Seat microsoft;

	private final List<TeamMember> team;

	private Origin origin;

	/**
	 * @param team is Contoso's on each of its deals
	 */
	MatrixDeals(Deals deals, JdbcClient jdbc, Clock clock, List<TeamMember> team) {
		this.deals = deals;
		this.jdbc = jdbc;
		this.clock = clock;
		this.contoso = seat("Contoso", "London");
		this.fabrikam = seat("Fabrikam", "Fabrikam München");
		this.microsoft = seat("Microsoft", "Microsoft Corporation");
		this.team = team;
		this.origin = DealMother.origin(clock.instant());
	}

	Deal in(String state) {
		return switch (state) {
			case "private" -> contosos(PRIVATE);
			case "private, partner invited" -> inviter(contosos(PRIVATE), fabrikam);
			case "partner-led" -> contosos(PARTNER_LED);
			case "co-sell, vendor pending" -> contosos(CO_SELL);
			case "co-sell, vendor accepted" -> beside(contosos(CO_SELL), MatrixDeals::acceptance);
			case "co-sell, vendor declined" -> beside(contosos(CO_SELL), MatrixDeals::refusal);
			case "assessment, begun" -> contosos(ASSESSMENT);
			case "assessment, completed" -> throughStages(contosos(ASSESSMENT));
			case "inbound, pending" -> inbound(PRIVATE);
			case "inbound, received" -> done(inbound(PRIVATE), Deal::receive);
			case "inbound, time over" -> late();
			case "inbound, accepted" -> accepted(inbound(PRIVATE));
			case "from the vendor, pending" -> fromVendor();
			case "from the vendor, accepted" -> accepted(fromVendor());
			case "won, private" -> won(contosos(PRIVATE));
			case "won, partner-led" -> won(contosos(PARTNER_LED));
			case "won, vendor pending" -> won(contosos(CO_SELL));
			case "won, vendor accepted" -> won(beside(contosos(CO_SELL), MatrixDeals::acceptance));
			case "won, vendor declined" -> won(beside(contosos(CO_SELL), MatrixDeals::refusal));
			case "won, assessment" -> won(throughStages(contosos(ASSESSMENT)));
			case "won, inbound" -> won(accepted(inbound(PARTNER_LED)));
			case "won, from the vendor" -> won(accepted(fromVendor()));
			case "lost" -> done(contosos(PARTNER_LED), (deal, now) -> deal.lose(Reason.BUDGET, "", now));
			case "declined" -> done(inbound(PRIVATE), MatrixDeals::refusal);
			case "expired" -> done(late(), Deal::expire);
			case "vendor's half, pending" -> half(contosos(CO_SELL), microsoft);
			case "vendor's half, accepted" -> done(half(contosos(CO_SELL), microsoft), MatrixDeals::acceptance);
			case "vendor's half, won" -> won(done(half(contosos(CO_SELL), microsoft), MatrixDeals::acceptance));
			case "started by the vendor" -> vendors();
			default -> throw new IllegalArgumentException(state);
		};
	}

	private Deal contosos(Selling selling) {
		return again(deals.create(wanted(contoso, selling, team), origin));
	}

	private Deal vendors() {
		return again(deals.create(wanted(microsoft, PRIVATE, List.of(DealMother.OLEG)), origin));
	}

	private static NewDeal wanted(Seat company, Selling selling, List<TeamMember> team) {
		String id = selling.assessment() ? "SOL-40001-SRV" : "SOL-1234-PQRS";
		return new NewDeal(company.organizationId(), company.locationId(), TAILSPIN, selling, TERMS, SalesStage.CREATED,
				List.of(solution(id)), team);
	}

	/** Contoso's half of a deal of Fabrikam's, to which an admin has put the team. */
	private Deal inbound(Selling selling) {
		return teamed(
				invited(again(deals.create(wanted(fabrikam, selling, List.of(DealMother.OLEG)), origin)), contoso));
	}

	private Deal fromVendor() {
		return teamed(invited(vendors(), contoso));
	}

	private Deal teamed(Deal inbound) {
		return done(inbound, (deal, now) -> deal.edit(Edit.of(deal).withTeam(team), now));
	}

	/** An invitation of fifteen days ago, which nobody has closed yet. */
	private Deal late() {
		origin = DealMother.origin(clock.instant().minus(Duration.ofDays(15)));
		Deal late = inbound(PRIVATE);
		origin = DealMother.origin(clock.instant());
		return late;
	}

	private Deal inviter(Deal deal, Seat partner) {
		invited(deal, partner);
		return again(deal);
	}

	private Deal invited(Deal deal, Seat partner) {
		PartnerInvitation invitation = new PartnerInvitation(partner, TERMS, HELP, List.of(),
				List.of(solution("SOL-1234-PQRS")));
		deals.recordAll(deals.invited(deal, invitation, origin));
		return half(deal, partner);
	}

	/** The same deal after the vendor answered. */
	private Deal beside(Deal deal, Step answer) {
		done(half(deal, microsoft), answer);
		return again(deal);
	}

	private static Change acceptance(Deal deal, Origin now) {
		return deal.accept(deal.referral().terms(), deal.referral().team(), now);
	}

	private static Change refusal(Deal deal, Origin now) {
		return deal.decline(Reason.TIMELINE, "", now);
	}

	private Deal accepted(Deal deal) {
		return done(deal, MatrixDeals::acceptance);
	}

	private Deal won(Deal deal) {
		return done(deal, Deal::win);
	}

	private Deal throughStages(Deal deal) {
		Deal next = deal;
		for (SalesStage stage : List.of(SalesStage.QUALIFIED, SalesStage.DEVELOPED, SalesStage.PROPOSED,
				SalesStage.NEGOTIATED)) {
			next = done(next, (now, origin) -> now.edit(Edit.of(now).withStage(stage), origin));
		}
		return next;
	}

	private Deal done(Deal deal, Step step) {
		deals.record(step.on(deal, origin));
		return again(deal);
	}

	private Deal half(Deal deal, Seat company) {
		return find(jdbc.sql("select id from referral where engagement_id = :engagement and organization_id = :company")
			.param("engagement", deal.engagement().id())
			.param("company", company.organizationId())
			.query(UUID.class)
			.single(), company.organizationId());
	}

	private Deal again(Deal deal) {
		return find(deal.referral().id(), deal.party().organizationId());
	}

	private Deal find(UUID id, UUID company) {
		return deals.get(id, new Viewer(new UUID(7, 7), company, false, "Some Body", "some@body.example",
				Set.of(Role.ACCOUNT_ADMIN), new Reach(true, Set.of()), Reach.NOWHERE));
	}

	private Seat seat(String company, String location) {
		return jdbc.sql("""
				select o.id as organization_id, l.id as location_id, o.name as company
				from organization o join location l on l.organization_id = o.id
				where o.name = :company and l.name = :location
				""").param("company", company).param("location", location).query(Seat.class).single();
	}

	private interface Step {

		Change on(Deal deal, Origin origin);

	}

}
