package app.tandem.browser;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People prove themselves with a device. Passkeys are bound to a name, and the machine's
 * own is one.
 */
@BrowserTest
class PasskeyBrowserTests {

	private static final String PASSWORD = "eleven purple tramways";

	@LocalServerPort
	private int port;

	@Test
	void aPasskeyIsAddedAndAskedForAfterThePassword(Browser admin, Browser person) {
		String email = "pass.key@contoso.example";
		PeopleBrowserTests.inviteAdmin(admin, "Pass", "Key", email);
		String link = admin.text("#link").replaceFirst("^https?://[^/]+", "");
		person.begin("http://localhost:" + this.port);
		PeopleBrowserTests.choosePassword(person, "http://localhost:" + this.port + link);
		VirtualAuthenticator telephone = person.driver().addVirtualAuthenticator(telephone());
		SignInPage.signIn(person, email, PASSWORD);

		person.open("/account/passkeys").press("Add a passkey");
		assertThat(person.text("#label-error")).contains("Enter a name");
		person.type("Name", "Telephone").press("Add a passkey");
		assertThat(person.text("main")).contains("Telephone").contains("added");
		assertThat(telephone.getCredentials()).hasSize(1);

		person.open("/account/sessions").press("Sign out everywhere");
		SignInPage.open(person).tryWith(email, PASSWORD);
		telephone.setUserVerified(true);
		person.press("Use a passkey").heading("Co-sell opportunities");

		person.open("/account/sessions").press("Sign out everywhere");
		telephone.removeAllCredentials();
		SignInPage.open(person).tryWith(email, PASSWORD);
		person.button("Use a passkey").click();
		person.until("that nothing was used", () -> person.shows("No passkey was used"));
		assertThat(person.open("/opportunities").path()).startsWith("/login");
	}

	@Test
	void withoutScriptsOneIsToldWhy(Browser person) {
		person.begin("http://localhost:" + this.port);
		person.withoutScripts();
		SignInPage.signIn(person, "seattle.user@contoso.example", "co-sell-demo");
		person.open("/account/passkeys");
		assertThat(person.shows("Passkeys need JavaScript")).isTrue();
		assertThat(person.driver().findElement(By.cssSelector("form[data-passkey]")).isDisplayed()).isFalse();
	}

	private static VirtualAuthenticatorOptions telephone() {
		return new VirtualAuthenticatorOptions().setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
			.setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
			.setHasResidentKey(true)
			.setHasUserVerification(true)
			.setIsUserVerified(true);
	}

}
