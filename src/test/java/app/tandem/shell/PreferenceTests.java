package app.tandem.shell;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ShellTest
class PreferenceTests {

	private final MockMvcTester mvc;

	@Autowired
	PreferenceTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sv-SE,sv;q=0.9,en;q=0.8 | sv", "de-DE,ko;q=0.7 | ko", "de, fr | en", "* | en", "en-GB | en" })
	void speaksTheFirstLanguageOfTheBrowserThatItKnows(String accepted, String language) {
		assertThat(this.mvc.get().uri("/login").header("Accept-Language", accepted)).bodyText()
			.contains("<html lang=\"" + language + "\"");
	}

	@Test
	void putsTheReadersChoiceBeforeTheBrowsers() {
		assertThat(login("tandem-language", "ru")).bodyText().contains("<html lang=\"ru\"", "Войти");
	}

	@Test
	void ignoresACookieItDoesNotUnderstand() {
		assertThat(login("tandem-language", "de_DE!")).hasStatusOk().bodyText().contains("<html lang=\"en\"");
		assertThat(login("tandem-colour-scheme", "pink")).hasStatusOk().bodyText().doesNotContain("data-bs-theme");
	}

	@Test
	void setsTheColoursOnTheServerSoThatNothingFlashes() {
		assertThat(login("tandem-colour-scheme", "dark")).bodyText().contains("data-bs-theme=\"dark\"");
		assertThat(login("tandem-colour-scheme", "system")).bodyText().doesNotContain("data-bs-theme");
	}

	@Test
	void remembersALanguageAndGoesBack() {
		assertThat(this.mvc.post().uri("/language").with(csrf()).param("language", "ko").param("back", "/a?b=c"))
			.hasStatus(303)
			.hasHeader("Location", "/a?b=c")
			.cookies()
			.hasValue("tandem-language", "ko")
			.isHttpOnly("tandem-language", true);
	}

	@Test
	void remembersAColourSchemeAndGoesBack() {
		assertThat(
				this.mvc.post().uri("/colour-scheme").with(csrf()).param("colour-scheme", "dark").param("back", "/a"))
			.hasStatus(303)
			.hasHeader("Location", "/a")
			.cookies()
			.hasValue("tandem-colour-scheme", "dark");
	}

	@Test
	void tellsScriptsThatKeysAreSwitchedOff() {
		assertThat(list("on")).bodyText().doesNotContain("data-shortcuts");
		assertThat(list("off")).bodyText().contains("data-shortcuts=\"off\"");
	}

	@Test
	void refusesToGoBackToAnotherSite() {
		assertThat(
				this.mvc.post().uri("/language").with(csrf()).param("language", "ko").param("back", "//evil.example"))
			.hasStatus(303)
			.hasHeader("Location", "/");
	}

	@Test
	void setsNoCookieForALanguageItDoesNotSpeak() {
		assertThat(this.mvc.post().uri("/language").with(csrf()).param("language", "de").param("back", "/")).cookies()
			.doesNotContainCookie("tandem-language");
	}

	@Test
	void refusesAChoiceThatAnotherSiteSends() {
		assertThat(this.mvc.post().uri("/language").param("language", "ko")).hasStatus(403);
	}

	private MockMvcTester.MockMvcRequestBuilder list(String shortcuts) {
		return this.mvc.get().uri("/specimen/list").cookie(new Cookie("tandem-shortcuts", shortcuts));
	}

	private MockMvcTester.MockMvcRequestBuilder login(String cookie, String value) {
		return this.mvc.get().uri("/login").cookie(new Cookie(cookie, value));
	}

}
