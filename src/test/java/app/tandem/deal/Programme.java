package app.tandem.deal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Locations;
import app.tandem.access.Organizations;
import app.tandem.access.Reach;
import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.directory.Customers;
import app.tandem.directory.Solutions;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.MICROSOFT;
import static app.tandem.deal.DealMother.NORTHWIND;

/** The cast in a database, with the beans of the trunk. */
@Import({ Deals.class, DealReader.class, DealWriter.class, DealLists.class, MatchFinder.class, Planner.class,
		StretchFinder.class, Patience.class, Surroundings.class, Reassessment.class, Invitees.class, Customers.class,
		Solutions.class, Organizations.class, Locations.class, Viewers.class })
class Programme {

	static final UUID EUROPE = new UUID(1, 3);

	/** Below Europe. */
	static final UUID LONDON = new UUID(1, 4);

	static final UUID SEOUL = new UUID(1, 5);

	private static final List<String> SOLUTIONS = List.of("SOL-1001-AAAA", "SOL-1002-BBBB", "SOL-2001-CCCC",
			"SOL-9001-ZZZZ");

	private final JdbcClient jdbc;

	private final Deals deals;

	private final Viewers viewers;

	Programme(JdbcClient jdbc, Deals deals, Viewers viewers) {
		this.jdbc = jdbc;
		this.deals = deals;
		this.viewers = viewers;
	}

	/** Enters companies, locations and solutions; each test's own, gone with it. */
	void begin() {
		List.of(MICROSOFT, CONTOSO, FABRIKAM, NORTHWIND).forEach(this::company);
		location(EUROPE, CONTOSO, null);
		location(LONDON, CONTOSO, EUROPE);
		location(SEOUL, CONTOSO, null);
		SOLUTIONS.forEach((id) -> jdbc
			.sql("insert into solution (id, version, publisher_id, name) values (:id, 1, :publisher, :id)")
			.param("id", id)
			.param("publisher", MICROSOFT.organizationId())
			.update());
	}

	private void company(Seat seat) {
		jdbc.sql("insert into organization (id, version, kind, name, country) values (:id, 1, :kind, :name, 'SE')")
			.param("id", seat.organizationId())
			.param("kind", seat.equals(MICROSOFT) ? "VENDOR" : "PARTNER")
			.param("name", seat.company())
			.update();
		location(seat.locationId(), seat, null);
	}

	void location(UUID id, Seat company, @Nullable UUID parent) {
		jdbc.sql(
				"""
						insert into location (id, version, organization_id, parent_id, mpn_id, name, country, city, headquarters)
						values (:id, 1, :company, :parent, :mpn, :name, 'SE', 'Stockholm', :headquarters)
						""")
			.param("id", id)
			.param("company", company.organizationId())
			.param("parent", parent)
			.param("mpn", id.toString())
			.param("name", company.company() + " " + id.getLeastSignificantBits())
			.param("headquarters", id.equals(company.locationId()))
			.update();
	}

	/** Somebody with one role, for the entire company or at these locations. */
	Viewer member(Seat company, String email, Role role, UUID... locations) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		jdbc.sql("""
				insert into member (id, version, organization_id, email, first_name, last_name, password_hash)
				values (:id, 1, :company, :email, 'Some', 'Body', '')
				""").param("id", id).param("company", company.organizationId()).param("email", email).update();
		if (locations.length == 0) {
			grant(id, company, role, null);
		}
		for (UUID location : locations) {
			grant(id, company, role, location);
		}
		return again(id);
	}

	/** Grants a role more, and gives back who that makes of them. */
	Viewer granted(Viewer viewer, Role role, UUID location) {
		grant(viewer.memberId(), viewer.vendor() ? MICROSOFT : CONTOSO, role, location);
		return again(viewer.memberId());
	}

	private void grant(UUID member, Seat company, Role role, @Nullable UUID location) {
		jdbc.sql("""
				insert into role_grant (id, organization_id, member_id, role, location_id)
				values (:id, :company, :member, :role, :location)
				""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("company", company.organizationId())
			.param("member", member)
			.param("role", role.name())
			.param("location", location)
			.update();
	}

	Viewer again(UUID member) {
		return viewers.find(member).orElseThrow();
	}

	/** Gives a heart to each of these deals. */
	void favor(Viewer viewer, Deal... favorites) {
		for (Deal deal : favorites) {
			jdbc.sql("insert into favorite (member_id, referral_id, since) values (:member, :deal, now())")
				.param("member", viewer.memberId())
				.param("deal", deal.referral().id())
				.update();
		}
	}

	/** Who sees everything that a company has. */
	static Viewer everything(Seat company) {
		boolean vendor = company.equals(MICROSOFT);
		return new Viewer(new UUID(7, 7), company.organizationId(), vendor, "Some Body", "some@body.example",
				Set.of(vendor ? Role.PROGRAMME_ADMIN : Role.ACCOUNT_ADMIN), new Reach(true, Set.of()),
				new Reach(false, Set.of()));
	}

	/** A new deal at a location of Contoso's, before it is created. */
	static NewDeal wanted(UUID location, Selling selling, String name, TeamMember... team) {
		Terms terms = new Terms(name, DealMother.TERMS.value(), DealMother.TERMS.closeDate(), "", "", "");
		List<DealSolution> solutions = selling.assessment() ? List.of(DealMother.solution("SOL-9001-ZZZZ"))
				: DealMother.SOLUTIONS;
		return new NewDeal(CONTOSO.organizationId(), location, DealMother.TAILSPIN, selling, terms, SalesStage.CREATED,
				solutions, List.of(team));
	}

	Deal create(NewDeal wanted) {
		return again(deals.create(wanted, DealMother.origin(DealMother.MONDAY)));
	}

	/** Writes these changes, and reads the first deal again. */
	Deal record(Change... changes) {
		return record(List.of(changes));
	}

	Deal record(List<Change> changes) {
		deals.recordAll(changes);
		return again(changes.get(0).after());
	}

	/** The deal as it stands in the database now. */
	Deal again(Deal deal) {
		UUID id = deal.referral().id();
		Map<UUID, Deal> found = new HashMap<>();
		for (Seat company : List.of(CONTOSO, FABRIKAM, NORTHWIND, MICROSOFT)) {
			found.putAll(deals.find(List.of(id), everything(company)));
		}
		return Objects.requireNonNull(found.get(id), "the deal is there");
	}

	/** Another company's half of the same engagement. */
	Deal half(Deal deal, Seat company) {
		UUID id = jdbc.sql("""
				select id from referral where engagement_id = :engagement and organization_id = :company
				order by created_at desc limit 1
				""")
			.param("engagement", deal.engagement().id())
			.param("company", company.organizationId())
			.query(UUID.class)
			.single();
		return deals.find(List.of(id), everything(company)).values().iterator().next();
	}

}
