package app.tandem.access.account;

import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
class KeyboardControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	KeyboardControllerTests(MockMvcTester mvc, SignedIn signedIn) {
		this.mvc = mvc;
		this.signedIn = signedIn;
	}

	@Test
	void namesEachKey() {
		assertThat(page("on", SignedIn.LONDON_ADMIN)).bodyText()
			.contains("<kbd>/</kbd>", "<kbd>c</kbd>", "<kbd>j</kbd>", "<kbd>k</kbd>", "<kbd>x</kbd>", "<kbd>f</kbd>",
					"<kbd>Enter</kbd>", "<kbd>?</kbd>")
			.contains("Keyboard shortcuts are on.");
	}

	@Test
	void namesNoKeysOfDealsToWhomHasNone() {
		assertThat(page("on", SignedIn.REVIEWER)).bodyText()
			.contains("<kbd>/</kbd>", "<kbd>?</kbd>")
			.doesNotContain("<kbd>c</kbd>", "<kbd>j</kbd>", "<kbd>f</kbd>");
	}

	@Test
	void switchesThemOffAndOnAgain() {
		assertThat(page("off", SignedIn.REVIEWER)).bodyText()
			.contains("Keyboard shortcuts are off.", ">Switch on</button>");
		assertThat(turn("off")).hasStatus(303)
			.hasHeader("Location", "/keyboard")
			.cookies()
			.hasValue("tandem-shortcuts", "off");
		assertThat(turn("on")).cookies().hasValue("tandem-shortcuts", "on");
	}

	private MockMvcTester.MockMvcRequestBuilder page(String shortcuts, String reader) {
		return mvc.get().uri("/keyboard").cookie(new Cookie("tandem-shortcuts", shortcuts)).with(signedIn.as(reader));
	}

	private MockMvcTester.MockMvcRequestBuilder turn(String shortcuts) {
		return mvc.post()
			.uri("/keyboard")
			.param("shortcuts", shortcuts)
			.with(csrf())
			.with(signedIn.as(SignedIn.REVIEWER));
	}

}
