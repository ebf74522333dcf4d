package app.tandem.shell;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ShellTest
class FormTests {

	private final MockMvcTester mvc;

	@Autowired
	FormTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void answersAnInvalidFormWith422AndTheMessageBesideTheField() {
		assertThat(submit().param("dealName", " ")).hasStatus(422)
			.bodyText()
			.contains("name=\"dealName\" value=\" \"", "aria-invalid=\"true\"", "aria-describedby=\"dealName-error\"",
					"id=\"dealName-error\"");
	}

	@Test
	void keepsWhatWasTypedEvenWhenItDoesNotParse() {
		assertThat(submit().param("dealName", "Fleet")
			.param("value", "abc")
			.param("notes", "So <far>")
			.param("currency", "USD")).hasStatus(422)
			.bodyText()
			.contains("value=\"abc\"", "value=\"Fleet\"", "So &lt;far&gt;", "not a whole number")
			.contains("aria-describedby=\"value-error value-hint\"")
			.contains("<option value=\"USD\" selected=\"selected\">")
			.doesNotContain("java.lang");
	}

	@Test
	void redirectsAfterACommandWith303() {
		assertThat(valid()).hasStatus(303).hasHeader("Location", "/specimen/list");
	}

	@Test
	void leavesThePageWhenACommandOfHtmxLeadsElsewhere() {
		assertThat(valid().header("HX-Request", "true").header("HX-Current-URL", "http://localhost/specimen/deal"))
			.hasStatusOk()
			.hasHeader("HX-Redirect", "/specimen/list")
			.flash()
			.containsKey("flash");
	}

	@Test
	void letsHtmxFollowARedirectToThePageThatIsShown() {
		assertThat(valid().header("HX-Request", "true").header("HX-Current-URL", "http://localhost/specimen/list?q=a"))
			.hasStatus(303)
			.doesNotContainHeader("HX-Redirect");
	}

	@Test
	void loadsThePageAnewWhenACommandOfADialogLeadsBackToIt() {
		assertThat(valid().header("HX-Request", "true")
			.header("HX-Target", "dialog-body")
			.header("HX-Current-URL", "http://localhost/specimen/list")).hasStatusOk()
			.hasHeader("HX-Redirect", "/specimen/list");
	}

	@Test
	void keepsTheViewOfThePageAroundADialog() {
		assertThat(valid().header("HX-Request", "true")
			.header("HX-Target", "dialog-body")
			.header("HX-Current-URL", "http://localhost/specimen/list?tab=inbound&q=a")).hasStatusOk()
			.hasHeader("HX-Redirect", "/specimen/list?tab=inbound&q=a");
		assertThat(valid().header("HX-Request", "true")
			.header("HX-Target", "dialog-body")
			.header("HX-Current-URL", "http://localhost/specimen/list-of-another?q=a"))
			.hasHeader("HX-Redirect", "/specimen/list");
	}

	private MockMvcTester.MockMvcRequestBuilder submit() {
		return this.mvc.post().uri("/specimen/form").with(csrf()).param("_consent", "on");
	}

	private MockMvcTester.MockMvcRequestBuilder valid() {
		return submit().param("dealName", "Fleet").param("value", "12");
	}

}
