package app.tandem.access.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import app.tandem.access.Grants;
import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.shell.Conflict;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class PeoplePagesTests {

	private static final String NEW = "ann.lee@contoso.example";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final Viewers viewers;

	private final Members members;

	private final Grants grants;

	PeoplePagesTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc, Viewers viewers, Members members,
			Grants grants) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.viewers = viewers;
		this.members = members;
		this.grants = grants;
	}

	@Test
	void theListShowsOnesOwnPeopleWithTheirRoles() {
		String list = get("").text();
		assertThat(list)
			.contains(SignedIn.LONDON_USER, "Referrals user: London", "Account admin: Entire company", "Active")
			.doesNotContain(SignedIn.FABRIKAM, SignedIn.SELLER);
		assertThat(get("?q=LONDON.").text()).contains(SignedIn.LONDON_USER, "2 users")
			.doesNotContain(SignedIn.SEATTLE_USER);
		assertThat(get("?q=%25").text()).contains("No user found");
	}

	@Test
	void aKoreanNameStandsAndIsFoundAsPeopleWriteIt() {
		Member member = this.members.findByEmail(SignedIn.LONDON_USER).orElseThrow();
		this.members.change(member.withDetails("도윤", "최", member.phone()));
		assertThat(get("?q=최도윤").text()).contains("최도윤", SignedIn.LONDON_USER).doesNotContain("도윤 최");
	}

	@Test
	void somebodyIsInvitedWithLocationsAndALinkThatIsShownOnce() {
		MvcTestResult answer = invite("role", "REFERRALS_USER", "scope", "locations", "locations", location("London"),
				"locations", location("Seattle"));
		UUID id = id(NEW);
		assertThat(answer).hasStatus(303).hasRedirectedUrl("/settings/users/" + id);
		assertThat(answer).flash().extractingByKey("link").asString().contains("/links/");
		String page = get("/" + id).text();
		assertThat(page).contains("Ann Lee", "Invited", "Once a password is chosen:",
				"Sees and edits deals whose team they are on, of: London", "Seattle");
		Viewer viewer = this.viewers.find(id).orElseThrow();
		assertThat(viewer.user().covers(UUID.fromString(location("London")))).isTrue();
		assertThat(viewer.admin().isNowhere()).isTrue();
	}

	@Test
	void whatIsWrongStandsAtTheFieldAndWhatWasTypedStays() {
		MvcTestResult answer = post("", "email", SignedIn.FABRIKAM, "firstName", " ", "lastName", "Lee", "role",
				"REFERRALS_ADMIN", "scope", "locations");
		assertThat(answer).hasStatus(422);
		Page page = Page.of(answer);
		assertThat(page.html()).contains("id=\"email-error\"", "id=\"firstName-error\"", "id=\"locations-error\"",
				"value=\"Lee\"");
		assertThat(page.one("id=\"role-REFERRALS_ADMIN\"([^>]*)>")).contains("checked");
		assertThat(page.text()).contains("Somebody already signs in with this address",
				"Choose at least one location that is in use");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELLER", "PROGRAMME_ADMIN", "ROOT", "" })
	void aRoleOfOthersCannotBeGiven(String role) {
		assertThat(invite("role", role, "scope", "company")).hasStatus(422);
		assertThat(this.members.findByEmail(NEW)).isEmpty();
	}

	@Test
	void aLocationOfAnotherCompanyCannotBeGiven() {
		String theirs = this.jdbc.sql("""
				select l.id from location l join organization o on o.id = l.organization_id where o.name = 'Fabrikam'
				limit 1""").query(UUID.class).single().toString();
		assertThat(invite("role", "REFERRALS_USER", "scope", "locations", "locations", theirs)).hasStatus(422);
		assertThat(invite("role", "ACCOUNT_ADMIN", "scope", "locations", "locations", location("London")))
			.as("an account admin always has the company")
			.hasStatus(422);
	}

	@Test
	void aFurtherRoleIsGivenAndTakenAway() {
		UUID id = id(SignedIn.LONDON_USER);
		assertThat(get("/" + id + "/grants/new").text()).contains("A role for", "Entire company");
		assertThat(post("/" + id + "/grants", "role", "REFERRALS_ADMIN", "scope", "locations", "locations",
				location("Seattle")))
			.hasStatus(303);
		assertThat(post("/" + id + "/grants", "role", "REFERRALS_ADMIN", "scope", "locations", "locations",
				location("Seattle")))
			.as("a second time there is nothing to give")
			.hasStatus(422);
		assertThat(get("/" + id).text()).contains("Sees and edits every deal of: Seattle");
		String grant = this.jdbc.sql("select id from role_grant where member_id = ? and role = 'REFERRALS_ADMIN'")
			.param(id)
			.query(UUID.class)
			.single()
			.toString();
		assertThat(post("/" + id + "/grants/" + grant + "/removal")).hasStatus(303);
		assertThat(post("/" + id + "/grants/" + grant + "/removal")).hasStatus(303);
		assertThat(this.viewers.find(id).orElseThrow().roles()).containsExactly(Role.REFERRALS_USER);
	}

	@Test
	void nobodyChangesTheirOwnRights() {
		UUID me = id(SignedIn.CONTOSO);
		assertThat(get("/" + me).text()).contains("Another account admin has to change your own roles")
			.doesNotContain("Add role", "Suspend");
		assertThat(post("/" + me + "/grants", "role", "REFERRALS_USER", "scope", "company")).hasStatus(403);
		assertThat(post("/" + me + "/suspension")).hasStatus(403);
		String grant = this.jdbc.sql("select id from role_grant where member_id = ? limit 1")
			.param(me)
			.query(UUID.class)
			.single()
			.toString();
		assertThat(post("/" + me + "/grants/" + grant + "/removal")).hasStatus(403);
	}

	@Test
	void aCompanyKeepsSomebodyWhoManagesItsPeople() {
		Member only = this.members.find(id(SignedIn.CONTOSO)).orElseThrow();
		assertThatThrownBy(() -> this.grants.of(List.of(only.id()))
			.forEach((grant) -> this.grants.remove(grant, only.organizationId()))).isInstanceOf(Conflict.class);
	}

	@Test
	void aSuspendedPersonMayNothingFromThatMomentOn() {
		UUID id = id(SignedIn.LONDON_USER);
		assertThat(get("/" + id + "/suspension").text()).contains("signed out everywhere");
		assertThat(post("/" + id + "/suspension")).hasStatus(303);
		assertThat(this.viewers.find(id)).isEmpty();
		assertThat(get("/" + id).text()).contains("Suspended", "Let in again");
		assertThat(post("/" + id + "/links")).as("no password for whoever is suspended").hasStatus(409);
		assertThat(post("/" + id + "/suspension/removal")).hasStatus(303);
		assertThat(this.viewers.find(id)).isPresent();
	}

	@Test
	void theSecondOfTwoEditorsSeesWhatTheFirstSaved() {
		UUID id = id(SignedIn.LONDON_USER);
		String seen = get("/" + id + "/edit").one("name=\"version\" value=\"(\\d+)\"");
		assertThat(post("/" + id, "version", seen, "firstName", "First", "lastName", "Lee")).hasStatus(303);
		MvcTestResult answer = post("/" + id, "version", seen, "firstName", "Second", "lastName", "Lee");
		assertThat(answer).hasStatus(409);
		assertThat(Page.of(answer).html()).contains("value=\"Second\"", "Saved meanwhile: First");
	}

	@Test
	void onlyAccountAdminsManagePeopleAndOnlyTheirOwn() {
		UUID theirs = id(SignedIn.FABRIKAM);
		for (String path : new String[] { "", "/suspension", "/edit", "/grants/new" }) {
			assertThat(exchange("/" + theirs + path, SignedIn.CONTOSO)).hasStatus(404);
		}
		assertThat(post("/" + theirs + "/suspension")).hasStatus(404);
		for (String other : new String[] { SignedIn.LONDON_ADMIN, SignedIn.LONDON_USER, SignedIn.SELLER,
				SignedIn.REVIEWER }) {
			assertThat(exchange("", other)).hasStatus(403);
			assertThat(exchange("/" + theirs, other)).hasStatus(403);
		}
		assertThat(Page.of(exchange("", SignedIn.PROGRAMME_ADMIN)).text()).contains(SignedIn.SELLER, "Seller")
			.doesNotContain(SignedIn.CONTOSO);
	}

	@Test
	void aNewPartnerBeginsWithAnAccountAdminWhomTheProgrammeInvites() {
		UUID partner = this.jdbc.sql("select id from organization where name = 'Northwind'").query(UUID.class).single();
		String path = "/settings/partners/" + partner + "/admins";
		assertThat(this.mvc.post()
			.uri(path)
			.with(csrf())
			.param("email", NEW)
			.param("firstName", "Ann")
			.param("lastName", "Lee")
			.param("role", "REFERRALS_USER")
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.exchange()).hasStatus(303);
		Viewer viewer = this.viewers.find(id(NEW)).orElseThrow();
		assertThat(viewer.organizationId()).isEqualTo(partner);
		assertThat(viewer.roles()).containsExactly(Role.ACCOUNT_ADMIN);
		assertThat(this.mvc.get().uri(path + "/new").with(this.signedIn.as(SignedIn.CONTOSO)).exchange())
			.hasStatus(403);
	}

	@Test
	void aFileInvitesEverybody() {
		MvcTestResult answer = upload("""
				E-mail,First name,Last name,Telephone,Role,Locations
				a@contoso.example,Ann,Lee,,Referrals user,London; 4520012
				b@contoso.example,Bo,Ek,+46 8,추천 관리자,
				c@contoso.example,Cy,Roe,,Account admin,
				""");
		assertThat(answer).hasStatus(303).hasRedirectedUrl("/settings/users/upload");
		assertThat(answer).flash().extractingByKey("invited").asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(3);
		assertThat(this.viewers.find(id("b@contoso.example")).orElseThrow().admin().entireCompany()).isTrue();
		assertThat(this.viewers.find(id("a@contoso.example")).orElseThrow().user().locations()).isNotEmpty();
	}

	@Test
	void aFileWithAProblemInvitesNobodyAndSaysWhere() {
		MvcTestResult answer = upload("""
				E-mail,First name,Last name,Telephone,Role,Locations
				a@contoso.example,Ann,Lee,,Referrals user,London
				A@Contoso.example,Ann,Lee,,Referrals user,London
				b@contoso.example,Bo,,,Boss,Atlantis
				c@contoso.example,Cy,Roe,,Account admin,London
				""");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).text()).contains("nobody was invited", "Row 2 has the same address",
				"“Boss” is no role", "no location “Atlantis”", "This role always has the entire company");
	}

	@Test
	void aFileThatIsNoneIsRefusedAtItsPlace() {
		assertThat(Page.of(upload("nonsense\n1\n")).text()).contains("“nonsense” is no column of this list");
		assertThat(Page.of(upload("")).text()).contains("Choose a file first");
		assertThat(exchange("/upload/template.csv", SignedIn.CONTOSO)).bodyText().contains("E-mail,First name");
	}

	private MvcTestResult upload(String text) {
		return this.mvc.post()
			.uri("/settings/users/upload")
			.multipart()
			.file(new MockMultipartFile("file", "users.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
			.with(csrf())
			.with(this.signedIn.as(SignedIn.CONTOSO))
			.exchange();
	}

	private MvcTestResult invite(String... role) {
		String[] person = { "email", NEW, "firstName", "Ann", "lastName", "Lee" };
		String[] all = Stream.of(person, role).flatMap(Arrays::stream).toArray(String[]::new);
		return post("", all);
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post().uri("/settings/users" + path).with(csrf());
		for (int n = 0; n < fields.length; n += 2) {
			request.param(fields[n], fields[n + 1]);
		}
		return request.with(this.signedIn.as(SignedIn.CONTOSO)).exchange();
	}

	private Page get(String path) {
		MvcTestResult answer = exchange(path, SignedIn.CONTOSO);
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult exchange(String path, String who) {
		return this.mvc.get().uri("/settings/users" + path).with(this.signedIn.as(who)).exchange();
	}

	private UUID id(String email) {
		return this.members.findByEmail(email).orElseThrow().id();
	}

	private String location(String name) {
		return this.jdbc.sql("select id from location where name = :name")
			.param("name", name)
			.query(UUID.class)
			.single()
			.toString();
	}

}
