package app.tandem.access;

import java.util.Set;
import java.util.UUID;

import app.tandem.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Viewers.class)
class ViewersTests {

	private static final UUID COMPANY = new UUID(1, 1);

	private static final UUID ME = new UUID(2, 1);

	private static final UUID EUROPE = new UUID(3, 1);

	private static final UUID BRITAIN = new UUID(3, 2);

	private static final UUID LONDON = new UUID(3, 3);

	private static final UUID SEOUL = new UUID(3, 4);

	private final Viewers viewers;

	private final JdbcClient jdbc;

	ViewersTests(@Autowired Viewers viewers, @Autowired JdbcClient jdbc) {
		this.viewers = viewers;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void begin() {
		company(COMPANY, "PARTNER");
		location(EUROPE, null);
		location(BRITAIN, EUROPE);
		location(LONDON, BRITAIN);
		location(SEOUL, null);
		jdbc.sql("""
				insert into member (id, version, organization_id, email, first_name, last_name, password_hash)
				values (:id, 1, :company, 'Mina@Contoso.example', 'Mina', 'Park', '')
				""").param("id", ME).param("company", COMPANY).update();
	}

	@Test
	void knowsThePersonEvenWithoutAnyGrant() {
		assertThat(me()).isEqualTo(new Viewer(ME, COMPANY, false, "Mina Park", "mina@contoso.example", Set.of(),
				Reach.NOWHERE, Reach.NOWHERE));
		assertThat(me().hasDeals()).isFalse();
		assertThat(me().mayImport()).isFalse();
	}

	@Test
	void aGrantOnALocationCoversTheWholeTreeBelowIt() {
		grant(Role.REFERRALS_ADMIN, EUROPE);
		assertThat(me().admin()).isEqualTo(new Reach(false, Set.of(EUROPE, BRITAIN, LONDON)));
		assertThat(me().user()).isEqualTo(Reach.NOWHERE);
	}

	@Test
	void aGrantInTheMiddleOfTheTreeDoesNotReachUp() {
		grant(Role.REFERRALS_USER, BRITAIN);
		assertThat(me().user()).isEqualTo(new Reach(false, Set.of(BRITAIN, LONDON)));
		assertThat(me().mayCreateIn(EUROPE)).isFalse();
		assertThat(me().mayCreateIn(LONDON)).isTrue();
	}

	@Test
	void aLocationAddedLaterIsCovered() {
		grant(Role.REFERRALS_ADMIN, EUROPE);
		UUID leeds = new UUID(3, 5);
		location(leeds, BRITAIN);
		assertThat(me().mayCreateIn(leeds)).isTrue();
	}

	@Test
	void severalGrantsAddUpEachInItsRole() {
		grant(Role.REFERRALS_ADMIN, LONDON);
		grant(Role.REFERRALS_ADMIN, SEOUL);
		grant(Role.REFERRALS_USER, EUROPE);
		assertThat(me().roles()).containsExactlyInAnyOrder(Role.REFERRALS_ADMIN, Role.REFERRALS_USER);
		assertThat(me().admin()).isEqualTo(new Reach(false, Set.of(LONDON, SEOUL)));
		assertThat(me().user()).isEqualTo(new Reach(false, Set.of(EUROPE, BRITAIN, LONDON)));
		assertThat(me().mustBeOnTeamIn(BRITAIN)).isTrue();
		assertThat(me().mustBeOnTeamIn(LONDON)).isFalse();
	}

	@Test
	void theEntireCompanyIsMoreThanAllItsLocations() {
		grant(Role.REFERRALS_ADMIN, null);
		grant(Role.REFERRALS_ADMIN, LONDON);
		assertThat(me().admin().entireCompany()).isTrue();
		assertThat(me().mayCreateIn(UUID.randomUUID())).isTrue();
	}

	@Test
	void reviewersAndProgrammeAdminsReachNoDeals() {
		grant(Role.REGISTRATION_REVIEWER, null);
		grant(Role.PROGRAMME_ADMIN, null);
		assertThat(me().hasDeals()).isFalse();
		assertThat(me().is(Role.PROGRAMME_ADMIN)).isTrue();
	}

	@Test
	void onlySellersOfTheVendorSeeWhatPartnersShare() {
		grant(Role.SELLER, null);
		assertThat(me().seesSharedDeals()).isFalse();
		jdbc.sql("update organization set kind = 'VENDOR'").update();
		assertThat(me().seesSharedDeals()).isTrue();
		assertThat(me().mayImport()).isFalse();
	}

	@Test
	void aGrantThatIsTakenAwayCountsAtOnce() {
		grant(Role.ACCOUNT_ADMIN, null);
		assertThat(me().hasDeals()).isTrue();
		jdbc.sql("delete from role_grant").update();
		assertThat(me().hasDeals()).isFalse();
	}

	@Test
	void suspendedPeopleAreNobody() {
		grant(Role.ACCOUNT_ADMIN, null);
		jdbc.sql("update member set suspended_at = now()").update();
		assertThat(viewers.find(ME)).isEmpty();
	}

	@Test
	void peopleOfACompanyThatLeftTheProgrammeAreNobody() {
		grant(Role.ACCOUNT_ADMIN, null);
		jdbc.sql("update organization set active = false").update();
		assertThat(viewers.find(ME)).isEmpty();
	}

	@Test
	void nobodyKnowsAStranger() {
		assertThat(viewers.find(UUID.randomUUID())).isEmpty();
	}

	private Viewer me() {
		return viewers.find(ME).orElseThrow();
	}

	private void company(UUID id, String kind) {
		jdbc.sql("insert into organization (id, version, kind, name, country) values (:id, 1, :kind, 'Contoso', 'US')")
			.param("id", id)
			.param("kind", kind)
			.update();
	}

	private void location(UUID id, @Nullable UUID parent) {
		jdbc.sql("""
				insert into location (id, version, organization_id, parent_id, mpn_id, name, country, city)
				values (:id, 1, :company, :parent, :mpn, 'Somewhere', 'US', 'Redmond')
				""")
			.param("id", id)
			.param("company", COMPANY)
			.param("parent", parent)
			.param("mpn", id.toString())
			.update();
	}

	private void grant(Role role, @Nullable UUID location) {
		jdbc.sql("""
				insert into role_grant (id, organization_id, member_id, role, location_id)
				values (:id, :company, :member, :role, :location)
				""")
			.param("id", UUID.randomUUID())
			.param("company", COMPANY)
			.param("member", ME)
			.param("role", role.name())
			.param("location", location)
			.update();
	}

}
