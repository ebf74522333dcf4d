package app.tandem.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MICROSOFT;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.NORTHWIND;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.Programme.EUROPE;
import static app.tandem.deal.Programme.LONDON;
import static app.tandem.deal.Programme.SEOUL;
import static app.tandem.deal.Programme.wanted;
import static org.assertj.core.api.Assertions.assertThat;

/** Every scope rule, asked of lists, counts, search, ids and finding alike. */
@DatabaseTest
@Import(Programme.class)
class VisibilityTests {

	private static final Selling PRIVATE = new Selling(Contact.NONE, Ask.NOTHING, false, false);

	private static final Selling PARTNER_LED = new Selling(CONTACT, Ask.NOTHING, true, false);

	private static final Selling CO_SELL = new Selling(CONTACT, HELP, false, false);

	private static final Selling ASSESSMENT = new Selling(CONTACT, Ask.NOTHING, false, true);

	private final Deals deals;

	private final DealLists lists;

	private final Programme programme;

	private final JdbcClient jdbc;

	private final List<Deal> all = new ArrayList<>();

	private Deal head;

	private Deal europe;

	private Deal london;

	private Deal seoul;

	private Deal coSell;

	private Deal vendors;

	private Deal fabrikams;

	@SuppressWarnings("NullAway.Init")
	VisibilityTests(@Autowired Deals deals, @Autowired DealLists lists, @Autowired Programme programme,
			@Autowired JdbcClient jdbc) {
		this.deals = deals;
		this.lists = lists;
		this.programme = programme;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void begin() {
		programme.begin();
		head = created(wanted(CONTOSO.locationId(), PRIVATE, "Toys at the head", MINA));
		europe = created(wanted(EUROPE, PARTNER_LED, "Toys in Europe", MINA));
		london = created(wanted(LONDON, PRIVATE, "Toys in London", JOHN));
		seoul = created(wanted(SEOUL, ASSESSMENT, "Toys in Seoul", MINA, shouting(JOHN)));
		coSell = created(wanted(CONTOSO.locationId(), CO_SELL, "Toys with help", MINA));
		vendors = programme.half(coSell, MICROSOFT);
		programme.record(deals.invited(head, invitation(FABRIKAM), later()));
		fabrikams = programme.half(head, FABRIKAM);
		all.addAll(List.of(vendors, fabrikams));
	}

	@Test
	void aReferralsAdminOfTheEntireCompanySeesAllItsDeals() {
		assertSees(contosos("some@contoso.example", Role.REFERRALS_ADMIN), head, europe, london, seoul, coSell);
	}

	@Test
	void theEntireCompanyMeansLocationsAddedLaterToo() {
		Viewer admin = contosos("some@contoso.example", Role.REFERRALS_ADMIN);
		UUID oslo = new UUID(1, 6);
		programme.location(oslo, CONTOSO, null);
		Deal inOslo = created(wanted(oslo, PRIVATE, "Toys in Oslo", MINA));
		assertSees(programme.again(admin.memberId()), head, europe, london, seoul, coSell, inOslo);
	}

	@Test
	void aReferralsAdminOfLocationsSeesTheirDealsAlone() {
		assertSees(contosos("some@contoso.example", Role.REFERRALS_ADMIN, LONDON), london);
		assertSees(contosos("other@contoso.example", Role.REFERRALS_ADMIN, LONDON, SEOUL), london, seoul);
		assertSees(contosos("third@contoso.example", Role.REFERRALS_ADMIN, CONTOSO.locationId()), head, coSell);
	}

	@Test
	void aGrantOnALocationCoversThoseBelowIt() {
		assertSees(contosos("some@contoso.example", Role.REFERRALS_ADMIN, EUROPE), europe, london);
	}

	@Test
	void aGrantOnALocationCoversThoseAddedBelowItLater() {
		Viewer admin = contosos("some@contoso.example", Role.REFERRALS_ADMIN, EUROPE);
		UUID soho = new UUID(1, 6);
		programme.location(soho, CONTOSO, LONDON);
		Deal inSoho = created(wanted(soho, PRIVATE, "Toys in Soho", MINA));
		assertSees(programme.again(admin.memberId()), europe, london, inSoho);
	}

	@Test
	void anAccountAdminSeesAllDealsOfTheCompany() {
		assertSees(contosos("some@contoso.example", Role.ACCOUNT_ADMIN), head, europe, london, seoul, coSell);
	}

	@Test
	void aReferralsUserSeesTheDealsOfTheLocationWhoseTeamTheyAreOn() {
		assertSees(contosos(JOHN.email(), Role.REFERRALS_USER, LONDON), london);
	}

	@Test
	void aReferralsUserWhoIsNotOnTheTeamSeesNothing() {
		assertSees(contosos(MINA.email(), Role.REFERRALS_USER, LONDON));
	}

	@Test
	void aReferralsUserOnTheTeamOfAnotherLocationSeesNothingThere() {
		assertSees(contosos(JOHN.email(), Role.REFERRALS_USER, CONTOSO.locationId()));
	}

	@Test
	void aReferralsUsersLocationCoversThoseBelowIt() {
		assertSees(contosos(JOHN.email(), Role.REFERRALS_USER, EUROPE), london);
	}

	@Test
	void theCaseOfAnEmailDoesNotMatter() {
		assertSees(contosos("John@CONTOSO.example", Role.REFERRALS_USER, LONDON, SEOUL), london, seoul);
	}

	@Test
	void anEmailThatMerelyResemblesIsAnotherPersons() {
		assertSees(contosos("joh_@contoso.example", Role.REFERRALS_USER));
		assertSees(contosos("%", Role.REFERRALS_USER));
	}

	@Test
	void aReferralsUserOfTheEntireCompanySeesEveryDealWhoseTeamTheyAreOn() {
		assertSees(contosos(JOHN.email(), Role.REFERRALS_USER), london, seoul);
		assertSees(contosos(MINA.email(), Role.REFERRALS_USER), head, europe, seoul, coSell);
	}

	@Test
	void aReferralsUserSeesADealNoMoreAfterLeavingItsTeam() {
		Viewer john = contosos(JOHN.email(), Role.REFERRALS_USER, LONDON);
		programme.record(london.edit(Edit.of(london).withTeam(List.of(MINA)), later()));
		assertSees(john);
	}

	@Test
	void severalRolesAddUp() {
		Viewer both = contosos(JOHN.email(), Role.REFERRALS_USER, SEOUL);
		assertSees(programme.granted(both, Role.REFERRALS_ADMIN, EUROPE), europe, london, seoul);
	}

	@Test
	void thePeopleThatAnInviterShowsAreNotOnThePartnersTeam() {
		assertSees(programme.member(FABRIKAM, MINA.email(), Role.REFERRALS_USER));
	}

	@Test
	void aMemberOfAnotherCompanyWithTheTeamsEmailSeesNothing() {
		assertSees(programme.member(NORTHWIND, JOHN.email(), Role.REFERRALS_USER));
	}

	@Test
	void anInvitedCompanySeesItsOwnHalfAlone() {
		assertSees(programme.member(FABRIKAM, "some@fabrikam.example", Role.REFERRALS_ADMIN), fabrikams);
	}

	@Test
	void aUserOfTheInvitedCompanySeesItOncePutOnTheTeam() {
		Viewer oleg = programme.member(FABRIKAM, OLEG.email(), Role.REFERRALS_USER, FABRIKAM.locationId());
		assertSees(oleg);
		programme.record(fabrikams.edit(Edit.of(fabrikams).withTeam(List.of(OLEG)), later()));
		assertSees(oleg, fabrikams);
	}

	@Test
	void anotherCompanySeesNothing() {
		assertSees(programme.member(NORTHWIND, "some@northwind.example", Role.ACCOUNT_ADMIN));
	}

	@Test
	void aSellerSeesTheVendorsOwnHalfPartnerLedDealsAndAssessmentsButNeverPrivateOnes() {
		assertSees(seller(), vendors, europe, seoul);
	}

	@Test
	void aSellerSeesADealOnceItIsShared() {
		Viewer seller = seller();
		programme.record(programme.again(head).share(later()));
		assertSees(seller, vendors, europe, seoul, head);
	}

	@Test
	void aSellerSeesTheHalvesOfInvitedPartnersNever() {
		programme.record(deals.invited(europe, invitation(NORTHWIND), later()));
		assertSees(seller(), vendors, europe, seoul);
	}

	@Test
	void aSellerDoesNotSeeThePartnersHalfOfACoSellDeal() {
		Viewer seller = seller();
		programme.record(deals.helpAsked(europe, CONTACT, HELP, later()));
		assertSees(seller, vendors, seoul, programme.half(europe, MICROSOFT));
	}

	@Test
	void aSellerFindsWhatPartnersShowByNameButNotByNotesOrTeam() {
		Viewer seller = seller();
		Terms noted = new Terms("Toys in Europe", TERMS.value(), TERMS.closeDate(), "Secret sauce", "CRM-99", "");
		programme.record(europe.edit(Edit.of(europe).withTerms(noted), later()));
		assertThat(found(seller, "europe")).containsExactly(europe.referral().id());
		assertThat(found(seller, "secret")).isEmpty();
		assertThat(found(seller, "CRM-99")).isEmpty();
		assertThat(found(seller, "mina")).isEmpty();
		assertThat(found(contosos("some@contoso.example", Role.ACCOUNT_ADMIN), "secret"))
			.containsExactly(europe.referral().id());
	}

	@ParameterizedTest
	@EnumSource(names = { "REGISTRATION_REVIEWER", "PROGRAMME_ADMIN" })
	void reviewersAndProgrammeAdminsSeeNoDeals(Role role) {
		Viewer viewer = programme.member(MICROSOFT, "some@microsoft.example", role);
		assertThat(viewer.hasDeals()).isFalse();
		assertSees(viewer);
	}

	@Test
	void theRoleOfASellerMeansNothingWithAPartner() {
		assertSees(programme.member(NORTHWIND, "some@northwind.example", Role.SELLER));
	}

	@Test
	void aWithdrawnDealIsInvisibleToAll() {
		List.of(europe, vendors, seoul)
			.forEach((deal) -> jdbc.sql("update referral set withdrawn_at = now() where id = :id")
				.param("id", deal.referral().id())
				.update());
		assertSees(contosos("some@contoso.example", Role.ACCOUNT_ADMIN), head, london, coSell);
		assertSees(contosos(MINA.email(), Role.REFERRALS_USER), head, coSell);
		assertSees(seller());
	}

	@Test
	void closedDealsAreSeenLikeOthers() {
		programme.record(london.win(later()));
		programme.record(europe.lose(Reason.BUDGET, "", later()));
		assertSees(contosos(JOHN.email(), Role.REFERRALS_USER, LONDON), london);
		assertSees(seller(), vendors, europe, seoul);
	}

	@Test
	void countriesAreThoseOfVisibleDealsAlone() {
		assertThat(lists.countries(contosos("some@contoso.example", Role.ACCOUNT_ADMIN))).containsExactly("SE");
		assertThat(lists.countries(programme.member(NORTHWIND, "some@northwind.example", Role.ACCOUNT_ADMIN)))
			.isEmpty();
	}

	private Deal created(NewDeal wanted) {
		Deal deal = programme.create(wanted);
		all.add(deal);
		return deal;
	}

	private Viewer contosos(String email, Role role, UUID... locations) {
		return programme.member(CONTOSO, email, role, locations);
	}

	private Viewer seller() {
		return programme.member(MICROSOFT, "seller@microsoft.example", Role.SELLER);
	}

	private static TeamMember shouting(TeamMember member) {
		return new TeamMember(member.firstName(), member.lastName(), member.phone(), "JOHN@Contoso.Example");
	}

	private List<UUID> found(Viewer viewer, String query) {
		List<UUID> ids = new ArrayList<>();
		for (Tab tab : List.of(Tab.INBOUND, Tab.OUTBOUND)) {
			ids.addAll(lists.ids(searching(tab, query), viewer, 100));
		}
		return ids;
	}

	private static DealFilter searching(Tab tab, String query) {
		LinkedMultiValueMap<String, String> words = new LinkedMultiValueMap<>();
		words.add("tab", tab.word());
		words.add("q", query);
		return DealFilter.of(words);
	}

	private void assertSees(Viewer viewer, Deal... expected) {
		UUID[] ids = Arrays.stream(expected).map((deal) -> deal.referral().id()).toArray(UUID[]::new);
		assertThat(listed(viewer, "")).as("lists").containsExactlyInAnyOrder(ids);
		assertThat(listed(viewer, "toy")).as("search").containsExactlyInAnyOrder(ids);
		assertThat(found(viewer, "toy")).as("ids").containsExactlyInAnyOrder(ids);
		assertThat(counted(viewer)).as("counts").isEqualTo(ids.length);
		List<UUID> wanted = all.stream().map((deal) -> deal.referral().id()).toList();
		List<UUID> halves = jdbc.sql("select id from referral").query(UUID.class).list();
		assertThat(halves).containsAll(wanted);
		assertThat(deals.find(halves, viewer)).as("finding").containsOnlyKeys(ids);
		assertFavors(viewer, ids);
	}

	/** Even a heart that somebody gave while a deal was still visible shows nothing. */
	private void assertFavors(Viewer viewer, UUID[] ids) {
		jdbc.sql("insert into favorite select :member, id, now() from referral on conflict do nothing")
			.param("member", viewer.memberId())
			.update();
		assertThat(lists.page(DealFilter.of(Tab.FAVORITES), viewer, ListPlace.FIRST).rows()).as("favorites")
			.extracting(DealRow::id)
			.containsExactlyInAnyOrder(ids);
		jdbc.sql("delete from favorite where member_id = :member").param("member", viewer.memberId()).update();
	}

	private List<UUID> listed(Viewer viewer, String query) {
		List<UUID> ids = new ArrayList<>();
		for (Tab tab : List.of(Tab.INBOUND, Tab.OUTBOUND)) {
			lists.page(searching(tab, query), viewer, ListPlace.FIRST).rows().forEach((row) -> ids.add(row.id()));
		}
		return ids;
	}

	private int counted(Viewer viewer) {
		int count = 0;
		for (Tab tab : List.of(Tab.INBOUND, Tab.OUTBOUND)) {
			int exact = lists.countAll(DealFilter.of(tab), viewer);
			assertThat(lists.count(DealFilter.of(tab), viewer)).isEqualTo(new Count(exact, false));
			count += exact;
		}
		return count;
	}

}
