package app.tandem.registration.review;

import java.util.List;
import java.util.UUID;

import app.tandem.registration.Desk;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class ReviewTests {

	private static final List<String> ACTIONS = List.of("review", "approval", "rejection", "correction");

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final Desk desk;

	ReviewTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.desk = new Desk(jdbc);
	}

	@Test
	void openingASubmittedRegistrationPutsItInReview() {
		UUID id = desk.registration("SUBMITTED");
		assertThat(post(SignedIn.REVIEWER, id, "review", "")).hasStatus(303).hasRedirectedUrl("/registrations/" + id);
		assertThat(desk.status(id)).isEqualTo("IN_REVIEW");
		assertThat(desk.shown(desk.dealOf(id))).isEqualTo("IN_REVIEW");
		assertThat(desk.latestEvent(desk.dealOf(id))).isEqualTo("REGISTRATION_MOVED IN_REVIEW  Grace Okafor");
		assertThat(deal(id)).contains("Grace Okafor (Microsoft) started to review the registration");
	}

	@Test
	void anApprovedRegistrationIsClosedAndSoIsTheDeal() {
		UUID id = desk.registration("IN_REVIEW");
		String half = desk.half(desk.dealOf(id));
		assertThat(post(SignedIn.REVIEWER, id, "approval", "")).hasStatus(303);
		assertThat(desk.status(id)).isEqualTo("APPROVED");
		assertThat(deal(id)).contains("Approved Closed", "approved the registration");
		assertThat(desk.half(desk.dealOf(id))).isEqualTo(half);
	}

	@ParameterizedTest
	@ValueSource(strings = { "APPROVED", "REJECTED", "COMPLETED" })
	void nothingOfADealIsEditableOnceItsRegistrationIsClosed(String state) {
		UUID deal = desk.dealOf(desk.registration(state));
		String before = desk.half(deal);
		for (String page : new String[] { "details/edit", "contact/edit", "team/edit", "solutions/edit", "sharing",
				"help", "invitations/new", "outcome/won", "outcome/lost" }) {
			assertThat(mvc.get().uri("/opportunities/" + deal + "/" + page).with(signedIn.as(SignedIn.CONTOSO)))
				.as(page)
				.hasStatus(409);
		}
		assertThat(mvc.post()
			.uri("/opportunities/" + deal + "/stage")
			.param("stage", "QUALIFIED")
			.param("version", "1")
			.with(csrf())
			.with(signedIn.as(SignedIn.CONTOSO))).hasStatus(409);
		assertThat(desk.half(deal)).isEqualTo(before);
	}

	@Test
	void aRejectionCarriesItsReasonToThePartner() {
		UUID id = desk.registration("IN_REVIEW");
		assertThat(post(SignedIn.REVIEWER, id, "rejection", "The contract\r\nnames nobody")).hasStatus(303);
		assertThat(desk.status(id)).isEqualTo("REJECTED");
		assertThat(deal(id)).contains("Rejected", "The contract names nobody");
	}

	@Test
	void askingForChangesSendsItBackToThePartner() {
		UUID id = desk.registration("IN_REVIEW");
		assertThat(post(SignedIn.REVIEWER, id, "correction", "Page 2 is missing")).hasStatus(303);
		assertThat(desk.status(id)).isEqualTo("ACTION_REQUIRED");
		assertThat(deal(id)).contains("Action required: Page 2 is missing", "Correct registration");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rejection", "correction" })
	void sendingBackAndRejectingWantAWord(String action) {
		UUID id = desk.registration("IN_REVIEW");
		for (String message : new String[] { "", " \r\n", "x".repeat(2_001), "a\u0000b" }) {
			MvcTestResult answer = post(SignedIn.REVIEWER, id, action, message);
			assertThat(answer).hasStatus(422);
			assertThat(Page.of(answer).html()).contains("id=\"message-error\"", "aria-invalid=\"true\"");
		}
		assertThat(desk.status(id)).isEqualTo("IN_REVIEW");
	}

	@ParameterizedTest
	@ValueSource(strings = { "approval", "rejection", "correction" })
	void asksBeforeItDecides(String action) {
		UUID id = desk.registration("IN_REVIEW");
		Page page = Page.of(ask(SignedIn.REVIEWER, id, action));
		assertThat(page.html()).contains("id=\"dialog-page\"", "action=\"/registrations/" + id + "/" + action + "\"");
		assertThat(page.text().contains("This is final")).isEqualTo(!action.equals("correction"));
	}

	/** State, action, whether it is done. */
	@ParameterizedTest
	@CsvSource({ "SUBMITTED, review, true", "SUBMITTED, approval, false", "SUBMITTED, rejection, false",
			"SUBMITTED, correction, false", "IN_REVIEW, review, false", "IN_REVIEW, approval, true",
			"IN_REVIEW, rejection, true", "IN_REVIEW, correction, true", "ACTION_REQUIRED, review, false",
			"ACTION_REQUIRED, approval, false", "ACTION_REQUIRED, rejection, false",
			"ACTION_REQUIRED, correction, false", "APPROVED, review, false", "APPROVED, approval, false",
			"APPROVED, rejection, false", "APPROVED, correction, false", "REJECTED, review, false",
			"REJECTED, approval, false", "REJECTED, rejection, false", "REJECTED, correction, false",
			"COMPLETED, review, false", "COMPLETED, approval, false", "COMPLETED, rejection, false",
			"COMPLETED, correction, false" })
	void eachStateAllowsTheseActionsOnly(String state, String action, boolean done) {
		UUID id = desk.registration(state);
		MvcTestResult answer = post(SignedIn.REVIEWER, id, action, "Because");
		assertThat(answer).hasStatus(done ? 303 : 409);
		assertThat(desk.status(id).equals(state)).isEqualTo(!done);
		if (!done) {
			assertThat(Page.of(answer).text()).contains("Somebody was faster");
		}
	}

	@ParameterizedTest
	@CsvSource({ "admin@contoso.example, 403", "admin@fabrikam.example, 404", "admin@northwind.example, 404",
			"seller@microsoft.example, 404", "programme@microsoft.example, 404" })
	void onlyAReviewerJudges(String person, int status) {
		UUID submitted = desk.registration("SUBMITTED");
		UUID opened = desk.registration("IN_REVIEW");
		for (String action : ACTIONS) {
			UUID id = action.equals("review") ? submitted : opened;
			assertThat(post(person, id, action, "Because")).as(action).hasStatus(status);
			if (!action.equals("review")) {
				assertThat(ask(person, id, action)).as(action).hasStatus(status);
			}
		}
		assertThat(desk.status(submitted)).isEqualTo("SUBMITTED");
		assertThat(desk.status(opened)).isEqualTo("IN_REVIEW");
	}

	@Test
	void whoeverDecidesOnAnOldStateIsToldWhatCameOfIt() {
		UUID id = desk.registration("IN_REVIEW");
		int seen = desk.version(id);
		assertThat(post(SignedIn.REVIEWER, id, "approval", "")).hasStatus(303);
		MvcTestResult second = post(SignedIn.REVIEWER, id, "rejection", "Too late", seen);
		assertThat(second).hasStatus(409);
		assertThat(Page.of(second).text()).contains("Somebody was faster", "Approved", "Grace Okafor")
			.doesNotContain("Too late");
		assertThat(desk.status(id)).isEqualTo("APPROVED");
		assertThat(ask(SignedIn.REVIEWER, id, "rejection")).hasStatus(409);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ru", "sv" })
	void speaksEachLanguageToTheEnd(String language) {
		for (String action : List.of("approval", "rejection", "correction")) {
			Page page = Page.of(mvc.get()
				.uri("/registrations/{id}/" + action, desk.registration("IN_REVIEW"))
				.header("Accept-Language", language)
				.with(signedIn.as(SignedIn.REVIEWER))
				.exchange());
			assertThat(page.text()).doesNotContain("{", "??", "null").doesNotContainPattern("\\bregistration\\.[a-z]");
		}
	}

	private String deal(UUID registration) {
		return Page
			.of(mvc.get()
				.uri("/opportunities/{id}", desk.dealOf(registration))
				.with(signedIn.as(SignedIn.CONTOSO))
				.exchange())
			.text();
	}

	private MvcTestResult ask(String person, UUID id, String action) {
		return mvc.get().uri("/registrations/{id}/" + action, id).with(signedIn.as(person)).exchange();
	}

	private MvcTestResult post(String person, UUID id, String action, String message) {
		return post(person, id, action, message, desk.version(id));
	}

	private MvcTestResult post(String person, UUID id, String action, String message, int version) {
		return mvc.post()
			.uri("/registrations/{id}/" + action, id)
			.param("message", message)
			.param("version", String.valueOf(version))
			.with(csrf())
			.with(signedIn.as(person))
			.exchange();
	}

}
