package app.tandem.browser;

import java.io.IOException;
import java.nio.file.Path;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do most, with the keyboard alone. */
@BrowserTest
class KeyboardJourneysBrowserTests {

	private static final String ADMIN = "admin@contoso.example";

	@TempDir
	private Path folder;

	@Test
	void signsIn(Browser browser) {
		browser.open("/login");
		Hands hands = new Hands(browser);
		hands.type("E-mail", "seattle.user@contoso.example").type("Password", "co-sell-demo");
		hands.press("Sign in");
		browser.heading("Co-sell opportunities");
	}

	@Test
	void findsADealAndOpensIt(Browser browser) {
		Hands hands = list(browser, "outbound");
		String deal = browser.text("td.cell-main a");
		hands.key("/").type("Jump to", deal);
		browser.until("a suggestion", () -> !browser.driver().findElements(By.cssSelector(".jump-hit")).isEmpty());
		hands.key(Keys.ARROW_DOWN).key(Keys.ENTER);
		browser.heading(deal);
	}

	@Test
	void createsADeal(Browser browser) {
		// Enter asks at once for what typing would have asked for a moment later.
		browser.log().expect("htmx:sendAbort");
		browser.log().expect("htmx:afterRequest");
		Hands hands = list(browser, "outbound");
		hands.key("c");
		browser.heading("Customer");
		hands.choose("Country", "United Kingdom").type("Customer name or D-U-N-S number", "Adatum");
		browser.button("Select the customer");
		hands.press("Select the customer");
		hands.type("First name", "Elsa")
			.type("Last name", "Lind")
			.type("Phone", "+46 8 555")
			.type("E-mail", "elsa@adatum.example");
		hands.tick(String.valueOf(browser.element("[name=consent]").getAccessibleName())).press("Next");
		browser.heading("Deal details");
		hands.type("Deal name", "Made with ten fingers").choose("Location", "Contoso Corporate");
		hands.type("Estimated value", "1200").choose("Currency", "EUR");
		hands.to("Estimated close date").sendKeys("03312099");
		hands.press("Next");
		browser.heading("Team");
		hands.press("Next");
		browser.heading("Solutions");
		hands.type("Search solutions", "Supply Insight").key(Keys.ENTER);
		browser.element("button[value^='solution-add-']");
		hands.press(String.valueOf(browser.element("button[value^='solution-add-']").getAccessibleName()));
		browser.element("button[value='solution-remove-0']");
		hands.press("Next");
		browser.heading("Selling type");
		hands.tick("No");
		hands.press("Next");
		browser.heading("Review");
		hands.press("Create deal");
		browser.heading("Made with ten fingers");
	}

	@Test
	void acceptsAnInvitation(Browser browser) {
		Hands hands = list(browser, "inbound&status=PENDING&status=RECEIVED");
		hands.key("j").key(Keys.ENTER);
		browser.button("Accept");
		hands.press("Accept");
		browser.element("#dialog-page");
		hands.press("Accept");
		assertThat(browser.text("#flash")).contains("You accepted the deal.");
	}

	/** The first button of the form is one that removes somebody. */
	@Test
	void enterInAFieldAcceptsWithTheWholeTeam(Browser browser) {
		Hands hands = list(browser, "inbound&status=PENDING");
		hands.key("j").key(Keys.ENTER);
		browser.button("Accept");
		hands.press("Accept");
		browser.element("#dialog-page");
		hands.type("Deal name", "Sent with Enter").key(Keys.ENTER);
		browser.until("the accepted deal", () -> browser.text("#flash").contains("You accepted the deal."));
		assertThat(browser.text("#content")).contains("Amelia Turner");
	}

	@Test
	void setsAStageAndSeesItInTheList(Browser browser) {
		Hands hands = list(browser, "outbound&type=PARTNER_LED&stage=CREATED&status=ACCEPTED");
		hands.key("j").key(Keys.ENTER);
		browser.button("Mark as Qualified");
		hands.press("Mark as Qualified");
		assertThat(browser.text("#flash")).contains("The sales stage was set.");
	}

	@Test
	void changesNotesAndLeavesThemAsTheyWere(Browser browser) {
		Hands hands = list(browser, "outbound&status=ACCEPTED&sort=-created");
		hands.key("j").key(Keys.ENTER);
		browser.element("#edit-notes");
		String before = browser.text(".facts");
		hands.press("Edit: Notes").type("Notes", "Not this").key(Keys.ESCAPE);
		browser.until("what stood there", () -> browser.text(".facts").equals(before));
		hands.press("Edit: Notes").type("Notes", "By hand").key(Keys.ENTER);
		browser.until("the new notes", () -> browser.text(".facts").contains("By hand"));
	}

	@Test
	void picksDealsAndPutsSomebodyOnTheirTeams(Browser browser) {
		Hands hands = list(browser, "outbound&type=PRIVATE&status=ACCEPTED");
		hands.key("j").key("x").key("j").key("x");
		hands.press("Add team member");
		browser.field("First name");
		hands.type("First name", "Ida")
			.type("Last name", "Holm")
			.type("Phone", "+46 8 1")
			.type("E-mail", "ida.holm@contoso.example");
		hands.press("Add team member");
		browser.heading("Add a team member to several deals");
		assertThat(browser.text(".notice")).contains("2 of 2 deals changed");
	}

	@Test
	void narrowsTheListAndRemovesAFilter(Browser browser) {
		Hands hands = list(browser, "outbound");
		hands.press("Status").tick("Won").press("Apply");
		browser.until("a chip", () -> browser.path().contains("status=WON"));
		hands.press("Remove filter Won");
		browser.until("no chip", () -> !browser.path().contains("status=WON"));
	}

	@Test
	void importsAFileAndUndoesIt(Browser browser) throws IOException {
		Hands hands = list(browser, "outbound");
		hands.press("Import");
		browser.heading("Import deals");
		hands.to("File").sendKeys(SampleFile.good(this.folder).toString());
		hands.choose("Location", "London");
		hands.press("Import");
		browser.region("Last processed file");
		hands.press("Undo import…");
		browser.region("What undoing would do");
		hands.press("Undo: remove 24 deals");
		browser.region("What was undone");
	}

	@Test
	void closesADealAsLost(Browser browser) {
		Hands hands = list(browser, "outbound&type=PRIVATE&status=ACCEPTED&sort=created");
		hands.key("j").key(Keys.ENTER);
		browser.button("Lost");
		hands.press("Lost");
		browser.field("Reason");
		hands.choose("Reason", "Customer did not respond").press("Close deal as Lost");
		browser.until("the deal is lost", () -> browser.text("[class~=chip]").contains("Lost"));
	}

	private static Hands list(Browser browser, String view) {
		SignInPage.signIn(browser, ADMIN);
		browser.open("/opportunities?tab=" + view);
		browser.heading("Co-sell opportunities");
		return new Hands(browser);
	}

}
