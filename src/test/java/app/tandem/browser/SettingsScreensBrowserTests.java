package app.tandem.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Pictures of what programme admins and account admins keep. */
@BrowserTest
@Tag("screens")
class SettingsScreensBrowserTests {

	private final Gallery gallery = new Gallery();

	@TempDir
	private Path folder;

	@AfterEach
	void nothingKeepsPeopleFromUsingThePages() {
		this.gallery.assertUsable();
	}

	@Test
	void partners(Browser browser) {
		SignInPage.signIn(browser, "programme@microsoft.example");
		browser.open("/settings/partners");
		this.gallery.take(browser, "partners");
		browser.link("Contoso").click();
		browser.heading("Contoso");
		String contoso = browser.path();
		this.gallery.take(browser, "partner");
		browser.open("/settings/partners/new").press("Create partner").element("[aria-invalid]");
		this.gallery.take(browser, "partner-errors");
		browser.open(contoso + "/deactivation");
		this.gallery.take(browser, "partner-deactivation");
		browser.open(contoso + "/locations/new");
		this.gallery.take(browser, "location");
	}

	@Test
	void solutions(Browser browser) throws IOException {
		SignInPage.signIn(browser, "programme@microsoft.example");
		browser.open("/settings/solutions");
		this.gallery.take(browser, "solutions");
		browser.open("/settings/solutions/new");
		browser.enter(browser.element("main form button[type=submit]")).element("[aria-invalid]");
		this.gallery.take(browser, "solution-errors");
		browser.open("/settings/solutions/SOL-21001-QMS/retirement");
		this.gallery.take(browser, "solution-retirement");
		browser.open("/settings/solutions/upload");
		this.gallery.take(browser, "solutions-upload");
		upload(browser, """
				Solution ID,Solution name,Publisher,Assessment,Incentive tags,Co-sell ready,Retired
				SOL-77,Seventy-seven,Fabrikam,No,Biz apps premium,Yes,No
				SOL-78,,Nobody,Perhaps,,Yes,No
				""");
		this.gallery.take(browser, "solutions-upload-check");
	}

	@Test
	void customers(Browser browser) {
		SignInPage.signIn(browser, "programme@microsoft.example");
		browser.open("/settings/customers");
		this.gallery.take(browser, "customers");
		browser.open("/settings/customers/new");
		browser.enter(browser.element("main form button[type=submit]")).element("[aria-invalid]");
		this.gallery.take(browser, "customer-errors");
		browser.open("/settings/customers/duplicates");
		this.gallery.take(browser, "customers-duplicates");
		browser.open("/settings/customers/upload");
		this.gallery.take(browser, "customers-upload");
	}

	@Test
	void auditLog(Browser browser) {
		SignInPage.signIn(browser, "admin@northwind.example");
		browser.open("/settings/sales-stages");
		browser.field("Qualified (20%)").sendKeys("Behov bekräftat");
		browser.press("Save").element(".toast, .flash, [role=status]");
		browser.open("/settings/audit");
		this.gallery.take(browser, "audit-log");
		browser.open("/settings/audit?q=nothing+is+called+so");
		this.gallery.take(browser, "audit-log-empty");
	}

	@Test
	void salesStages(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		browser.open("/settings/sales-stages");
		browser.field("Qualified (20%)").sendKeys("Bedarf geklärt\nDiscovery");
		browser.field("Developed (40%)").sendKeys("Discovery\n40");
		browser.press("Save").element("[aria-invalid]");
		this.gallery.take(browser, "sales-stages-errors");
	}

	@Test
	void people(Browser browser) throws IOException {
		SignInPage.signIn(browser, "admin@contoso.example");
		browser.open("/settings/users");
		this.gallery.take(browser, "users");
		browser.open("/settings/users/new").press("Invite user").element("[aria-invalid]");
		this.gallery.take(browser, "user-errors");
		browser.type("First name", "Ann").type("Last name", "Picture").type("E-mail", "ann.picture@contoso.example");
		browser.driver().findElement(By.id("role-REFERRALS_USER")).click();
		browser.driver().findElement(By.id("scope-locations")).click();
		browser.field("London").click();
		browser.press("Invite user").element("#link");
		this.gallery.take(browser, "user-invited");
		String person = browser.path();
		String link = URI.create(browser.text("#link")).getPath();
		browser.open(person + "/grants/new");
		this.gallery.take(browser, "user-grant");
		browser.open(person + "/suspension");
		this.gallery.take(browser, "user-suspension");
		browser.open("/settings/locations");
		this.gallery.take(browser, "locations");
		browser.open("/settings/users/upload");
		Path file = Files.writeString(this.folder.resolve("users.csv"), """
				E-mail,First name,Last name,Telephone,Role,Locations
				a@contoso.example,Ann,Lee,,Boss,Atlantis
				""");
		browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
		browser.press("Invite everybody").element("table");
		this.gallery.take(browser, "users-upload-problems");
		browser.open(link).type("New password", "short").press("Save password").element("[aria-invalid]");
		this.gallery.take(browser, "password-error");
		browser.log().expect("status of 410");
		browser.open("/links/none");
		this.gallery.take(browser, "link-over");
	}

	@Test
	void ownAccount(Browser browser) {
		SignInPage.signIn(browser, "london.admin@contoso.example");
		browser.open("/account/sessions");
		this.gallery.take(browser, "sessions");
		browser.open("/account/password").press("Save password").element("[aria-invalid]");
		this.gallery.take(browser, "own-password-errors");
		browser.open("/account/second-factor").press("Turn on").element("[aria-invalid]");
		this.gallery.take(browser, "second-factor-error");
		browser.open("/account/sign-in");
		this.gallery.take(browser, "sign-in-ways");
		browser.open("/account/passkeys");
		this.gallery.take(browser, "passkeys-nowhere");
	}

	@Test
	void personalData(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		browser.open("/settings/personal-data").type("E-mail address", "nobody").press("Search");
		browser.element("#email-error");
		this.gallery.take(browser, "personal-data-errors");
		browser.type("E-mail address", "admin@contoso.example").press("Search").element("#erase-title");
		this.gallery.take(browser, "personal-data-found");
		browser.type("Type the e-mail address again", "another@contoso.example").press("Erase for good");
		browser.element("#again-error");
		this.gallery.take(browser, "personal-data-erase-error");
	}

	private void upload(Browser browser, String text) throws IOException {
		Path file = Files.writeString(this.folder.resolve("list.csv"), text);
		browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
		browser.press("Check file").element("table");
	}

}
