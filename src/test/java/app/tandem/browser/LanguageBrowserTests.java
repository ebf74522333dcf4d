package app.tandem.browser;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class LanguageBrowserTests {

	private static final String PERSON = "seattle.user@contoso.example";

	private final JdbcClient jdbc;

	LanguageBrowserTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Other tests find this person as they left them. */
	@AfterEach
	void forget() {
		this.jdbc.sql("update member set language = null where email = :email").param("email", PERSON).update();
	}

	@Test
	void theChosenLanguageFollowsThePersonToAnotherBrowser(Browser one, Browser other) {
		SignInPage.open(one).as(PERSON);
		one.button("Language").click();
		one.button("한국어").click();
		one.until("Korean", () -> language(one).equals("ko"));
		one.element("header summary:has(.menu-text)").click();
		one.button("로그아웃").click();
		one.until("the sign-in page", () -> one.path().startsWith("/login"));
		assertThat(language(one)).isEqualTo("ko");
		signInInSwedish(other);
		assertThat(language(other)).isEqualTo("ko");
		assertThat(other.driver().getTitle()).isEqualTo("공동 판매 기회 – Tandem");
	}

	@Test
	void whoeverNeverChoseReadsTheBrowsersLanguage(Browser browser) {
		signInInSwedish(browser);
		assertThat(language(browser)).isEqualTo("sv");
		assertThat(browser.driver().getTitle()).isEqualTo("Samförsäljningsmöjligheter – Tandem");
	}

	private static void signInInSwedish(Browser browser) {
		browser.prefers("sv-SE,sv;q=0.9").open("/login");
		assertThat(language(browser)).isEqualTo("sv");
		browser.type("E-post", PERSON).type("Lösenord", "co-sell-demo").button("Logga in").click();
		browser.until("the list", () -> browser.path().startsWith("/opportunities"));
	}

	private static String language(Browser browser) {
		return String
			.valueOf(browser.read("the page's language", () -> browser.element("html").getDomAttribute("lang")));
	}

}
