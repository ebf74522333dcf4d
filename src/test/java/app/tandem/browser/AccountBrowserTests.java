package app.tandem.browser;

import java.time.Instant;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** People look after their own sign-in. */
@BrowserTest
class AccountBrowserTests {

	private static final String PASSWORD = "eleven purple tramways";

	private final JdbcClient jdbc;

	AccountBrowserTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aSecondFactorIsTurnedOnAndAskedFor(boolean scripts, Browser admin, Browser person) throws Exception {
		String email = "two-steps-" + scripts + "@contoso.example";
		PeopleBrowserTests.inviteAdmin(admin, "Two", "Steps " + scripts, email);
		PeopleBrowserTests.choosePassword(person, admin.text("#link"));
		if (!scripts) {
			person.withoutScripts();
		}
		SignInPage.signIn(person, email, PASSWORD);
		String secret = person.open("/account/second-factor").text("#secret").replace(" ", "");
		person.type("Code of the app", "000000").press("Turn on");
		assertThat(person.text("#code-error")).contains("not valid now");
		person.type("Code of the app", code(secret)).press("Turn on");
		assertThat(person.text("#codes")).matches("(?s)([a-z2-7]{4}(-[a-z2-7]{4}){5}\\s*){10}");
		String paper = person.driver().findElement(By.cssSelector("#codes li")).getText();

		this.jdbc.sql("update second_factor set last_step = 0").update();
		person.open("/account/sessions").press("Sign out everywhere");
		SignInPage.open(person).tryWith(email, PASSWORD);
		person.type("Code", "123456").press("Sign in");
		assertThat(person.text("#code-error")).contains("wrong or was used");
		person.type("Code", code(secret)).press("Sign in").heading("Co-sell opportunities");

		person.open("/account/sessions").press("Sign out everywhere");
		SignInPage.open(person).tryWith(email, PASSWORD);
		person.type("Code", paper).press("Sign in").heading("Co-sell opportunities");
		assertThat(person.open("/account/second-factor").text("main")).contains("9 codes on paper are left");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void oneSignsOutWhereOneForgotTo(boolean scripts, Browser desk, Browser phone) {
		if (!scripts) {
			desk.withoutScripts();
		}
		SignInPage.signIn(phone, "seattle.user@contoso.example", "co-sell-demo");
		SignInPage.signIn(desk, "seattle.user@contoso.example", "co-sell-demo");
		desk.open("/account/sessions");
		while (!desk.driver().findElements(By.cssSelector("td form button")).isEmpty()) {
			desk.enter(desk.element("td form button"));
			desk.until("that it is done", () -> desk.shows("You are signed out there."));
			desk.open("/account/sessions");
		}
		assertThat(phone.open("/opportunities").path()).startsWith("/login");
		assertThat(desk.open("/opportunities").text("h1")).isEqualTo("Co-sell opportunities");
	}

	private static String code(String secret) throws Exception {
		if (Instant.now().getEpochSecond() % 30 >= 25) {
			Thread.sleep(5_100);
		}
		return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
				new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), Instant.now(), Locale.ROOT);
	}

}
