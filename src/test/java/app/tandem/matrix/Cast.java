package app.tandem.matrix;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import app.tandem.access.Grants;
import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.deal.Seat;
import app.tandem.deal.TeamMember;
import app.tandem.testing.SignedIn;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The companies and their people, entered into an installation that has only a vendor.
 */
final class Cast {

	static final String PASSWORD = "matrix of everybody";

	private final ApplicationContext beans;

	private final JdbcClient jdbc;

	private final Map<Company, Organization> companies = new EnumMap<>(Company.class);

	private final Map<Company, Map<Place, Location>> places = new EnumMap<>(Company.class);

	private final Map<Actor, Member> members = new EnumMap<>(Actor.class);

	private final Map<Actor, RequestPostProcessor> sessions = new EnumMap<>(Actor.class);

	Cast(ApplicationContext beans) {
		this.beans = beans;
		this.jdbc = beans.getBean(JdbcClient.class);
	}

	/** Everybody may still do everything after this; see {@link #takeRights}. */
	void enter() {
		for (Company company : Company.values()) {
			company(company);
		}
		String hash = this.beans.getBean(Members.class).hash(PASSWORD);
		for (Actor actor : Actor.values()) {
			if (actor == Actor.ANONYMOUS) {
				this.sessions.put(actor, SecurityMockMvcRequestPostProcessors.anonymous());
				continue;
			}
			Member member = member(actor.company(), actor.email(), "Some", "Body", hash);
			if (actor.role() != null) {
				grant(member, actor.role(),
						(actor.place() != null) ? location(actor.company(), actor.place()).id() : null);
			}
			this.members.put(actor, member);
			this.sessions.put(actor, this.beans.getBean(SignedIn.class).as(actor.email()));
		}
	}

	/** What happens to some of them while they are signed in. */
	void takeRights() {
		this.jdbc.sql("update member set suspended_at = now() where id = :id")
			.param("id", id(Actor.SUSPENDED))
			.update();
		this.jdbc.sql("delete from role_grant where member_id = :id").param("id", id(Actor.STRIPPED)).update();
		this.jdbc.sql("update organization set active = false where id = :id")
			.param("id", organization(Company.GONE).id())
			.update();
	}

	private void company(Company company) {
		Organizations organizations = this.beans.getBean(Organizations.class);
		Organization organization = (company == Company.VENDOR) ? organizations.vendor().orElseThrow()
				: organizations.add(new Organization(UuidCreator.getTimeOrderedEpoch(), 0, Organization.Kind.PARTNER,
						company.title(), "SE", true, true));
		this.companies.put(company, organization);
		this.places.put(company, new EnumMap<>(Place.class));
		for (Place place : Place.values()) {
			places(company).put(place, location(company, organization, place));
		}
	}

	private Location location(Company company, Organization organization, Place place) {
		Locations locations = this.beans.getBean(Locations.class);
		if (company == Company.VENDOR && place == Place.HEAD) {
			return locations.headquarters(organization.id()).orElseThrow();
		}
		String name = Canary.text("location." + company.name());
		Location head = places(company).get(Place.HEAD);
		return locations.add(new Location(UuidCreator.getTimeOrderedEpoch(), 0, organization.id(),
				(head != null) ? head.id() : null, company.ordinal() + "000" + place.ordinal(), place + " " + name,
				"SE", "Stockholm", place == Place.HEAD, null));
	}

	Member member(Company company, String email, String first, String last, String hash) {
		return this.beans.getBean(Members.class)
			.add(new Member(UuidCreator.getTimeOrderedEpoch(), 0, organization(company).id(), email, first, last,
					"+46 8 555 0100", hash, null, null));
	}

	void grant(Member member, Role role, @Nullable UUID location) {
		this.beans.getBean(Grants.class).add(member, role, location);
	}

	Organization organization(Company company) {
		return Objects.requireNonNull(this.companies.get(company));
	}

	private Map<Place, Location> places(Company company) {
		return Objects.requireNonNull(this.places.get(company));
	}

	Location location(Company company, Place place) {
		return Objects.requireNonNull(places(company).get(place));
	}

	Seat seat(Company company, Place place) {
		return new Seat(organization(company).id(), location(company, place).id(), company.title());
	}

	UUID id(Actor actor) {
		return Objects.requireNonNull(this.members.get(actor)).id();
	}

	Viewer viewer(Actor actor) {
		return this.beans.getBean(Viewers.class).find(id(actor)).orElseThrow();
	}

	TeamMember onTeam(Actor actor) {
		return new TeamMember("Some", "Body", "+46 8 555 0100", actor.email().toUpperCase(java.util.Locale.ROOT));
	}

	/** The request comes from them. */
	RequestPostProcessor as(Actor actor) {
		return Objects.requireNonNull(this.sessions.get(actor));
	}

}
