package app.tandem.registration.submission;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import app.tandem.registration.Desk;
import app.tandem.registration.EvidenceFile;
import app.tandem.registration.EvidenceFiles;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class RegistrationControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final Desk desk;

	RegistrationControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.desk = new Desk(jdbc);
	}

	/** Other solutions of the deals would make a second record possible. */
	@BeforeEach
	void tagOnlyWhatTheTestsAreAbout() {
		jdbc.sql("update solution set incentives = '{AZURE_IP_CO_SELL}' where id = 'SOL-1234-PQRS'").update();
		jdbc.sql("update solution set incentives = '{}' where id <> 'SOL-1234-PQRS'").update();
	}

	@Test
	void aWonEligibleDealOffersToRegisterNow() {
		UUID deal = desk.unregistered();
		Page page = deal(SignedIn.CONTOSO, deal);
		assertThat(page.html()).contains("action=\"/opportunities/" + deal + "/registration\"");
		assertThat(page.all(">(Register now)<")).hasSize(1);
		assertThat(page.text()).contains("This deal is eligible for registration.", "Deal registration",
				"Not registered");
	}

	@Test
	void theFormOffersTheEligibleSolutionsOnly() {
		Page form = form(desk.unregistered());
		assertThat(form.html()).contains("<option value=\"SOL-1234-PQRS\"").doesNotContain("SOL-20001-AZR");
		assertThat(form.text()).contains("Contract type", "Total contract value", "Solution value", "Deployed on Azure",
				"Consumption in", "Contract signed date", "Contract start date", "Contract end date", "Perpetual",
				"Registration contact", "named in the contract", "Evidence");
	}

	@Test
	void registersAnIpCoSellDealForReview() {
		UUID deal = desk.unregistered();
		String before = desk.half(deal);
		assertThat(submit(SignedIn.CONTOSO, deal, good(), EvidenceFiles.pdf())).hasStatus(303)
			.hasRedirectedUrl("/opportunities/" + deal);
		assertThat(desk.shown(deal)).isEqualTo("SUBMITTED");
		assertThat(desk.latestEvent(deal)).isEqualTo("REGISTRATION_MOVED SUBMITTED  Amelia Turner");
		assertThat(desk.half(deal)).as("nothing else of the closed deal changes").isEqualTo(before);
		Page page = deal(SignedIn.CONTOSO, deal);
		assertThat(page.all(">(Register now)<")).isEmpty();
		assertThat(page.text()).contains("Submitted", "submitted the registration (Azure IP Co-sell)", "Amelia Turner",
				"2,500", "contract.pdf");
	}

	@Test
	void oneFormPicksOneSolutionPerKindAndMakesARecordOfEach() {
		jdbc.sql("update solution set incentives = '{AZURE_IP_CO_SELL,BIZ_APPS_PREMIUM}' where id = 'SOL-1234-PQRS'")
			.update();
		UUID deal = desk.unregistered();
		assertThat(form(deal).text()).contains("Solution (Azure IP Co-sell)", "Solution (Biz apps)");
		Map<String, String> form = good();
		form.put("biz.solution", "SOL-1234-PQRS");
		form.put("biz.value", "100");
		assertThat(submit(SignedIn.CONTOSO, deal, form, null)).hasStatus(303);
		assertThat(jdbc.sql("select kind || ' ' || status from registration where referral_id = :id order by kind")
			.param("id", deal)
			.query(String.class)
			.list()).containsExactly("BIZ_APPS COMPLETED", "IP_CO_SELL SUBMITTED");
		assertThat(desk.shown(deal)).isEqualTo("SUBMITTED");
	}

	@Test
	void aBizAppsRecordIsCompletedAtOnceAndTheDealIsClosed() {
		jdbc.sql("update solution set incentives = '{BIZ_APPS_STANDARD}' where 'AZURE_IP_CO_SELL' = any(incentives)")
			.update();
		UUID deal = desk.unregistered();
		Map<String, String> form = good();
		form.put("biz.solution", "SOL-1234-PQRS");
		form.put("biz.value", "100");
		form.remove("ip.solution");
		form.remove("ip.value");
		assertThat(submit(SignedIn.CONTOSO, deal, form, null)).hasStatus(303);
		assertThat(desk.shown(deal)).isEqualTo("COMPLETED");
		Page page = deal(SignedIn.CONTOSO, deal);
		assertThat(page.one("aria-current=\"step\">.*?<span class=\"step-name\">(.*?)<")).isEqualTo("Closed");
	}

	@Test
	void theOtherKindCanBeRegisteredLater() {
		UUID deal = desk.unregistered();
		submit(SignedIn.CONTOSO, deal, good(), null);
		jdbc.sql("update solution set incentives = '{AZURE_IP_CO_SELL,BIZ_APPS_PREMIUM}' where id = 'SOL-1234-PQRS'")
			.update();
		assertThat(deal(SignedIn.CONTOSO, deal).all(">(Register now)<")).hasSize(1);
		Page form = form(deal);
		assertThat(form.html()).contains("name=\"biz.solution\"").doesNotContain("name=\"ip.solution\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ip.solution         | ''            | ip.solution        | Fill in this field
			ip.solution         | SOL-20001-AZR | ip.solution        | cannot be registered for this deal
			ip.solution         | x             | ip.solution        | cannot be registered for this deal
			ip.value            | ''            | ip.value           | Fill in this field
			ip.value            | 0             | ip.value           | not a plain number above 0
			ip.value            | 12500.01      | ip.value           | worth more than the whole contract
			ip.value            | 1.234         | ip.value           | Round the amount
			agreement.type      | ''            | agreement.type     | Fill in this field
			agreement.type      | OLD           | agreement.type     | Fill in this field
			agreement.total     | 12.500        | agreement.total    | leave out thousands
			agreement.total     | -5            | agreement.total    | negative
			agreement.currency  | EURO          | agreement.currency | not a currency
			agreement.azure     | ''            | agreement.azure    | Fill in this field
			agreement.tenant    | ''            | agreement.tenant   | Fill in this field
			term.signedOn       | ''            | term.signedOn      | Fill in this field
			term.signedOn       | 2999-01-01    | term.signedOn      | signed today or earlier
			term.signedOn       | 31.12.2025    | term.signedOn      | not a date
			term.startsOn       | 2025-12-31    | term.startsOn      | on the day it is signed or later
			term.endsOn         | 2026-01-31    | term.endsOn        | on the day it starts or later
			term.endsOn         | ''            | term.endsOn        | Fill in this field
			term.perpetual      | true          | term.endsOn        | has no end date
			contact.firstName   | ''            | contact.firstName  | Fill in this field
			contact.lastName    | ''            | contact.lastName   | Fill in this field
			contact.phone       | ''            | contact.phone      | Fill in this field
			contact.email       | elsa@         | contact.email      | not an e-mail address
			named               | false         | named              | only when the contract names
			""")
	void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String at, String problem) {
		UUID deal = desk.unregistered();
		Map<String, String> form = good();
		form.put(field, typed);
		MvcTestResult answer = submit(SignedIn.CONTOSO, deal, form, EvidenceFiles.pdf());
		assertThat(answer).hasStatus(422);
		Page page = Page.of(answer);
		assertThat(page.one("id=\"" + at.replace(".", "\\.") + "-error\"[^>]*>(.*?)</p>")).contains(problem);
		assertThat(page.html()).contains("value=\"Elsa\"".repeat(field.equals("contact.firstName") ? 0 : 1),
				"value=\"12500\"".repeat(field.equals("agreement.total") ? 0 : 1));
		if (!field.equals("named") && !field.equals("term.perpetual") && !typed.isEmpty()
				&& !field.startsWith("agreement.") && !field.equals("ip.solution")) {
			assertThat(page.html()).contains("value=\"" + typed + "\"");
		}
		assertThat(page.one("id=\"evidence-error\"[^>]*>(.*?)</p>")).contains("Choose the file again");
		assertThat(desk.shown(deal)).isEqualTo("NOT_REGISTERED");
		assertThat(desk.count("registration_evidence where referral_id = '" + deal + "'")).isZero();
	}

	@Test
	void aSolutionIsWorthNoMoreThanAContractWithThreeDecimalsEither() {
		Map<String, String> form = good();
		form.put("agreement.currency", "KWD");
		form.put("agreement.total", "1.250");
		form.put("ip.value", "9");
		MvcTestResult answer = submit(SignedIn.CONTOSO, desk.unregistered(), form, null);
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).one("id=\"ip\\.value-error\"[^>]*>(.*?)</p>"))
			.contains("worth more than the whole contract");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12 500,00", "12.500,00", "12,500.00", "12500" })
	void aSolutionIsHeldAgainstTheContractHoweverItsTotalIsWritten(String total) {
		Map<String, String> form = good();
		form.put("agreement.total", total);
		form.put("ip.value", "12 500,01");
		MvcTestResult answer = submit(SignedIn.CONTOSO, desk.unregistered(), form, null);
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).one("id=\"ip\\.value-error\"[^>]*>(.*?)</p>"))
			.contains("worth more than the whole contract");
		form.put("ip.value", "12 500,00");
		assertThat(submit(SignedIn.CONTOSO, desk.unregistered(), form, null)).hasStatus(303);
	}

	@Test
	void aPerpetualContractNeedsNoEnd() {
		UUID deal = desk.unregistered();
		Map<String, String> form = good();
		form.put("term.endsOn", "");
		form.put("term.perpetual", "true");
		assertThat(submit(SignedIn.CONTOSO, deal, form, null)).hasStatus(303);
		assertThat(deal(SignedIn.CONTOSO, deal).text()).contains("Perpetual");
	}

	@Test
	void anEmptyFormIsAnsweredFieldByField() {
		MvcTestResult answer = submit(SignedIn.CONTOSO, desk.unregistered(), Map.of(), null);
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).all("aria-invalid=\"(true)\"")).hasSizeGreaterThan(10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MZ\u0090 a program", "<html><script>alert(1)</script></html>", "PK\3\4", "%PDF-1.7" })
	void refusesAFileThatIsNotWhatItIsCalled(String content) {
		UUID deal = desk.unregistered();
		MvcTestResult answer = submit(SignedIn.CONTOSO, deal, good(),
				content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).one("id=\"evidence-error\"[^>]*>(.*?)</p>")).contains("not a whole PDF");
		assertThat(desk.shown(deal)).isEqualTo("NOT_REGISTERED");
	}

	@Test
	void refusesAFileOfMoreThanTenMegabytesAndAnEmptyOne() {
		UUID deal = desk.unregistered();
		MvcTestResult large = submit(SignedIn.CONTOSO, deal, good(), new byte[EvidenceFile.MOST_BYTES + 1]);
		assertThat(large).hasStatus(422);
		assertThat(Page.of(large).one("id=\"evidence-error\"[^>]*>(.*?)</p>")).contains("larger than 10 MB");
		assertThat(submit(SignedIn.CONTOSO, deal, good(), new byte[0])).hasStatus(422);
	}

	@ParameterizedTest
	@CsvSource({ "admin@fabrikam.example, 404", "reviewer@microsoft.example, 404", "programme@microsoft.example, 404",
			"admin@northwind.example, 404", "london.user@contoso.example, 404" })
	void whoeverDoesNotSeeTheDealFindsNoForm(String person, int status) {
		UUID deal = desk.unregistered();
		assertThat(mvc.get().uri("/opportunities/{id}/registration", deal).with(signedIn.as(person))).hasStatus(status);
		assertThat(submit(person, deal, good(), null)).hasStatus(status);
		assertThat(desk.shown(deal)).isEqualTo("NOT_REGISTERED");
	}

	@Test
	void aSellerReadsAPartnerLedDealButDoesNotRegisterIt() {
		UUID deal = jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id
				where o.name = 'Contoso' and r.base = 'PARTNER_LED' and r.direction = 'OUTBOUND' limit 1
				""").query(UUID.class).single();
		assertThat(mvc.get().uri("/opportunities/{id}/registration", deal).with(signedIn.as(SignedIn.SELLER)))
			.hasStatus(403);
		assertThat(submit(SignedIn.SELLER, deal, good(), null)).hasStatus(403);
		Page page = deal(SignedIn.SELLER, deal);
		assertThat(page.html()).doesNotContain("/registration\"");
	}

	@Test
	void aReferralsUserOnTheTeamRegistersToo() {
		UUID deal = desk.unregistered();
		assertThat(desk.count("team_member where not inviters and referral_id = '" + deal + "' and email = '"
				+ SignedIn.SEATTLE_USER + "'"))
			.isOne();
		assertThat(submit(SignedIn.SEATTLE_USER, deal, good(), null)).hasStatus(303);
		assertThat(desk.latestEvent(deal)).isEqualTo("REGISTRATION_MOVED SUBMITTED  Marcus Lee");
	}

	@ParameterizedTest
	@ValueSource(strings = { "r.substatus = 'ACCEPTED'", "r.substatus = 'LOST'",
			"r.base = 'PRIVATE' and r.substatus = 'WON'", "r.registration_status = 'APPROVED'",
			"r.registration_status = 'REJECTED'", "r.registration_status = 'IN_REVIEW'" })
	void whatCannotBeRegisteredNowIsAnswered409(String which) {
		UUID deal = jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id
				where o.name = 'Contoso' and\s""" + which + " order by r.id limit 1").query(UUID.class).single();
		jdbc.sql("update solution set incentives = '{AZURE_IP_CO_SELL}'").update();
		MvcTestResult opened = mvc.get()
			.uri("/opportunities/{id}/registration", deal)
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange();
		assertThat(opened).hasStatus(409);
		String before = desk.shown(deal);
		MvcTestResult sent = submit(SignedIn.CONTOSO, deal, good(), null);
		assertThat(sent).hasStatus(409);
		assertThat(Page.of(sent).html()).contains("value=\"Elsa\"");
		assertThat(desk.shown(deal)).isEqualTo(before);
	}

	@Test
	void theReviewersMessageLeadsToTheFormAsItWasSubmitted() {
		UUID id = desk.registration("ACTION_REQUIRED");
		UUID deal = desk.dealOf(id);
		Page page = deal(SignedIn.CONTOSO, deal);
		assertThat(page.one("aria-current=\"step\">.*?<span class=\"step-note\">(.*?)<"))
			.startsWith("Action required: Please send the page");
		assertThat(page.text()).contains("Correct registration");
		Page form = form(deal);
		assertThat(form.text()).contains("Please send the page", "The file you sent stays", "Resubmit registration");
		assertThat(form.one("name=\"version\" value=\"(\\d+)\"")).isEqualTo(String.valueOf(desk.version(id)));
	}

	@Test
	void whatWasSentBackIsCorrectedAndSubmittedAgain() {
		UUID id = desk.registration("ACTION_REQUIRED");
		UUID deal = desk.dealOf(id);
		Map<String, String> form = correction(id);
		assertThat(submit(SignedIn.CONTOSO, deal, form, EvidenceFiles.docx())).hasStatus(303);
		assertThat(desk.status(id)).isEqualTo("SUBMITTED");
		assertThat(desk.shown(deal)).isEqualTo("SUBMITTED");
		assertThat(deal(SignedIn.CONTOSO, deal).text()).contains("contract.docx", "2,500");
	}

	@Test
	void aCorrectionOfWhatSomebodyElseCorrectedMeanwhileIs409AndKeepsWhatWasTyped() {
		UUID id = desk.registration("ACTION_REQUIRED");
		UUID deal = desk.dealOf(id);
		Map<String, String> form = correction(id);
		form.put("version", "1");
		MvcTestResult stale = submit(SignedIn.CONTOSO, deal, form, null);
		assertThat(stale).hasStatus(409);
		assertThat(Page.of(stale).html()).contains("value=\"Elsa\"");
		assertThat(Page.of(stale).text()).contains("cannot be registered like this any more");
		assertThat(desk.status(id)).isEqualTo("ACTION_REQUIRED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko", "ru", "sv" })
	void speaksEachLanguageToTheEnd(String language) {
		UUID deal = desk.dealOf(desk.registration("ACTION_REQUIRED"));
		for (String path : new String[] { "/opportunities/{id}", "/opportunities/{id}/registration" }) {
			Page page = Page.of(mvc.get()
				.uri(path, deal)
				.header("Accept-Language", language)
				.with(signedIn.as(SignedIn.CONTOSO))
				.exchange());
			assertThat(page.html()).contains("<html lang=\"" + language + "\"");
			assertThat(page.text()).doesNotContain("{", "??", "null")
				.doesNotContainPattern("\\b(deal|registration|value)\\.[a-z]");
		}
	}

	private Map<String, String> correction(UUID id) {
		Map<String, String> form = good();
		form.put("ip.solution",
				jdbc.sql("select solution_id from registration where id = :id")
					.param("id", id)
					.query(String.class)
					.single());
		form.put("version", String.valueOf(desk.version(id)));
		return form;
	}

	private Page deal(String person, UUID deal) {
		MvcTestResult answer = mvc.get().uri("/opportunities/{id}", deal).with(signedIn.as(person)).exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private Page form(UUID deal) {
		MvcTestResult answer = mvc.get()
			.uri("/opportunities/{id}/registration", deal)
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private static Map<String, String> good() {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("ip.solution", "SOL-1234-PQRS");
		form.put("ip.value", "2500.00");
		form.put("agreement.type", "NEW");
		form.put("agreement.total", "12500");
		form.put("agreement.currency", "EUR");
		form.put("agreement.azure", "YES");
		form.put("agreement.tenant", "CUSTOMER");
		form.put("term.signedOn", "2026-01-15");
		form.put("term.startsOn", "2026-02-01");
		form.put("term.endsOn", "2027-01-31");
		form.put("contact.firstName", "Elsa");
		form.put("contact.lastName", "Lind");
		form.put("contact.phone", "+46 8 555 0199");
		form.put("contact.email", "elsa@contoso.example");
		form.put("named", "true");
		return form;
	}

	@Test
	void aTickAndAFileThatAreWordsAreNone() {
		UUID deal = desk.unregistered();
		Map<String, String> form = good();
		form.put("named", "'x");
		form.put("evidence", "'x");
		assertThat(submit(SignedIn.CONTOSO, deal, form, null)).hasStatus(422);
		assertThat(desk.shown(deal)).isEqualTo("NOT_REGISTERED");
	}

	private MvcTestResult submit(String person, UUID deal, Map<String, String> form,
			byte @org.jspecify.annotations.Nullable [] file) {
		var request = mvc.post().uri("/opportunities/{id}/registration/submission", deal).multipart();
		if (file != null) {
			request = request.file(new MockMultipartFile("evidence", name(file), "application/octet-stream", file));
		}
		for (Map.Entry<String, String> field : form.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.with(csrf()).with(signedIn.as(person)).exchange();
	}

	private static String name(byte[] file) {
		return (file.length > 1 && file[0] == 'P') ? "contract.docx" : "contract.pdf";
	}

}
