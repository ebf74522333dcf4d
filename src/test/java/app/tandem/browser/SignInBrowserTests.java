package app.tandem.browser;

import java.util.List;
import java.util.Objects;

import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class SignInBrowserTests {

	private final JdbcClient jdbc;

	SignInBrowserTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Other tests find everybody without a choice. */
	@AfterEach
	void forgetLanguages() {
		this.jdbc.sql("update member set language = null where language is not null").update();
	}

	@Test
	void keepsTheAddressWhenThePasswordIsWrong(Browser browser) {
		SignInPage page = SignInPage.open(browser).tryWith("admin@contoso.example", "wrong");
		assertThat(browser.text("[role=alert]")).startsWith("The e-mail or the password is wrong.");
		assertThat(page.email()).isEqualTo("admin@contoso.example");
		assertThat(browser.field("Password").getDomProperty("value")).isEmpty();
	}

	@Test
	void leadsToTheListOfDeals(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage.of(browser);
		assertThat(browser.path()).startsWith("/opportunities");
		assertThat(browser.driver().getTitle()).isEqualTo("Co-sell opportunities – Tandem");
	}

	@Test
	void leadsToThePageThatWasAskedFor(Browser browser) {
		browser.open("/opportunities?tab=outbound&status=WON");
		SignInPage.shownBy(browser).as("admin@contoso.example");
		assertThat(browser.path()).isEqualTo("/opportunities?tab=outbound&status=WON");
		assertThat(OpportunitiesPage.of(browser).chips()).containsExactly("Status: Won");
	}

	@Test
	void worksWithoutScripts(Browser browser) {
		SignInPage.signIn(browser.withoutScripts(), "london.user@contoso.example");
		OpportunitiesPage.of(browser);
	}

	@Test
	void signsOut(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		browser.element("header summary:has(.menu-text)").click();
		browser.button("Sign out").click();
		SignInPage.shownBy(browser);
		assertThat(browser.shows("You have signed out.")).isTrue();
		browser.open("/opportunities");
		assertThat(browser.path()).isEqualTo("/login");
	}

	@ParameterizedTest
	@CsvSource({ "한국어, ko, 로그인", "Русский, ru, Войти", "Svenska, sv, Logga in", "English, en, Sign in" })
	void speaksTheLanguageOfTheReader(String name, String tag, String words, Browser browser) {
		browser.open("/login").button("Language").click();
		browser.button(name).click();
		browser.until("a page in " + name, () -> tag.equals(language(browser)));
		assertThat(browser.driver().getPageSource()).contains(words);
		browser.open("/login");
		assertThat(language(browser)).isEqualTo(tag);
	}

	@Test
	void keepsTheLanguageAfterSigningInWithoutScripts(Browser browser) {
		browser.withoutScripts().open("/login").button("Language").click();
		browser.button("Svenska").click();
		browser.until("Swedish", () -> "sv".equals(language(browser)));
		browser.type("E-post", "admin@contoso.example").type("Lösenord", "co-sell-demo").button("Logga in").click();
		browser.until("the list", () -> browser.path().startsWith("/opportunities"));
		assertThat(language(browser)).isEqualTo("sv");
	}

	@Test
	void turnsDarkAndBack(Browser browser) {
		browser.open("/login");
		assertThat(background(browser)).isEqualTo(List.of("", true));
		choose(browser, "Dark");
		assertThat(background(browser)).isEqualTo(List.of("dark", false));
		choose(browser, "Light");
		assertThat(background(browser)).isEqualTo(List.of("light", true));
		choose(browser, "System");
		browser.scheme(Browser.Scheme.DARK);
		browser.until("a dark page", () -> background(browser).equals(List.of("", false)));
	}

	private static void choose(Browser browser, String scheme) {
		browser.button("Colours").click();
		browser.button(scheme).click();
		browser.until("the page in " + scheme,
				() -> browser.driver().findElements(By.cssSelector("details[open]")).isEmpty());
	}

	private static String language(Browser browser) {
		return String.valueOf(browser.element("html").getDomAttribute("lang"));
	}

	/** The scheme that was asked for, and whether the page is bright. */
	private static List<Object> background(Browser browser) {
		return List.copyOf((List<?>) Objects.requireNonNull(browser.driver().executeScript("""
				const rgb = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
				return [document.documentElement.dataset.bsTheme || '', rgb[0] > 128];
				""")));
	}

}
