package app.tandem.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.tandem.testing.Page;
import app.tandem.testing.WebTest;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
class UnsentFormTests {

	private static final String STEP = "/opportunities/drafts/01890000-0000-7000-8000-000000000000/details";

	private static final Pattern PASSWORD = Pattern.compile("<input[^>]*type=\"password\"[^>]*>");

	private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");

	private final MockMvcTester mvc;

	UnsentFormTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void whoeverWasSignedOutFindsWhatWasTypedOnAPageToSendItAgain() {
		assertThat(sent(STEP, "same-origin", "name", "Cold chain")).hasForwardedUrl(UnsentFormController.PATH);
		MvcTestResult answer = shown();
		assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED);
		Page page = Page.of(answer);
		assertThat(page.html()).contains("You were signed out before this could be sent.", "href=\"/login\"");
		assertThat(page.one("<form[^>]*action=\"(" + STEP + ")\"")).isEqualTo(STEP);
		assertThat(page.one("name=\"name\" value=\"([^\"]*)\"")).isEqualTo("<b>Cold chain");
		assertThat(page.html()).doesNotContain("<b>Cold")
			.contains("name=\"_csrf\"")
			.doesNotContain("value=\"stale\"", "action=\"/language\"");
	}

	@Test
	@WithUserDetails("london.user@contoso.example")
	void whoeverSignedInAgainIsToldAsWhomItIsSent() {
		assertThat(sent(STEP, "same-origin", "name", "Cold chain")).hasForwardedUrl(UnsentFormController.PATH);
		MvcTestResult answer = shown();
		assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(Page.of(answer).html()).contains("it will be sent as london.user@contoso.example.")
			.doesNotContain("href=\"/login\"");
	}

	@ParameterizedTest
	@CsvSource({ "cross-site, name", "same-site, name", "none, name", ", name", "same-origin, password",
			"same-origin, present", "same-origin, step-up", "same-origin, code", "same-origin, credential" })
	void nothingIsKeptThatAnotherSiteSentOrThatIsSecret(String from, String field) {
		assertThat(sent(STEP, from, field, "Cold chain")).hasForwardedUrl(null).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/logout", "/language", "/colour-scheme", "/login/forgotten", "/links/abc" })
	void nobodyWasSignedOutWhereStrangersMaySend(String path) {
		assertThat(sent(path, "same-origin", "name", "")).hasForwardedUrl(null);
	}

	@Test
	void thePageItselfIsNoCommand() {
		assertThat(this.mvc.post().uri(UnsentFormController.PATH).with(csrf()).exchange())
			.hasStatus(HttpStatus.SEE_OTHER)
			.hasHeader("Location", "/");
	}

	@Test
	void allFieldsOfPasswordsAreKnown() throws IOException {
		Set<String> names = new TreeSet<>();
		try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
			templates.filter(Files::isRegularFile).map(UnsentFormTests::read).forEach((template) -> {
				Matcher inputs = PASSWORD.matcher(template);
				while (inputs.find()) {
					Matcher name = NAME.matcher(inputs.group());
					assertThat(name.find()).as(inputs.group()).isTrue();
					names.add(name.group(1));
				}
			});
		}
		assertThat(UnsentForm.SECRETS).containsAll(names);
		assertThat(names).contains("password", "present");
	}

	private MvcTestResult sent(String path, String from, String field, String value) {
		MockMvcTester.MockMvcRequestBuilder form = this.mvc.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param(field, value)
			.param("_csrf", "stale");
		return ((from != null) ? form.header("Sec-Fetch-Site", from) : form).exchange();
	}

	/** What a browser gets when the form is forwarded to it. */
	private MvcTestResult shown() {
		return this.mvc.post()
			.uri(UnsentFormController.PATH)
			.with(csrf())
			.param("name", "<b>Cold chain")
			.requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, STEP)
			.exchange();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
