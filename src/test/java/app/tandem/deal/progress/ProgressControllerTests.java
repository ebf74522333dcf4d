package app.tandem.deal.progress;

import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class ProgressControllerTests {

	private static final String CONTOSOS = "o.name = 'Contoso' and r.direction = 'OUTBOUND' and r.base <> 'ASSESSMENT' and ";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	ProgressControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void offersTheNextStageTheOthersAndTheEnd() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED' and r.stage = 40");
		Page page = Page.of(get("/opportunities/" + id).exchange());
		assertThat(page.all("name=\"stage\" value=\"(\\w+)\"")).containsExactly("PROPOSED", "CREATED", "QUALIFIED",
				"NEGOTIATED");
		assertThat(page.text()).contains("Mark as Proposed", "Won", "Lost", "Edit team", "Edit solutions");
	}

	@Test
	void setsAStageOnTheVersionThatWasLookedAt() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED' and r.stage = 10");
		int version = version(id);
		assertThat(post(id, "stage").param("stage", "DEVELOPED").param("version", "" + version)).hasStatus(303);
		assertThat(text(id, "stage")).isEqualTo("40");
		String back = "/opportunities/" + id + "?tab=outbound";
		assertThat(
				post(id, "stage").param("stage", "QUALIFIED").param("version", "" + (version + 1)).param("back", back))
			.hasRedirectedUrl(back);
		assertThat(post(id, "stage").param("stage", "DEVELOPED").param("version", "" + (version + 2)))
			.hasRedirectedUrl("/opportunities/" + id);
		assertThat(post(id, "stage").param("stage", "PROPOSED").param("version", "" + version)).hasStatus(409);
		assertThat(text(id, "stage")).isEqualTo("40");
	}

	@Test
	void anAssessmentIsWonOnlyAfterItsLastStage() {
		UUID id = one("o.name = 'Contoso' and r.base = 'ASSESSMENT' and r.substatus = 'ACCEPTED' and r.stage < 80");
		assertThat(Page.of(get("/opportunities/" + id).exchange()).html())
			.contains("Complete every stage of the assessment first.")
			.doesNotContain("/outcome/won");
		assertThat(get("/opportunities/" + id + "/outcome/won")).hasStatus(409)
			.bodyText()
			.contains("the deal can be won only after the last one");
	}

	@Test
	void asksBeforeItWinsAndSaysWhatFollows() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED' and r.vendor_status is not null");
		assertThat(get("/opportunities/" + id + "/outcome/won")).hasStatusOk()
			.bodyText()
			.contains("nothing in it can be changed any more", "the other companies of the deal see the outcome",
					"Close deal as Won");
		assertThat(post(id, "outcome/won")).hasStatus(303);
		assertThat(text(id, "substatus")).isEqualTo("WON");
		assertThat(text(id, "stage")).isEqualTo("100");
	}

	@Test
	void saysWhetherAWonDealCanBeRegistered() {
		assertThat(outcome("r.base = 'PRIVATE'")).contains("it cannot be registered.");
		String tagged = "exists (select from referral_solution s join solution c on c.id = s.solution_id"
				+ " where s.referral_id = r.id and c.incentives <> '{}')";
		assertThat(outcome("r.base = 'CO_SELL' and r.vendor_status = 'ACCEPTED' and " + tagged))
			.contains("it can be registered afterwards.");
		assertThat(outcome("r.base = 'CO_SELL' and r.vendor_status in ('PENDING', 'RECEIVED') and " + tagged))
			.contains("it can be registered once Microsoft has accepted");
	}

	private String outcome(String which) {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED' and " + which);
		return Page.of(get("/opportunities/" + id + "/outcome/won").exchange()).text();
	}

	@Test
	void losesWithAReasonOnly() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		assertThat(post(id, "outcome/lost").param("notes", "They <went> away")).hasStatus(422)
			.bodyText()
			.contains("Choose why the deal was lost.", "They &lt;went&gt; away");
		assertThat(post(id, "outcome/lost").param("reason", "NO_RESPONSE")).hasStatus(303);
		assertThat(text(id, "substatus || reason")).isEqualTo("LOST2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "WON", "LOST", "DECLINED", "EXPIRED" })
	void nothingOfAClosedDealCanBeChanged(String substatus) {
		UUID id = one("o.name = 'Contoso' and r.substatus = '" + substatus + "'");
		int version = version(id);
		for (String page : new String[] { "details/edit", "contact/edit", "team/edit", "solutions/edit", "outcome/won",
				"outcome/lost", "acceptance", "declination" }) {
			assertThat(get("/opportunities/" + id + "/" + page)).as(page).hasStatus(409);
		}
		assertThat(post(id, "stage").param("stage", "QUALIFIED").param("version", "" + version)).hasStatus(409);
		assertThat(details(id, version)).hasStatus(409).bodyText().contains("The deal is closed");
		assertThat(post(id, "outcome/lost").param("reason", "BUDGET")).hasStatus(409);
		assertThat(version(id)).isEqualTo(version);
		assertThat(Page.of(get("/opportunities/" + id).exchange()).html()).doesNotContain("/edit\"", "/outcome/",
				"name=\"stage\"");
	}

	@Test
	void savesDetailsAndTellsTheTimeline() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		assertThat(get("/opportunities/" + id + "/details/edit")).hasStatusOk().bodyText().contains(text(id, "name"));
		assertThat(details(id, version(id))).hasStatus(303);
		assertThat(text(id, "name")).isEqualTo("A new name");
		assertThat(Page.of(get("/opportunities/" + id).exchange()).text()).contains("→ A new name");
	}

	@Test
	void whoeverSavesSecondSeesTheOthersValuesBesideTheirs() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		int version = version(id);
		assertThat(details(id, version)).hasStatus(303);
		Page page = Page.of(post(id, "details").param("version", "" + version)
			.param("terms.name", "My own name")
			.param("terms.value", "99")
			.param("terms.currency", "USD")
			.param("terms.closeDate", "2099-05-05")
			.exchange());
		assertThat(page.text()).contains("Somebody else saved this deal while you were editing",
				"Saved by somebody else meanwhile: A new name", "12,563.50");
		assertThat(page.html()).contains("value=\"My own name\"", "name=\"version\" value=\"" + (version + 1) + "\"");
		assertThat(text(id, "name")).isEqualTo("A new name");
	}

	@Test
	void solutionsAreFoundWhileOneTypes() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED' and r.base <> 'ASSESSMENT'");
		String found = Page
			.of(get("/opportunities/" + id + "/solutions/edit").param("solutions.query", "no such thing")
				.param("solutions.scope", "")
				.header("HX-Request", "true")
				.header("HX-Target", "solution-results")
				.exchange())
			.html();
		assertThat(found).startsWith("<div id=\"solution-results\"")
			.contains("No solution found")
			.doesNotContain("<form");
	}

	@Test
	void somebodyOfTheLatestDealsJoinsTheTeamWithOnePress() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		Page asked = Page.of(get("/opportunities/" + id + "/team/edit").exchange());
		String recent = asked.all("value=\"(member-recent-[^\"]+)\"").get(0);
		Page more = Page.of(post(id, "team").param("version", "" + version(id)).param("action", recent).exchange());
		assertThat(more.all("name=\"team.members\\[\\d].email\"[^>]* value=\"([^\"]*)\""))
			.contains(recent.substring("member-recent-".length()));
		assertThat(more.all("value=\"(member-recent-[^\"]+)\"")).doesNotContain(recent);
	}

	/**
	 * Browsers press the first button of a form when somebody presses Enter in a field.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "team", "solutions" })
	void enterInAFieldRemovesNothing(String command) {
		UUID id = one(CONTOSOS
				+ "r.substatus = 'ACCEPTED' and exists (select from referral_solution s where s.referral_id = r.id)");
		String first = Page.of(get("/opportunities/" + id + "/" + command + "/edit").exchange())
			.all("(<form[^>]*" + id + "/" + command + "\".*?</form>)")
			.get(0)
			.replaceAll("(?s).*?(<button[^>]*type=\"submit\"[^>]*>).*", "$1");
		assertThat(first).isEqualTo("<button type=\"submit\" hidden>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "details", "contact", "team", "solutions", "outcome/lost" })
	void nonsenseIsAnsweredWithTheForm(String command) {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		assertThat(post(id, command)).hasStatus4xxClientError();
		assertThat(
				post(id, command).param("version", "'x").param("reason", "'x").param("team.members[0].internal", "'x"))
			.hasStatus4xxClientError();
	}

	@ParameterizedTest
	@CsvSource({ "terms.value, 1.000, leave out thousands separators", "terms.value, 0, plain number above 0",
			"terms.closeDate, 2020-01-01, in the past", "terms.closeDate, soon, not a date",
			"terms.currency, EURO, not a currency", "terms.name, '', Fill in this field" })
	void saysAtTheFieldWhatIsWrong(String field, String typed, String message) {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		MockMvcRequestBuilder request = post(id, "details").param("version", "" + version(id));
		for (String[] pair : new String[][] { { "terms.name", "Name" }, { "terms.value", "5" },
				{ "terms.currency", "EUR" }, { "terms.closeDate", "2099-01-01" } }) {
			request.param(pair[0], pair[0].equals(field) ? typed : pair[1]);
		}
		assertThat(request).hasStatus(422).bodyText().contains(message, "id=\"" + field + "-error\"");
	}

	@Test
	void changesTheTeamAndKeepsSomebodyInternal() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		assertThat(post(id, "team").param("version", "" + version(id))
			.param("team.members[0].firstName", "Mina")
			.param("team.members[0].lastName", "Park")
			.param("team.members[0].phone", "+82 2 555 0101")
			.param("team.members[0].email", "mina@contoso.example")
			.param("team.members[0].internal", "true")).hasStatus(303);
		assertThat(jdbc.sql("select email || internal from team_member where referral_id = :id and not inviters")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly("mina@contoso.exampletrue");
		assertThat(post(id, "team").param("version", "" + version(id))).hasStatus(422)
			.bodyText()
			.contains("Add at least one person");
	}

	@Test
	void findsAddsAndRemovesSolutions() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		String kept = jdbc.sql("select solution_id from referral_solution where referral_id = :id limit 1")
			.param("id", id)
			.query(String.class)
			.single();
		MockMvcRequestBuilder search = post(id, "solutions").param("version", "" + version(id))
			.param("solutions.query", "Accelerator")
			.param("solutions.scope", "THIRD_PARTY")
			.param("solutions.rows[0].id", kept)
			.param("action", "solution-search");
		assertThat(Page.of(search.exchange()).html()).contains("value=\"solution-add-SOL-20002-BIZ\"");
		assertThat(post(id, "solutions").param("version", "" + version(id))
			.param("solutions.rows[0].id", "SOL-20002-BIZ")
			.param("solutions.rows[0].currency", "KRW")
			.param("solutions.rows[0].price", "1.5")).hasStatus(422).bodyText().contains("KRW has no decimals");
		assertThat(post(id, "solutions").param("version", "" + version(id))
			.param("solutions.rows[0].id", "SOL-20002-BIZ")
			.param("solutions.rows[0].quantity", "12")).hasStatus(303);
		assertThat(jdbc.sql("select solution_id || ' ' || quantity from referral_solution where referral_id = :id")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly("SOL-20002-BIZ 12");
	}

	@Test
	void changesContactAndNotesToTheVendorUntilTheVendorSeesThem() {
		UUID id = one(CONTOSOS + "r.base = 'PRIVATE' and r.substatus = 'ACCEPTED'");
		int version = version(id);
		assertThat(get("/opportunities/" + id)).bodyText().contains("Edit contact");
		assertThat(contact(id, version).param("contact.email", "no address")).hasStatus(422)
			.bodyText()
			.contains("This is not an e-mail address", "Ask for &lt;Elsa&gt;");
		assertThat(contact(id, version).param("contact.email", "elsa@tailspin.example")).hasStatus(303);
		assertThat(jdbc
			.sql("select contact_email || notes_to_vendor from engagement e join referral r on "
					+ "r.engagement_id = e.id where r.id = :id")
			.param("id", id)
			.query(String.class)
			.single()).isEqualTo("elsa@tailspin.exampleAsk for <Elsa>");
		assertThat(contact(id, version).param("contact.email", "other@tailspin.example")).hasStatus(409)
			.bodyText()
			.contains("Saved by somebody else meanwhile: Elsa Lind", "value=\"other@tailspin.example\"");
		UUID shared = one(CONTOSOS + "r.base = 'PARTNER_LED' and r.substatus = 'ACCEPTED'");
		assertThat(get("/opportunities/" + shared)).bodyText().doesNotContain("Edit contact");
		assertThat(get("/opportunities/" + shared + "/contact/edit")).hasStatus(409)
			.bodyText()
			.contains("This can no longer be changed.");
	}

	private MockMvcRequestBuilder contact(UUID id, int version) {
		return post(id, "contact").param("version", "" + version)
			.param("contact.firstName", "Elsa")
			.param("contact.lastName", "Lind")
			.param("contact.phone", "+46 8 555 0199")
			.param("notes", "Ask for <Elsa>");
	}

	@Test
	void aCloseDateThatIsOverMayStayButNotBeChosen() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		jdbc.sql("update referral set close_date = '2020-01-01' where id = :id").param("id", id).update();
		assertThat(named(id, "2020-01-02")).hasStatus(422).bodyText().contains("in the past");
		assertThat(named(id, "2020-01-01")).hasStatus(303);
		assertThat(text(id, "name || close_date")).isEqualTo("Renamed2020-01-01");
	}

	private MockMvcRequestBuilder named(UUID id, String closeDate) {
		return post(id, "details").param("version", text(id, "version"))
			.param("terms.name", "Renamed")
			.param("terms.value", "5")
			.param("terms.currency", "EUR")
			.param("terms.closeDate", closeDate);
	}

	@Test
	void whoeverSavesTeamOrSolutionsSecondSeesTheOthersToo() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED'");
		int version = version(id);
		assertThat(staffed(id, version, "First")).hasStatus(303);
		assertThat(staffed(id, version, "Second")).hasStatus(409)
			.bodyText()
			.contains("Saved by somebody else meanwhile: First Park", "value=\"Second\"");
		version = version(id);
		assertThat(sold(id, version, "SOL-20002-BIZ")).hasStatus(303);
		assertThat(sold(id, version, "SOL-30002-AZV")).hasStatus(409)
			.bodyText()
			.contains("Saved by somebody else meanwhile: SOL-20002-BIZ", "value=\"SOL-30002-AZV\"");
	}

	private MockMvcRequestBuilder staffed(UUID id, int version, String name) {
		return post(id, "team").param("version", "" + version)
			.param("team.members[0].firstName", name)
			.param("team.members[0].lastName", "Park")
			.param("team.members[0].phone", "+82 2 555 0101")
			.param("team.members[0].email", "mina@contoso.example");
	}

	private MockMvcRequestBuilder sold(UUID id, int version, String solution) {
		return post(id, "solutions").param("version", "" + version).param("solutions.rows[0].id", solution);
	}

	@Test
	void nobodyElseWorksOnADeal() {
		UUID id = one(CONTOSOS + "r.substatus = 'ACCEPTED' and r.base = 'PARTNER_LED'");
		assertThat(mvc.get().uri("/opportunities/" + id + "/details/edit").with(signedIn.as(SignedIn.NORTHWIND)))
			.hasStatus(404);
		assertThat(mvc.get().uri("/opportunities/" + id + "/details/edit").with(signedIn.as(SignedIn.SELLER)))
			.hasStatus(403);
		assertThat(mvc.post()
			.uri("/opportunities/" + id + "/outcome/lost")
			.param("reason", "BUDGET")
			.with(csrf())
			.with(signedIn.as(SignedIn.SELLER))).hasStatus(403);
		assertThat(get("/opportunities/" + id + "/outcome/maybe")).hasStatus(404);
	}

	private MockMvcRequestBuilder details(UUID id, int version) {
		return post(id, "details").param("version", "" + version)
			.param("terms.name", "A new name")
			.param("terms.value", "12563.50")
			.param("terms.currency", "EUR")
			.param("terms.closeDate", "2099-01-31");
	}

	private MockMvcRequestBuilder get(String address) {
		return mvc.get().uri(address).with(signedIn.as(SignedIn.CONTOSO));
	}

	private MockMvcRequestBuilder post(UUID id, String command) {
		return mvc.post().uri("/opportunities/" + id + "/" + command).with(csrf()).with(signedIn.as(SignedIn.CONTOSO));
	}

	private int version(UUID id) {
		return Integer.parseInt(text(id, "version"));
	}

	private String text(UUID id, String column) {
		return jdbc.sql("select (" + column + ")::text from referral where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	private UUID one(String condition) {
		return jdbc
			.sql("select r.id from referral r join organization o on o.id = r.organization_id where " + condition
					+ " order by r.created_at desc, r.id limit 1")
			.query(UUID.class)
			.single();
	}

}
