package app.tandem.browser;

import java.util.UUID;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import app.tandem.testing.OpenIdServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** People sign in with the account of another site. */
@BrowserTest
class ProviderBrowserTests {

	private static final OpenIdServer SERVER = OpenIdServer.start();

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry properties) {
		SERVER.describe(properties);
	}

	@AfterAll
	static void stop() {
		SERVER.stop();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoeverIsInvitedComesInWithoutAPassword(boolean scripts, Browser admin, Browser person) {
		String name = "ann " + UUID.randomUUID();
		PeopleBrowserTests.inviteAdmin(admin, "Ann", "Provided " + scripts, "provided-" + scripts + "@contoso.example");
		if (!scripts) {
			person.withoutScripts();
		}
		person.open(admin.text("#link").replaceFirst("^https?://[^/]+", ""));
		person.press("Sign in with Contoso ID instead");
		comeBackAs(name, person);
		person.heading("Co-sell opportunities");

		person.open("/account/sessions").press("Sign out everywhere");
		person.link("Sign in with Contoso ID").click();
		comeBackAs("somebody else " + UUID.randomUUID(), person);
		assertThat(person.text("[role=alert]")).contains("Nobody here signs in with this account");
		person.link("Sign in with Contoso ID").click();
		comeBackAs(name, person);
		person.heading("Co-sell opportunities");
		assertThat(person.open("/account/sign-in").text("main")).contains("You sign in without a password")
			.contains("Contoso ID");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoeverHasAPasswordConnectsTheAccount(boolean scripts, Browser person) {
		if (!scripts) {
			person.withoutScripts();
		}
		SignInPage.open(person).as("seattle.user@contoso.example");
		person.open("/account/sign-in").press("Connect Contoso ID");
		comeBackAs("marcus " + UUID.randomUUID(), person);
		assertThat(person.text("[role=status]")).contains("The account is connected");
		person.press("Disconnect Contoso ID").button("Connect Contoso ID");
	}

	private static void comeBackAs(String name, Browser person) {
		person.until("the other site", () -> person.driver().getCurrentUrl().startsWith(SERVER.issuer()));
		person.driver().findElement(By.name("username")).sendKeys(name);
		person.driver().findElement(By.cssSelector("input[type=submit]")).click();
		person.until("the way back", () -> !person.driver().getCurrentUrl().startsWith(SERVER.issuer()));
	}

}
