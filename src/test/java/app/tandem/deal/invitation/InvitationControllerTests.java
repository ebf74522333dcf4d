package app.tandem.deal.invitation;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class InvitationControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final DemoDeals demo;

	InvitationControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.demo = new DemoDeals(jdbc);
	}

	@Test
	void findsPartnersButNotOnesOwnCompanyNorTheVendor() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		assertThat(found(id, "Fabri")).containsExactly("Select Fabrikam");
		assertThat(found(id, "Contoso")).isEmpty();
		assertThat(found(id, "Microsoft")).isEmpty();
		jdbc.sql("update organization set active = false where name = 'Fabrikam'").update();
		assertThat(found(id, "Fabri")).isEmpty();
	}

	@Test
	void answersWhileOneTypesWithTheResultsAlone() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		Page part = Page.of(mvc.get()
			.uri("/opportunities/{id}/invitations/new?query=fab", id)
			.header("HX-Request", "true")
			.header("HX-Target", "partner-results")
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange());
		assertThat(part.html()).contains("partner-results").doesNotContain("<html");
	}

	@Test
	void aChosenPartnerBringsTheRestOfTheForm() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		MvcTestResult answer = preview(id).param("query", "fab")
			.param("action", "partner-choose-" + demo.company("Fabrikam"))
			.exchange();
		assertThat(answer).hasStatusOk();
		Page page = Page.of(answer);
		assertThat(page.one("name=\"partner\" value=\"([^\"]*)\"")).isEqualTo(demo.company("Fabrikam").toString());
		assertThat(page.text()).contains("Fabrikam Paris", "Who of your team works with the partner?");
	}

	@Test
	void addsSolutionsWithoutLosingWhatWasTyped() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		MvcTestResult answer = preview(id).param("partner", demo.company("Fabrikam").toString())
			.param("notes", "You know the field")
			.param("action", "solution-add-" + solution())
			.exchange();
		assertThat(answer).hasStatusOk();
		assertThat(Page.of(answer).html()).contains("name=\"solutions.rows[0].id\" value=\"" + solution() + "\"",
				"You know the field");
	}

	@Test
	void findsSolutionsWhileOneTypes() {
		MvcTestResult part = mvc.get()
			.uri("/opportunities/{id}/invitations/new?solutions.scope=&solutions.query={query}",
					demo.contosos(DemoDeals.PRIVATE), solution())
			.with(signedIn.as(SignedIn.CONTOSO))
			.header("HX-Request", "true")
			.header("HX-Target", "solution-results")
			.exchange();
		assertThat(Page.of(part).text()).contains(solution(), "Fabrikam").doesNotContain("Invite partner");
	}

	@Test
	void beginsWithTheDealsCloseDateUnlessThatIsOver() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		close(id, "2099-03-31");
		assertThat(Page.of(get(SignedIn.CONTOSO, id)).html()).contains("name=\"money.closeDate\" value=\"2099-03-31\"");
		close(id, "2020-03-31");
		assertThat(Page.of(get(SignedIn.CONTOSO, id)).html()).contains("name=\"money.closeDate\" value=\"\"");
	}

	private void close(UUID id, String date) {
		jdbc.sql("update referral set close_date = :date::date where id = :id")
			.param("date", date)
			.param("id", id)
			.update();
	}

	@Test
	void choosingAPartnerKeepsWhatTheFormBeganWith() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		close(id, "2099-03-31");
		Page search = Page.of(get(SignedIn.CONTOSO, id));
		List<String> team = search.all("name=\"team\" value=\"([^\"]+)\"");
		assertThat(team).isNotEmpty();
		MockMvcRequestBuilder chosen = preview(id).param("action", "partner-choose-" + demo.company("Fabrikam"))
			.param("money.closeDate", search.one("name=\"money.closeDate\" value=\"([^\"]+)\""))
			.param("money.currency", search.one("name=\"money.currency\" value=\"([^\"]+)\""))
			.param("team", team.toArray(String[]::new));
		Page form = Page.of(chosen.exchange());
		assertThat(form.all("value=\"([^\"]+)\" checked")).containsExactlyElementsOf(team);
		assertThat(form.one("name=\"money.closeDate\" value=\"([^\"]+)\"")).isEqualTo(demo.column(id, "close_date"));
		assertThat(form.all("<option value=\"(\\w+)\" selected")).containsExactly(demo.column(id, "currency"));
	}

	@Test
	void saysAtTheFieldsWhatIsMissingAndKeepsWhatWasTyped() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		for (String step : new String[] { "/invitations/preview", "/invitations" }) {
			MvcTestResult answer = post(SignedIn.CONTOSO, step, id, 1)
				.param("partner", demo.company("Fabrikam").toString())
				.param("money.value", "-3")
				.param("money.currency", "EUR")
				.param("money.closeDate", "2001-01-01")
				.param("notes", "You know the field")
				.exchange();
			assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			Page page = Page.of(answer);
			assertThat(page.all("id=\"([\\w.]+)-error\"")).containsExactlyInAnyOrder("money.value", "money.closeDate",
					"help", "team", "solutions.rows");
			assertThat(page.html()).contains("value=\"-3\"", "You know the field");
		}
		assertThat(demo.column(id, "partner_to_partner")).isEqualTo("false");
	}

	@Test
	void showsWhatThePartnerWillSeeBeforeAnythingIsSent() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		demo.note(id);
		MvcTestResult answer = filled(preview(id), id).exchange();
		assertThat(answer).hasStatusOk();
		Page page = Page.of(answer);
		assertThat(page.text())
			.contains("What Fabrikam will see", "What Fabrikam will not see", "8,000", "You know the field",
					"Customer technical architecture", demo.column(id, "customer_name"), "Fabrikam Paris", "Contoso")
			.doesNotContain("Ours alone", "CRM-778811", "CAMP-4411");
		assertThat(demo.halves(id)).isOne();
		assertThat(demo.column(id, "partner_to_partner")).isEqualTo("false");
	}

	@Test
	void goingBackKeepsWhatWasTyped() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		MvcTestResult answer = filled(post("/invitations", id), id).param("action", "back").exchange();
		assertThat(answer).hasStatusOk();
		Page page = Page.of(answer);
		assertThat(page.html()).contains("value=\"8000\"", "You know the field",
				"name=\"solutions.rows[0].id\" value=\"" + solution() + "\"");
		assertThat(page.all("<option value=\"(\\w+)\" selected")).contains("EUR", "ARCHITECTURE");
		assertThat(page.all("value=\"([^\"]+)\" checked")).containsExactly(member(id));
	}

	@Test
	void thePreviewCarriesEverythingThatWasTyped() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		Page page = Page.of(filled(preview(id), id).exchange());
		MockMvcRequestBuilder sent = mvc.post()
			.uri("/opportunities/{id}/invitations", id)
			.with(signedIn.as(SignedIn.CONTOSO))
			.with(csrf());
		String form = page.one("<form class=\"sending(.*?)</form>");
		Matcher fields = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(form);
		while (fields.find()) {
			sent.param(fields.group(1), fields.group(2));
		}
		assertThat(sent.param("action", "send")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(demo.column(demo.half(id, "Fabrikam"), "invited_notes")).isEqualTo("You know the field");
	}

	@Test
	void invitesThePartner() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		assertThat(filled(post("/invitations", id), id).param("action", "send")).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/opportunities/" + id);
		UUID theirs = demo.half(id, "Fabrikam");
		assertThat(demo.column(theirs, "substatus")).isEqualTo("PENDING");
		assertThat(demo.column(theirs, "value::numeric(19,0)")).isEqualTo("8000");
		assertThat(demo.column(theirs, "name")).isEqualTo(demo.column(id, "name"));
		assertThat(demo.column(theirs, "notes")).isEmpty();
		assertThat(demo.column(theirs, "(expires_at - created_at)")).isEqualTo("14 days");
		assertThat(demo.column(id, "partner_to_partner")).isEqualTo("true");
		assertThat(demo.column(id, "base")).isEqualTo("PRIVATE");
	}

	@Test
	void goesToTheHeadquartersUnlessAnotherLocationIsChosen() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		assertThat(filled(post("/invitations", id), id).param("action", "send")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(place(demo.half(id, "Fabrikam"))).isEqualTo("Fabrikam Paris");
		assertThat(post("/invitations", id).param("partner", demo.company("Northwind").toString())
			.param("money.value", "8000")
			.param("money.currency", "EUR")
			.param("money.closeDate", "2099-08-31")
			.param("team", member(id))
			.param("solutions.rows[0].id", solution())
			.param("help", "ARCHITECTURE")
			.param("action", "send")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(place(demo.half(id, "Northwind"))).isEqualTo("Northwind Göteborg");
	}

	private String place(UUID id) {
		return jdbc.sql("select l.name from location l join referral r on r.location_id = l.id where r.id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	@Test
	void theInvitedCompanyFindsWhatTheSenderSaw() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		Page preview = Page.of(filled(preview(id), id).exchange());
		filled(post("/invitations", id), id).exchange();
		Page theirs = Page.of(mvc.get()
			.uri("/opportunities/{id}", demo.half(id, "Fabrikam"))
			.with(signedIn.as(SignedIn.FABRIKAM))
			.exchange());
		assertThat(Seen.facts(preview)).isNotEmpty().allSatisfy((fact) -> assertThat(theirs.text()).contains(fact));
	}

	@Test
	void showsAChangedDealAgainInsteadOfInviting() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		MvcTestResult answer = filled(post(SignedIn.CONTOSO, "/invitations", id, demo.version(id) - 1), id).exchange();
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(Page.of(answer).text()).contains("This deal was changed meanwhile", "You know the field");
		assertThat(demo.halves(id)).isOne();
	}

	@Test
	void aSecondPressInvitesNobody() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		int version = demo.version(id);
		filled(post(SignedIn.CONTOSO, "/invitations", id, version), id).exchange();
		MvcTestResult answer = filled(post(SignedIn.CONTOSO, "/invitations", id, version), id).exchange();
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(Page.of(answer).text()).contains("This company is already part of the deal.");
		assertThat(demo.halves(id)).isEqualTo(2);
	}

	@Test
	void aPartnerThatLeftMeanwhileIsNotInvited() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		jdbc.sql("update organization set active = false where name = 'Fabrikam'").update();
		MvcTestResult answer = filled(post("/invitations", id), id).exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Page.of(answer).text()).contains("This partner can no longer be invited.");
	}

	@Test
	void aRetiredLocationIsNotInvited() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		jdbc.sql("update location set retired_at = now() where name = 'Fabrikam Paris'").update();
		MvcTestResult answer = filled(post("/invitations", id), id).exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Page.of(answer).text()).contains("This location can no longer be chosen.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "r.substatus = 'LOST'", "r.base = 'ASSESSMENT' and r.substatus = 'ACCEPTED'" })
	void refusesDealsToWhichNobodyIsInvited(String condition) {
		UUID id = demo.contosos(condition);
		assertThat(get(SignedIn.CONTOSO, id)).hasStatus(HttpStatus.CONFLICT);
		assertThat(filled(preview(id), id)).hasStatus(HttpStatus.CONFLICT);
		assertThat(filled(post("/invitations", id), id)).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void inboundDealsInviteNobody() {
		UUID id = demo.one("o.name = 'Contoso' and r.direction = 'INBOUND' and r.substatus = 'ACCEPTED'");
		assertThat(get(SignedIn.CONTOSO, id)).hasStatus(HttpStatus.CONFLICT);
		assertThat(filled(post("/invitations", id), id)).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void aDealThatSomebodyDoesNotSeeDoesNotExistForThem() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		assertThat(get(SignedIn.NORTHWIND, id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(filled(post(SignedIn.NORTHWIND, "/invitations/preview", id, 1), id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(filled(post(SignedIn.NORTHWIND, "/invitations", id, 1), id)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theVendorsSellerInvitesNobodyToAPartnersDeal() {
		UUID id = demo.contosos("r.base = 'PARTNER_LED' and r.substatus = 'ACCEPTED'");
		assertThat(get(SignedIn.SELLER, id)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(filled(post(SignedIn.SELLER, "/invitations", id, 1), id)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theVendorsSellerInvitesAFurtherPartnerToADealThatTheVendorStarted() {
		UUID id = demo.one("o.kind = 'VENDOR' and r.direction = 'OUTBOUND' and r.substatus = 'ACCEPTED' and not exists "
				+ "(select from referral h join organization p on p.id = h.organization_id "
				+ "where h.engagement_id = r.engagement_id and p.name = 'Fabrikam')");
		assertThat(filled(post(SignedIn.SELLER, "/invitations", id, demo.version(id)), id))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(demo.column(demo.half(id, "Fabrikam"), "vendor_status")).isEqualTo("ACCEPTED");
		assertThat(demo.column(id, "partner_to_partner")).isEqualTo("false");
	}

	private List<String> found(UUID id, String query) {
		return Page
			.of(mvc.get()
				.uri("/opportunities/{id}/invitations/new?query={query}", id, query)
				.with(signedIn.as(SignedIn.CONTOSO))
				.exchange())
			.all("value=\"partner-choose-[^>]*aria-label=\"([^\"]*)\"");
	}

	private MvcTestResult get(String email, UUID id) {
		return mvc.get().uri("/opportunities/{id}/invitations/new", id).with(signedIn.as(email)).exchange();
	}

	private MockMvcRequestBuilder preview(UUID id) {
		return post("/invitations/preview", id);
	}

	private MockMvcRequestBuilder post(String step, UUID id) {
		return post(SignedIn.CONTOSO, step, id, demo.version(id));
	}

	private MockMvcRequestBuilder post(String email, String step, UUID id, int version) {
		return mvc.post()
			.uri("/opportunities/" + id + step)
			.param("version", String.valueOf(version))
			.with(signedIn.as(email))
			.with(csrf());
	}

	private MockMvcRequestBuilder filled(MockMvcRequestBuilder request, UUID id) {
		UUID paris = jdbc.sql("select id from location where name = 'Fabrikam Paris'").query(UUID.class).single();
		return request.param("partner", demo.company("Fabrikam").toString())
			.param("location", paris.toString())
			.param("money.value", "8000")
			.param("money.currency", "EUR")
			.param("money.closeDate", "2099-08-31")
			.param("notes", "You know the field")
			.param("team", member(id))
			.param("solutions.rows[0].id", solution())
			.param("help", "ARCHITECTURE");
	}

	private String member(UUID id) {
		return jdbc
			.sql("select email from team_member where referral_id = :id and not inviters order by position limit 1")
			.param("id", id)
			.query(String.class)
			.optional()
			.orElse("nobody@contoso.example");
	}

	private String solution() {
		return jdbc.sql("""
				select s.id from solution s join organization o on o.id = s.publisher_id
				where o.name = 'Fabrikam' and s.co_sell_ready and not s.assessment and s.retired_at is null
				order by s.id limit 1
				""").query(String.class).single();
	}

}
