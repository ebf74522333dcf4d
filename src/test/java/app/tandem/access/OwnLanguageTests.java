package app.tandem.access;

import app.tandem.testing.CookieJar;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class OwnLanguageTests {

	private static final String COOKIE = "tandem-language";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final CookieJar session = new CookieJar();

	OwnLanguageTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void isKeptWithTheAccountOfWhoeverChoosesIt() {
		assertThat(language()).isNull();
		assertThat(this.mvc.post()
			.uri("/language")
			.param("language", "ko")
			.with(csrf())
			.with(this.signedIn.as(SignedIn.LONDON_USER))).hasStatus(303).cookies().hasValue(COOKIE, "ko");
		assertThat(language()).isEqualTo("ko");
		assertThat(languageOf(SignedIn.LONDON_ADMIN)).isNull();
	}

	@Test
	void isBroughtToTheBrowserInWhichThePersonSignsIn() {
		speaks("ko");
		assertThat(signIn()).hasStatus(302).cookies().hasValue(COOKIE, "ko");
	}

	@Test
	void ofSomebodyElseInTheSameBrowserGivesWay() {
		speaks("ko");
		assertThat(this.mvc.post()
			.uri("/login")
			.param("username", SignedIn.LONDON_USER)
			.param("password", "co-sell-demo")
			.cookie(new Cookie(COOKIE, "ru"))
			.with(csrf())).cookies().hasValue(COOKIE, "ko");
		assertThat(language()).isEqualTo("ko");
	}

	@Test
	void isTheBrowsersForWhoeverNeverChose() {
		assertThat(signIn()).hasStatus(302).cookies().doesNotContainCookie(COOKIE);
		assertThat(language()).isNull();
	}

	@Test
	void thatABrowserRemembersOfSomebodyIsNotTakenForAChoice() {
		assertThat(this.mvc.post()
			.uri("/login")
			.param("username", SignedIn.LONDON_USER)
			.param("password", "co-sell-demo")
			.cookie(new Cookie(COOKIE, "ru"))
			.with(csrf())).hasStatus(302);
		assertThat(language()).isNull();
	}

	@Test
	void chosenOnTheSignInPageIsThePersonsFromThenOn() {
		speaks("ko");
		this.session
			.keep(this.mvc.post().uri("/language").param("language", "sv").with(csrf()).with(this.session).exchange());
		assertThat(signIn()).hasStatus(302).cookies().doesNotContainCookie(COOKIE);
		assertThat(language()).isEqualTo("sv");
	}

	@Test
	void isOneThatTandemSpeaks() {
		this.mvc.post()
			.uri("/language")
			.param("language", "de")
			.with(csrf())
			.with(this.signedIn.as(SignedIn.LONDON_USER))
			.exchange();
		assertThat(language()).isNull();
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> speaks("de"));
	}

	private MvcTestResult signIn() {
		return this.session.keep(this.mvc.post()
			.uri("/login")
			.param("username", SignedIn.LONDON_USER)
			.param("password", "co-sell-demo")
			.with(csrf())
			.with(this.session)
			.exchange());
	}

	private void speaks(String language) {
		this.jdbc.sql("update member set language = :language where email = :email")
			.param("language", language)
			.param("email", SignedIn.LONDON_USER)
			.update();
	}

	private @Nullable String language() {
		return languageOf(SignedIn.LONDON_USER);
	}

	private @Nullable String languageOf(String email) {
		return this.jdbc.sql("select language from member where email = :email")
			.param("email", email)
			.query((row, number) -> String.valueOf(row.getString(1)))
			.optional()
			.filter((language) -> !language.equals("null"))
			.orElse(null);
	}

}
