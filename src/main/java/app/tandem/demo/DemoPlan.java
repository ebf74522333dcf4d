package app.tandem.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import app.tandem.access.Location;
import app.tandem.access.Member;
import app.tandem.deal.Ask;
import app.tandem.deal.Change;
import app.tandem.deal.Contact;
import app.tandem.deal.Customer;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Edit;
import app.tandem.deal.Help;
import app.tandem.deal.Money;
import app.tandem.deal.NewDeal;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.Reason;
import app.tandem.deal.SalesStage;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import app.tandem.demo.DemoCast.Company;
import app.tandem.directory.Solution;

/**
 * The demo's 120 engagements. Always the same ones, counted back from the day of the
 * first start.
 */
final class DemoPlan {

	static final int DEALS = 120;

	private static final Duration DAY = Duration.ofDays(1);

	private static final List<SalesStage> STAGES = List.of(SalesStage.QUALIFIED, SalesStage.DEVELOPED,
			SalesStage.PROPOSED, SalesStage.NEGOTIATED);

	private static final Map<String, String> CURRENCIES = Map.of("US", "USD", "GB", "GBP", "KR", "KRW", "SE", "SEK",
			"JP", "JPY", "IN", "INR", "BR", "BRL", "RU", "USD");

	private static final Map<String, Integer> RATES = Map.of("KRW", 1300, "JPY", 150, "SEK", 10, "INR", 83);

	private final Random chance = new Random(2026);

	private final DemoCast cast;

	private final List<DemoPhrase> phrases;

	private final Instant now;

	DemoPlan(DemoCast cast, List<DemoPhrase> phrases, Instant now) {
		this.cast = cast;
		this.phrases = phrases;
		this.now = now;
	}

	List<DemoStory> stories() {
		List<DemoStory> stories = new ArrayList<>();
		for (int n = 0; n < DEALS; n++) {
			stories.add(story(n));
		}
		return stories;
	}

	private DemoStory story(int n) {
		int age = (n % 12 > 6 && n / 12 % 3 == 2) ? 1 + n % 13 : 1 + (n * 7) % 240;
		Instant begins = this.now.minus(DAY.multipliedBy(age)).plus(Duration.ofMinutes(17L * n % 600));
		return switch (n % 12) {
			case 7, 8 -> invitation(n, age, begins, this.cast.company("Fabrikam"), this.cast.company("Contoso"));
			case 9 -> invitation(n, age, begins, this.cast.company("Northwind"), this.cast.company("Fabrikam"));
			case 10 -> invitation(n, age, begins, this.cast.vendor(), this.cast.company("Contoso"));
			case 11 -> invitation(n, age, begins, this.cast.vendor(), this.cast.company("Northwind"));
			default -> own(n, age, begins);
		};
	}

	/** A deal of Contoso's own, of each type in turn. */
	private DemoStory own(int n, int age, Instant begins) {
		Company contoso = this.cast.company("Contoso");
		boolean assessment = n % 12 == 4 && n % 24 == 4;
		boolean asks = n % 12 == 0 || n % 12 == 3;
		boolean shared = n % 12 == 2 || n % 12 == 6;
		NewDeal start = start(n, begins, contoso, new Wish(assessment, asks, shared));
		List<DemoMove> moves = new ArrayList<>();
		if (n % 12 == 5 && age > 3) {
			moves.add(invite(n, contoso, this.cast.company("Fabrikam"), begins.plus(DAY)));
			answer(n, age - 1, begins.plus(DAY), this.cast.company("Fabrikam"), moves);
		}
		if (n % 24 == 6 && age > 6) {
			moves.add(new DemoMove(contoso, begins.plus(DAY.multipliedBy(2)), (deal, deals, origin) -> deals
				.helpAsked(deal, contact(n), new Ask(Help.QUOTES, phrase(n).note()), origin)));
			answer(n, age - 2, begins.plus(DAY.multipliedBy(2)), this.cast.vendor(), moves);
		}
		if (n % 12 == 1 && age > 20) {
			moves.add(new DemoMove(contoso, begins.plus(DAY.multipliedBy(9)), DemoMove.of(Deal::share)));
		}
		if (asks && age > 2) {
			answer(n, age, begins, this.cast.vendor(), moves);
		}
		work(n, age, begins, contoso, assessment, moves);
		moves.sort(java.util.Comparator.comparing(DemoMove::at));
		return new DemoStory(contoso, begins, start, moves);
	}

	/** A deal that one company starts to ask another to join. */
	private DemoStory invitation(int n, int age, Instant begins, Company from, Company to) {
		NewDeal start = start(n, begins, from, new Wish(false, false, n % 2 == 0));
		List<DemoMove> moves = new ArrayList<>();
		moves.add(invite(n, from, to, begins.plus(Duration.ofHours(2))));
		boolean accepted = answer(n, age, begins.plus(Duration.ofHours(2)), to, moves);
		if (accepted) {
			work(n, age - 5, begins.plus(DAY.multipliedBy(5)), to, false, moves);
		}
		moves.sort(java.util.Comparator.comparing(DemoMove::at));
		return new DemoStory(from, begins, start, moves);
	}

	private DemoMove invite(int n, Company from, Company to, Instant at) {
		Location seat = to.location(n / 12);
		PartnerInvitation invitation = new PartnerInvitation(to.seat(seat),
				new Terms(phrase(n).name(), money(n, 0.6), closeDate(at, 90), "", "", ""),
				new Ask(Help.values()[n % 6], phrase(n + 3).note()), from.people().subList(0, 1),
				List.of(solution(to, n)));
		return new DemoMove(from, at, (deal, deals, origin) -> deals.invited(deal, invitation, origin));
	}

	/**
	 * The invited company opens the deal, and accepts, declines or forgets it; says
	 * whether it accepts.
	 */
	private boolean answer(int n, int age, Instant asked, Company company, List<DemoMove> moves) {
		if (age < 2) {
			return false;
		}
		if (n % 4 == 0 && age < 12) {
			return false;
		}
		moves.add(new DemoMove(company, asked.plus(Duration.ofHours(20)), DemoMove.of(Deal::receive)));
		int fate = n / 12 % 5;
		if (fate == 3 && age > 4) {
			Reason reason = Reason.values()[n % 8];
			moves.add(new DemoMove(company, asked.plus(DAY.multipliedBy(3)),
					DemoMove.of((deal, origin) -> deal.decline(reason, phrase(n + 5).note(), origin))));
			return false;
		}
		if (fate == 4) {
			if (age > 14) {
				moves.add(new DemoMove(company, asked.plus(DAY.multipliedBy(14)).plusSeconds(60),
						DemoMove.of(Deal::expire)));
			}
			return false;
		}
		if (age < 12 && n % 2 == 0) {
			return false;
		}
		moves.add(new DemoMove(company, asked.plus(Duration.ofHours(30)), DemoMove.of((deal, origin) -> deal
			.accept(deal.referral().terms(), team(n, company, company.location(n / 12)), origin))));
		return age > 6;
	}

	/** The selling itself: stages, corrections, and the end if it is old enough. */
	private void work(int n, int age, Instant from, Company company, boolean assessment, List<DemoMove> moves) {
		int steps = assessment ? Math.min(4, age / 20) : Math.min(4, age / 25 + n % 2);
		for (int step = 0; step < steps; step++) {
			SalesStage stage = STAGES.get(step);
			if (assessment || (n + step) % 3 != 0) {
				moves.add(new DemoMove(company, after(from, age, 0.15 + 0.15 * step),
						DemoMove.of((deal, origin) -> deal.edit(Edit.of(deal).withStage(stage), origin))));
			}
		}
		if (n % 4 == 1 && age > 10) {
			moves.add(new DemoMove(company, after(from, age, 0.2),
					DemoMove.of((deal, origin) -> corrected(deal, n, origin))));
		}
		if (age > 60 && (n + n / 12) % 3 != 0 && (!assessment || steps == 4)) {
			boolean won = n % 5 < 3;
			Reason reason = Reason.values()[(n + 2) % 8];
			moves.add(new DemoMove(company, after(from, age, 0.85), DemoMove
				.of((deal, origin) -> won ? deal.win(origin) : deal.lose(reason, phrase(n + 7).note(), origin))));
		}
	}

	private Change corrected(Deal deal, int n, app.tandem.deal.Origin origin) {
		Terms terms = deal.referral().terms();
		Terms next = new Terms(terms.name(), new Money(
				terms.value().amount().multiply(new BigDecimal("1.2")).setScale(0, java.math.RoundingMode.HALF_UP),
				terms.value().currency()), terms.closeDate().plusDays(30), phrase(n + 11).note(), terms.crmId(),
				terms.campaignId());
		Edit edit = Edit.of(deal).withTerms(next);
		return deal.edit((n % 8 == 1) ? edit.withSolutions(oneMore(deal, n)) : edit, origin);
	}

	private List<DealSolution> oneMore(Deal deal, int n) {
		List<DealSolution> solutions = new ArrayList<>(deal.referral().solutions());
		DealSolution next = solution(this.cast.company("Contoso"), n + 3);
		if (!deal.type().isAssessment()
				&& solutions.stream().noneMatch((one) -> one.solutionId().equals(next.solutionId()))) {
			solutions.add(next);
		}
		return solutions;
	}

	private NewDeal start(int n, Instant begins, Company company, Wish wish) {
		Location location = company.location(n);
		Customer customer = customer(n);
		Terms terms = new Terms(phrase(n).name(), money(n, 1), closeDate(begins, 60 + n % 200), phrase(n).note(),
				(n % 3 == 0) ? "OPP-%05d".formatted(10_200 + n) : "", (n % 5 == 0) ? "SPRING-2026" : "");
		List<DealSolution> solutions = wish.assessment() ? List.of(assessment(n)) : solutions(company, n);
		Contact contact = (wish.asks() || wish.assessment() || n % 2 == 0) ? contact(n) : Contact.NONE;
		Ask ask = wish.asks() ? new Ask(Help.values()[n % 6], phrase(n + 1).note()) : Ask.NOTHING;
		return new NewDeal(company.organization().id(), location.id(), customer,
				new NewDeal.Selling(contact, ask, wish.shared(), wish.assessment()), terms, SalesStage.CREATED,
				solutions, team(n, company, location));
	}

	/**
	 * One to four people; where a Referrals user signs in for the location, they are on
	 * every second team.
	 */
	private List<TeamMember> team(int n, Company company, Location location) {
		List<TeamMember> team = new ArrayList<>();
		for (int k = 0; k <= n % 3; k++) {
			team.add(company.people().get((n + 5 * k) % company.people().size()));
		}
		String user = location.name().toLowerCase(java.util.Locale.ROOT) + ".user@";
		company.members()
			.values()
			.stream()
			.filter((member) -> n % 8 < 5 && member.email().startsWith(user))
			.map(DemoPlan::onTeam)
			.forEach(team::add);
		return team.stream().distinct().toList();
	}

	private static TeamMember onTeam(Member member) {
		return new TeamMember(member.firstName(), member.lastName(), member.phone(), member.email());
	}

	private List<DealSolution> solutions(Company company, int n) {
		List<DealSolution> solutions = new ArrayList<>();
		for (int k = 0; k <= n % 3; k++) {
			DealSolution next = solution(company, n + 4 * k);
			if (solutions.stream().noneMatch((one) -> one.solutionId().equals(next.solutionId()))) {
				solutions.add(next);
			}
		}
		return solutions;
	}

	private DealSolution solution(Company company, int n) {
		List<Solution> open = this.cast.solutions()
			.stream()
			.filter((solution) -> solution.isLive() && !solution.assessment())
			.toList();
		List<Solution> own = open.stream()
			.filter((solution) -> solution.publisherId().equals(company.organization().id()))
			.toList();
		List<Solution> from = (own.isEmpty() || n % 3 == 2) ? open : own;
		Solution solution = from.get(n % from.size());
		return (n % 2 == 0) ? new DealSolution(solution.id(), null, null, null)
				: new DealSolution(solution.id(), "USD", new BigDecimal(10 + n % 90), 25L + n);
	}

	private DealSolution assessment(int n) {
		List<Solution> types = this.cast.solutions()
			.stream()
			.filter((solution) -> solution.isLive() && solution.assessment())
			.toList();
		return new DealSolution(types.get(n % types.size()).id(), null, null, null);
	}

	private Money money(int n, double share) {
		String currency = CURRENCIES.getOrDefault(customer(n).place().country(), "EUR");
		long amount = 500L * (10 + this.chance.nextInt(400));
		long inCurrency = (long) (amount * share) * RATES.getOrDefault(currency, 1);
		return new Money(BigDecimal.valueOf(inCurrency), currency);
	}

	private Customer customer(int n) {
		return this.cast.customers().get(n * 13 % this.cast.customers().size());
	}

	private Contact contact(int n) {
		return this.cast.contacts().get(n * 13 % this.cast.contacts().size());
	}

	private DemoPhrase phrase(int n) {
		return this.phrases.get(n % this.phrases.size());
	}

	private static Instant after(Instant from, int age, double share) {
		return from.plus(Duration.ofMinutes((long) (age * share * 24 * 60)));
	}

	private static LocalDate closeDate(Instant from, int days) {
		return from.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
	}

	/** What the starter chooses. */
	private record Wish(boolean assessment, boolean asks, boolean shared) {
	}

}
