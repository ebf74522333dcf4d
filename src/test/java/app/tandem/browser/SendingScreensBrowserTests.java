package app.tandem.browser;

import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SendingPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of what leads to other companies. */
@BrowserTest
@Tag("screens")
class SendingScreensBrowserTests {

	private static final String PRIVATE = "outbound&status=ACCEPTED&type=PRIVATE";

	private final Gallery gallery = new Gallery();

	@AfterEach
	void nothingKeepsPeopleFromUsingThePages() {
		this.gallery.assertUsable();
	}

	@Test
	void sharingAndHelp(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		String deal = OpportunitiesPage.open(browser, PRIVATE).firstDeal();
		this.gallery.take(browser.open(deal + "/sharing"), "sharing");
		browser.open(deal).button("Share with Microsoft").click();
		browser.element("dialog[open] .preview");
		this.gallery.take(browser, "sharing-dialog");
		browser.open(deal + "/help").button("Preview").click();
		browser.element(".field-error, [aria-invalid]");
		this.gallery.take(browser, "help-errors");
		browser.field("Identify the kind of help that you need from Microsoft").sendKeys("Quotes");
		browser.type("First name", "Elsa")
			.type("Last name", "Lind")
			.type("Phone", "+46 8 555")
			.type("E-mail", "e@x.example")
			.button("Preview")
			.click();
		browser.element(".preview");
		this.gallery.take(browser, "help-preview");
	}

	@Test
	void invitation(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		String deal = OpportunitiesPage.open(browser, PRIVATE).firstDeal();
		browser.open(deal + "/invitations/new");
		SendingPage page = SendingPage.of(browser).type("Partner name", "f");
		this.gallery.take(browser, "invitation-search");
		page.partner("Fabrikam").press("Preview");
		browser.element("[role=alert]");
		this.gallery.take(browser, "invitation-errors");
		page.ask("8000", "Quotes", "You know the field").type("Search solutions", "fa");
		browser.element("#solution-results-list button").click();
		browser.element("button[value='solution-remove-0']");
		page.press("Preview").seen();
		this.gallery.take(browser, "invitation-preview");
	}

	@Test
	void sourcing(Browser browser) {
		SignInPage.signIn(browser, "seller@microsoft.example");
		browser.open("/opportunities/sourcing/new");
		this.gallery.take(browser, "sourcing-customer");
		browser.type("Customer name or D-U-N-S number", "Adat").button("Select the customer").click();
		browser.button("Choose another customer");
		browser.type("First name", "Elsa")
			.type("Last name", "Lind")
			.type("Phone", "+46 8 555")
			.type("E-mail", "e@x.example");
		browser.element("#consent1, #consent").click();
		browser.button("Next").click();
		browser.type("Deal name", "Toy planner");
		this.gallery.take(browser, "sourcing-deal");
		browser.button("Next").click();
		SendingPage page = SendingPage.of(browser).partner("Fabrikam");
		page.ask("8000", "Quotes", "You know the field").type("Estimated close date", "08/31/2099");
		browser.field("Currency").sendKeys("EUR");
		page.type("Search solutions", "fa");
		browser.element("#solution-results-list button").click();
		browser.element("button[value='solution-remove-0']");
		this.gallery.take(browser, "sourcing-partner");
		page.press("Preview").seen();
		this.gallery.take(browser, "sourcing-preview");
	}

}
