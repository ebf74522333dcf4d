package app.tandem.shell;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ShellTest
class FragmentTests {

	private final MockMvcTester mvc;

	@Autowired
	FragmentTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void answersTheFragmentThatHtmxAsksFor() {
		MvcTestResult answer = list("HX-Request", "true", "HX-Target", "deal-list");
		assertThat(answer).hasStatusOk().bodyText().startsWith("<div id=\"deal-list\"").doesNotContain("<html");
	}

	@Test
	void answersTheWholePageToABrowser() {
		assertThat(list()).hasStatusOk().bodyText().contains("<html", "id=\"deal-list\"");
	}

	@Test
	void answersTheWholePageForATargetThatMayNotTravel() {
		assertThat(list("HX-Request", "true", "HX-Target", "content")).bodyText().contains("<html");
		assertThat(list("HX-Request", "true")).bodyText().contains("<html");
	}

	@Test
	void neverReadsTheTargetAsTheNameOfAView() {
		assertThat(list("HX-Request", "true", "HX-Target", "${T(java.lang.Runtime)}")).hasStatusOk()
			.bodyText()
			.contains("<html");
	}

	@Test
	void answersTheWholePageWhenHtmxGoesThereOrBack() {
		assertThat(list("HX-Request", "true", "HX-Target", "deal-list", "HX-Boosted", "true")).bodyText()
			.contains("<html");
		assertThat(list("HX-Request", "true", "HX-Target", "deal-list", "HX-History-Restore-Request", "true"))
			.bodyText()
			.contains("<html");
	}

	@Test
	void tellsCachesWhatTheAnswerDependsOn() {
		assertThat(list().getResponse().getHeaders("Vary")).contains("HX-Request", "HX-Target");
	}

	@Test
	void takesMessagesOfACommandAlongWithTheFragment() {
		Flash.Message message = new Flash.Message("success", "shell.field.invalid", new Integer[] { 3 });
		assertThat(this.mvc.get()
			.uri("/specimen/list")
			.flashAttr(Flash.ATTRIBUTE, List.of(message))
			.header("HX-Request", "true")
			.header("HX-Target", "deal-list")).hasStatusOk()
			.bodyText()
			.startsWith("<div id=\"deal-list\"")
			.contains("hx-swap-oob=\"true\"", "3 fields need a correction.")
			.doesNotContain("<html");
	}

	private MvcTestResult list(String... headers) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.get().uri("/specimen/list");
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return request.exchange();
	}

}
