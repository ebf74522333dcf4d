package app.tandem.browser;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/** People come into a company, and what they may do changes. */
@BrowserTest
class PeopleBrowserTests {

	private static final String PASSWORD = "eleven purple tramways";

	@Test
	void aCompanyOfFivePeopleInFourLocationsIsSetUp(Browser programme, Browser admin) {
		SignInPage.signIn(programme, "programme@microsoft.example");
		programme.open("/settings/partners/new");
		programme.type("Name", "Tailspin Toys").choose("Country", "Finland").type("MPN ID", "7700001");
		programme.type("Location name", "Turku").type("City", "Turku");
		programme.press("Create partner").heading("Tailspin Toys");
		programme.link("Invite account admin").click();
		person(programme, "Aino", "Virta", "aino@tailspin.example");
		programme.press("Invite account admin");

		choosePassword(admin, programme.text("#link"));
		SignInPage.signIn(admin, "aino@tailspin.example", PASSWORD);
		for (String place : List.of("Oulu", "Vaasa", "Kotka")) {
			admin.open("/settings/locations/new").type("MPN ID", "77-" + place).type("Location name", place);
			admin.type("City", place).press("Create location").heading("Locations");
		}
		invite(admin, "Eero", "REFERRALS_ADMIN", "Oulu", "Vaasa");
		invite(admin, "Helmi", "REFERRALS_USER", "Kotka");
		invite(admin, "Ilmari", "REFERRALS_USER");
		invite(admin, "Kerttu", "REFERRALS_ADMIN");
		admin.open("/settings/users");
		assertThat(admin.text("#user-list")).contains("5 users", "Referrals admin: Oulu, Vaasa",
				"Referrals user: Kotka", "Referrals user: Entire company", "Account admin: Entire company");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aSuspendedPersonIsOutAtOnceAndComesBack(boolean scripts, Browser admin, Browser person) {
		String email = "leaver-" + scripts + "@contoso.example";
		if (!scripts) {
			admin.withoutScripts();
		}
		inviteAdmin(admin, "Lea", "Leaver " + scripts, email);
		choosePassword(person, admin.text("#link"));
		SignInPage.signIn(person, email, PASSWORD);
		assertThat(person.open("/opportunities").text("h1")).isEqualTo("Co-sell opportunities");

		admin.link("Suspend").click();
		admin.button("Suspend").click();
		admin.until("who is suspended", () -> admin.shows("Let in again"));
		assertThat(person.open("/opportunities").path()).startsWith("/login");
		admin.press("Let in again").until("who is back", () -> admin.shows("can sign in again"));
		SignInPage.signIn(person, email, PASSWORD);
	}

	@Test
	void whatIsForgottenOnTheFormIsSaidAndNothingTypedIsLost(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		browser.open("/settings/users/new").type("First name", "Ann").press("Invite user");
		assertThat(browser.text("#email-error")).isEqualTo("Fill in this field.");
		assertThat(browser.text("#role-error")).isEqualTo("Choose a role.");
		assertThat(browser.field("First name").getDomProperty("value")).isEqualTo("Ann");
	}

	/** Somebody who sees every deal of Contoso; their link is on the page then. */
	static void inviteAdmin(Browser admin, String first, String last, String email) {
		SignInPage.signIn(admin, "admin@contoso.example");
		admin.open("/settings/users/new");
		person(admin, first, last, email);
		admin.driver().findElement(By.id("role-REFERRALS_ADMIN")).click();
		admin.driver().findElement(By.id("scope-company")).click();
		admin.press("Invite user").heading(first + " " + last);
	}

	private static void invite(Browser admin, String name, String role, String... places) {
		admin.open("/settings/users/new");
		person(admin, name, "Virta", name.toLowerCase(Locale.ROOT) + "@tailspin.example");
		admin.driver().findElement(By.id("role-" + role)).click();
		admin.driver().findElement(By.id((places.length > 0) ? "scope-locations" : "scope-company")).click();
		for (String place : places) {
			admin.field(place).click();
		}
		admin.press("Invite user").heading(name + " Virta");
		assertThat(admin.text("#link")).contains("/links/");
	}

	private static void person(Browser browser, String first, String last, String email) {
		browser.type("First name", first).type("Last name", last).type("E-mail", email);
	}

	static void choosePassword(Browser browser, String link) {
		browser.open(URI.create(link).getPath());
		browser.type("New password", "short").press("Save password");
		assertThat(browser.text("#password-error")).contains("at least 12 characters");
		browser.type("New password", PASSWORD).type("Repeat the new password", PASSWORD).press("Save password");
		assertThat(browser.text("[role=status]")).contains("Your password was saved");
	}

}
