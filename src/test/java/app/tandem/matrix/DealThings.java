package app.tandem.matrix;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Reach;
import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.Ask;
import app.tandem.deal.Change;
import app.tandem.deal.Contact;
import app.tandem.deal.Customer;
import app.tandem.deal.Deal;
import app.tandem.deal.DealMother;
import app.tandem.deal.Deals;
import app.tandem.deal.Edit;
import app.tandem.deal.Help;
import app.tandem.deal.Money;
import app.tandem.deal.NewDeal;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.deal.Origin;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.Reason;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Seat;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import app.tandem.directory.CustomerEntry;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A deal of each kind that the file names, every text of which says whose it is: the name
 * with the secret {@code name.…}, what an engagement's companies share with
 * {@code shared.…}, and all else with the deal's own.
 */
final class DealThings {

	static final String SOLUTION = "SOL-7001-MTRX";

	private final Cast cast;

	private final Deals deals;

	private final JdbcClient jdbc;

	private final Origin origin;

	private final List<Thing> things = new ArrayList<>();

	DealThings(ApplicationContext beans, Cast cast) {
		this.cast = cast;
		this.deals = beans.getBean(Deals.class);
		this.jdbc = beans.getBean(JdbcClient.class);
		this.origin = DealMother.origin(beans.getBean(Clock.class).instant());
	}

	List<Thing> enter() {
		Seat london = cast.seat(Company.OWN, Place.LONDON);
		Seat seattle = cast.seat(Company.OWN, Place.SEATTLE);
		Seat strange = cast.seat(Company.STRANGER, Place.HEAD);
		TeamMember[] team = { cast.onTeam(Actor.USER_ON_TEAM), cast.onTeam(Actor.USER_ON_TEAM_ELSEWHERE) };
		add("deal.london", create("deal.london", london, false, team));
		add("deal.seattle", create("deal.seattle", seattle, false, cast.onTeam(Actor.USER_ON_TEAM)));
		add("deal.teamless", create("deal.teamless", london, false));
		add("deal.closed", done(create("deal.closed", london, false, team).lose(Reason.BUDGET, "", origin)));
		Deal shared = create("deal.shared", london, true, team);
		add("deal.shared-invited", invited(shared, "deal.shared-invited", cast.seat(Company.PARTNER, Place.HEAD)));
		add("deal.shared", again(shared));
		add("deal.won", done(create("deal.won", london, true, team).win(origin)));
		Deal inviting = create("deal.inviting", london, false, team);
		Deal invited = invited(inviting, "deal.invited", cast.seat(Company.PARTNER, Place.HEAD));
		add("deal.inviting", again(inviting));
		Terms own = terms("name.deal.invited", "deal.invited");
		add("deal.invited", done(deals.accepted(invited, own, List.of(silent("deal.invited")), origin)));
		Deal asking = create("deal.asking", strange, false);
		Deal inbound = invited(asking, "deal.inbound", london);
		add("deal.asking", again(asking));
		add("deal.inbound", done(inbound.edit(Edit.of(inbound).withTeam(List.of(team)), origin)));
		Deal helped = create("deal.helped", london, false, team);
		deals.recordAll(deals.helpAsked(helped, contact("shared.deal.helped"), ask("shared.deal.helped"), origin));
		add("deal.helped", again(helped));
		add("deal.vendors", half(helped, cast.organization(Company.VENDOR).id()));
		add("deal.strange", create("deal.strange", strange, false));
		add("deal.strange-won", done(create("deal.strange-won", strange, true).win(origin)));
		add("deal.withdrawn", create("deal.withdrawn", london, false, team));
		jdbc.sql("update referral set withdrawn_at = now() where name like :mark")
			.param("mark", "%" + Canary.mark("name.deal.withdrawn") + "%")
			.update();
		return things;
	}

	private void add(String name, Deal deal) {
		things.add(new Thing(name, deal.referral().id(), words(deal)));
	}

	private static Map<String, String> words(Deal deal) {
		return Map.of("version", String.valueOf(deal.referral().version()));
	}

	private Deal create(String name, Seat seat, boolean shared, TeamMember... members) {
		List<TeamMember> team = new ArrayList<>(List.of(members));
		team.add(silent(name));
		Selling selling = new Selling(contact("shared." + name), new Ask(null, ""), shared, false);
		return again(deals.create(
				new NewDeal(seat.organizationId(), seat.locationId(), customer(name, seat), selling,
						terms("name." + name, name), SalesStage.CREATED, List.of(DealMother.solution(SOLUTION)), team),
				origin));
	}

	private Deal invited(Deal deal, String name, Seat partner) {
		PartnerInvitation invitation = new PartnerInvitation(partner, terms("name." + name, "shared." + name),
				ask("shared." + name), List.of(), List.of(DealMother.solution(SOLUTION)));
		deals.recordAll(deals.invited(deal, invitation, origin));
		return half(deal, partner.organizationId());
	}

	private Deal done(Change change) {
		deals.record(change);
		return again(change.after());
	}

	private Deal half(Deal deal, UUID company) {
		return find(jdbc.sql("select id from referral where engagement_id = :engagement and organization_id = :company")
			.param("engagement", deal.engagement().id())
			.param("company", company)
			.query(UUID.class)
			.single(), company);
	}

	private Deal again(Deal deal) {
		return find(deal.referral().id(), deal.party().organizationId());
	}

	private Deal find(UUID id, UUID company) {
		return deals.get(id, new Viewer(new UUID(7, 7), company, false, "Some Body", "some@body.example",
				Set.of(Role.ACCOUNT_ADMIN), new Reach(true, Set.of()), Reach.NOWHERE));
	}

	/** Customers are in the directory of the whole company, so their names are too. */
	private static Customer customer(String name, Seat seat) {
		return new Customer(null, Canary.text("customer." + seat.company()),
				new CustomerEntry.Place("1 Kungsgatan", "", "Stockholm", "", "111 43", "SE"), null);
	}

	private static Terms terms(String name, String other) {
		return new Terms(Canary.text(name), new Money(new BigDecimal("25000"), "EUR"), LocalDate.parse("2099-09-30"),
				Canary.text(other), Canary.word(other), Canary.word(other));
	}

	private static TeamMember silent(String secret) {
		return new TeamMember(Canary.bait(secret), Canary.mark(secret), Canary.mark(secret), Canary.email(secret),
				true);
	}

	private static Contact contact(String secret) {
		return new Contact(Canary.bait(secret), Canary.mark(secret), Canary.mark(secret), Canary.email(secret));
	}

	private static Ask ask(String secret) {
		return new Ask(Help.GENERAL, Canary.text(secret));
	}

}
