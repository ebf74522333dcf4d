package app.tandem.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ShellTest
class FrameTests {

	private final MockMvcTester mvc;

	@Autowired
	FrameTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@ParameterizedTest
	@ValueSource(strings = { "list", "deal", "import", "parts", "empty", "form" })
	void rendersEveryComponent(String part) {
		assertThat(this.mvc.get().uri("/specimen/" + part)).hasStatusOk()
			.bodyText()
			.contains("</html>")
			.doesNotContain("??", "th:", " style=", "<style");
	}

	@Test
	void namesThePageAndThePersonAndMarksTheSection() {
		assertThat(this.mvc.get().uri("/specimen/list")).bodyText()
			.contains("<title>Co-sell opportunities – Tandem</title>", "Ada Lindqvist", "Contoso")
			.containsPattern("href=\"/opportunities\" aria-current=\"page\"")
			.containsPattern("href=\"/opportunities/imports\">");
	}

	@Test
	void showsThePanelsOfOtherModules() {
		assertThat(this.mvc.get().uri("/specimen/list")).bodyText().contains("Import: pipeline-march.csv", ">412<");
	}

	@Test
	void leadsTheLanguageMenuBackToTheSameView() {
		assertThat(this.mvc.get().uri("/specimen/list?tab=outbound&q=a")).bodyText()
			.contains("name=\"back\" value=\"/specimen/list?tab=outbound&amp;q=a\"");
	}

	@Test
	void showsTheDemoAccountsOnTheSignInPage() {
		assertThat(this.mvc.get().uri("/login")).bodyText()
			.contains("co-sell-demo", "admin@contoso.example", "name=\"username\"", "name=\"_csrf\"")
			.doesNotContain("role=\"alert\"", "??");
	}

	@Test
	void keepsTheEmailAfterAWrongPassword() {
		assertThat(this.mvc.get().uri("/login/failed")).bodyText()
			.contains("role=\"alert\"", "value=\"ada@contoso.example\"", "not encrypted")
			.doesNotContain("co-sell-demo");
	}

	@Test
	void answers404And409ByTheirExceptions() {
		assertThat(this.mvc.get().uri("/specimen/unknown")).hasStatus(404);
		assertThat(this.mvc.get().uri("/specimen/conflict")).hasStatus(409);
		assertThat(this.mvc.get().uri("/specimen/failure")).hasStatus(500);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 502, 503 })
	void explainsEveryFailureInsideTheLook(int status) {
		assertThat(failure(status)).hasStatus(status)
			.bodyText()
			.contains("error-page", "href=\"/\"")
			.doesNotContain("??", "Exception", "Import: pipeline-march.csv");
	}

	@Test
	void namesTheRequestOnAFailureOfOurs() {
		assertThat(failure(500)).bodyText().contains("Request number");
		assertThat(failure(404)).bodyText().doesNotContain("Request number");
	}

	@Test
	void tellsHtmxInsideThePageWhatWentWrong() {
		assertThat(failure(409).header("HX-Request", "true")).hasStatus(409)
			.bodyText()
			.startsWith("<div class=\"notice notice-danger\" role=\"alert\">")
			.doesNotContain("<html");
		assertThat(failure(409).header("HX-Request", "true")).hasHeader("Tandem-Problem", "409");
	}

	private MockMvcTester.MockMvcRequestBuilder failure(int status) {
		return this.mvc.get().uri("/error").with((request) -> {
			request.setDispatcherType(DispatcherType.ERROR);
			request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
			request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/opportunities/1");
			return request;
		});
	}

}
