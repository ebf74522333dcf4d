package app.tandem.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever may change something changes what its form holds, whatever else they send. */
@MatrixTest
class FieldTests {

	private final World world;

	private final JdbcClient jdbc;

	FieldTests(ConfigurableApplicationContext application, JdbcClient jdbc) {
		this.world = World.of(application);
		this.jdbc = jdbc;
	}

	@Test
	void anEditOfADealLeavesItsPlaceItsCompanyAndItsState() {
		Thing deal = world.thing("deal.london");
		String other = world.cast().location(Company.OWN, Place.SEATTLE).id().toString();
		Map<String, String> form = smuggling("locationId", other, "location", other, "party.locationId", other,
				"referral.party.locationId", other, "party.organizationId", stranger(), "status", "CLOSED", "substatus",
				"WON", "progress.substatus", "WON", "direction", "INBOUND", "base", "CO_SELL", "stage", "WON",
				"customer.name", "Other", "terms.customer", "Other", "duns", "123456789", "createdAt", "2020-01-01",
				"registrationStatus", "APPROVED", "vendorStatus", "WON");
		form.putAll(Map.of("version", deal.words().get("version"), "terms.name", "Other", "terms.value", "1",
				"terms.currency", "EUR", "terms.closeDate", "2099-01-01"));
		assertSame("""
				select (location_id, organization_id, engagement_id, status, substatus, direction, base, stage,
					registration_status, vendor_status, created_at, customer_name, country)::text
				from referral where id = :id::uuid""", Actor.LOCATION_ADMIN, "/opportunities/" + deal.id() + "/details",
				form, deal.id());
	}

	@Test
	void anEditOfAPersonLeavesTheirAddressCompanyAndRights() {
		Thing member = world.thing("member.own");
		Map<String, String> form = smuggling("email", "other@matrix.example", "role", "ACCOUNT_ADMIN", "grant.role",
				"ACCOUNT_ADMIN", "passwordHash", "x", "password", "x", "suspendedAt", "2020-01-01T00:00:00Z");
		form.putAll(Map.of("version", "1", "firstName", "Ann", "lastName", "Lee", "phone", "1"));
		String version = jdbc.sql("select version from member where id = :id::uuid")
			.param("id", member.id())
			.query(String.class)
			.single();
		form.put("version", version);
		assertSame("""
				select (m.email, m.organization_id, m.password_hash, m.suspended_at,
					(select string_agg(g.role || g.id || coalesce(g.location_id::text, ''), ',')
					from role_grant g where g.member_id = m.id))::text
				from member m where m.id = :id::uuid""", Actor.ACCOUNT_ADMIN, "/settings/users/" + member.id(), form,
				member.id());
	}

	@Test
	void anEditOfALocationLeavesItsCompany() {
		Thing location = world.thing("location.own");
		Map<String, String> form = smuggling("retiredAt", "2020-01-01T00:00:00Z");
		form.putAll(Map.of("_headquarters", "on", "name", "Other", "mpnId", "47114711", "country", "SE", "city",
				"Malmö", "parent", world.cast().location(Company.OWN, Place.HEAD).id().toString()));
		form.put("version",
				jdbc.sql("select version from location where id = :id::uuid")
					.param("id", location.id())
					.query(String.class)
					.single());
		assertSame("select (organization_id, retired_at)::text from location where id = :id::uuid", Actor.ACCOUNT_ADMIN,
				"/settings/locations/" + location.id(), form, location.id());
	}

	@Test
	void aPartnersFirstAdminGetsNoOtherRoleNorCompany() {
		Thing partner = world.thing("partner.stranger");
		Map<String, String> form = smuggling("role", "PROGRAMME_ADMIN", "grant.role", "PROGRAMME_ADMIN");
		form.putAll(Map.of("email", "first@matrix.example", "firstName", "Ann", "lastName", "Lee"));
		List<String> change = world.desk()
			.change(Actor.PROGRAMME_ADMIN,
					new Ask(org.springframework.http.HttpMethod.POST, "/settings/partners/" + partner.id() + "/admins",
							form),
					() -> jdbc.sql("""
							select coalesce(string_agg(m.organization_id || ' ' || g.role, ','), '') from member m
								join role_grant g on g.member_id = m.id where m.email = 'first@matrix.example'""")
						.query(String.class)
						.single());
		assertThat(change).containsExactly("", partner.id() + " ACCOUNT_ADMIN");
	}

	@Test
	void aRoleOfSomebodyElseIsNotTakenAwayThroughAnotherPerson() {
		Thing own = world.thing("member.own");
		for (String name : List.of("member.strange", "member.vendor", "member.self")) {
			String grant = String.valueOf(world.thing(name).words().get("grant"));
			assertSame("select count(*)::text from role_grant where id = '" + grant + "' or member_id = :id::uuid",
					Actor.ACCOUNT_ADMIN, "/settings/users/" + own.id() + "/grants/" + grant + "/removal", Map.of(),
					own.id());
		}
	}

	@Test
	void nobodyCreatesWhereTheyHaveNothingToDo() {
		assertThat(new Elsewhere(world).faults()).isEmpty();
	}

	private void assertSame(String sql, Actor actor, String path, Map<String, String> form, String id) {
		List<String> change = world.desk()
			.change(actor, new Ask(org.springframework.http.HttpMethod.POST, path, form),
					() -> jdbc.sql(sql).param("id", id).query(String.class).single());
		assertThat(change.get(1)).as(path).isEqualTo(change.get(0));
	}

	private String stranger() {
		return world.cast().organization(Company.STRANGER).id().toString();
	}

	/** What no form has. */
	private Map<String, String> smuggling(String... more) {
		Map<String, String> form = new LinkedHashMap<>();
		String member = world.cast().id(Actor.STRANGERS_ADMIN).toString();
		List.of("organizationId", "organization", "organization_id", "company", "tenant")
			.forEach((name) -> form.put(name, stranger()));
		List.of("memberId", "member", "owner", "ownerId", "id").forEach((name) -> form.put(name, member));
		for (int n = 0; n < more.length; n += 2) {
			form.put(more[n], more[n + 1]);
		}
		return form;
	}

}
