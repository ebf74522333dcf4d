package app.tandem.browser;

import java.util.List;

import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Pictures of what can be done in the list, each state looked through for faults. */
@Tag("screens")
@BrowserTest
class ListScreensBrowserTests {

	private static final String ADMIN = "admin@contoso.example";

	private final Gallery gallery = new Gallery();

	@AfterEach
	void nothingKeepsPeopleFromUsingThePages() {
		this.gallery.assertUsable();
	}

	@ParameterizedTest
	@CsvSource({ "list-more-filters, facet-more, outbound&status=ACCEPTED&team=a&value-from=1000",
			"list-views, views, outbound&status=WON", "list-display, looks, outbound" })
	void listWithAnOpenMenu(String page, String menu, String view, Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, view);
		browser.element("#" + menu).click();
		this.gallery.take(browser, page);
	}

	@Test
	void listWithWhatCannotBeRead(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, "outbound&close-date-from=soon&value-from=9&value-to=1");
		this.gallery.take(browser, "list-unread");
	}

	@Test
	void columnsAndViews(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, "outbound&status=WON");
		browser.button("Display").click();
		browser.link("Columns").click();
		browser.button("Save columns");
		this.gallery.take(browser, "columns-dialog");
		browser.link("Cancel").click();
		browser.link("Save as view").click();
		browser.press("Save view");
		browser.element("#name-error");
		this.gallery.take(browser, "view-dialog");
		browser.type("Name", "Won this year").field("Show among my tabs").click();
		browser.press("Save view");
		browser.link("Won this year");
		this.gallery.take(browser, "list-view");
		browser.open("/opportunities/views");
		this.gallery.take(browser, "views");
		browser.link("Delete Won this year").click();
		browser.heading("Delete the view “Won this year”?");
		this.gallery.take(browser, "view-removal");
		browser.press("Delete view");
		browser.until("no view", () -> browser.shows("No saved views yet"));
		this.gallery.take(browser, "views-empty");
	}

	@ParameterizedTest
	@CsvSource({ "Set stage, selection-stage", "Add team member, selection-member", "Decline, selection-decline" })
	void selection(String deed, String page, Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, "inbound");
		List<WebElement> boxes = browser.driver().findElements(By.name("pick"));
		boxes.get(0).click();
		boxes.get(1).click();
		this.gallery.take(browser, "list-selection");
		browser.button(deed).click();
		browser.link("Cancel");
		this.gallery.take(browser, page);
		browser.enter(browser.element("form.dialog-form .form-actions button[type=submit]"));
		browser.element(".field-error");
		this.gallery.take(browser, page + "-missing");
	}

	@Test
	void whatBecameOfASelection(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, "outbound&status=WON");
		browser.element("input[name=pick]").click();
		browser.button("Set stage").click();
		browser.choose("New stage", "Proposed");
		browser.enter(browser.element("form.dialog-form button[type=submit]"));
		browser.link("Download as CSV");
		this.gallery.take(browser, "selection-outcome");
	}

	@Test
	void board(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, "outbound&view=board");
		this.gallery.take(browser, "board");
		browser.element(".board-move summary").click();
		this.gallery.take(browser, "board-move");
		OpportunitiesPage.open(browser, "inbound&view=board&status=LOST");
		this.gallery.take(browser, "board-filtered");
	}

	@Test
	void aFieldWhereItStands(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		browser.open(OpportunitiesPage.open(browser, "outbound&status=ACCEPTED").firstDeal());
		browser.element("#edit-value").click();
		browser.field("Estimated value");
		this.gallery.take(browser, "deal-inline");
	}

}
