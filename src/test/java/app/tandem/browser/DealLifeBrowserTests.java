package app.tandem.browser;

import app.tandem.browser.pages.DealPage;
import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole lives of deals, with both sides of the table signed in at once. */
@BrowserTest
class DealLifeBrowserTests {

	private static final String NO_HELP = "No help required at this point of time";

	@Test
	void aCoSellDealIsWonRegisteredCorrectedAndApproved(Browser partner, Browser vendor) {
		SignInPage.signIn(partner, "admin@contoso.example");
		SignInPage.signIn(vendor, "seller@microsoft.example");
		create(partner, "Journey to Azure", "Proof of concept / Demo", null);
		DealPage deal = new DealPage(partner);
		assertThat(deal.region("Microsoft")).contains("Pending", "Proof of concept / Demo");
		assertThat(deal.region("Registration")).contains("Microsoft has not accepted the request for help yet");

		DealPage request = find(vendor, "inbound", "Journey to Azure");
		assertThat(request.region("Customer")).contains("Adatum Corporation", "Elsa Lind");
		press(vendor, "Accept");
		within(vendor, "Accept");
		assertThat(vendor.element("#flash").getText()).contains("You accepted the deal.");

		partner.reload();
		assertThat(deal.region("Microsoft")).contains("Accepted", "REF-", "seller@microsoft.example");
		press(partner, "Mark as Qualified");
		assertThat(partner.element("#flash").getText()).contains("The sales stage was set.");
		press(partner, "Won");
		assertThat(partner.region("Close the deal as won").getText()).contains("nothing of it can be changed any more");
		within(partner, "Close deal as Won");
		assertThat(deal.region("Lifecycle")).contains("Deal registration");

		press(partner, "Register now");
		register(partner);
		assertThat(deal.region("Registration")).contains("Submitted");

		SignInPage.signIn(fresh(vendor), "reviewer@microsoft.example");
		review(vendor, "Ask for changes", "Message to the partner", "Which page names the solution?");
		partner.reload();
		assertThat(deal.region("Lifecycle")).contains("Action required", "Which page names the solution?");
		press(partner, "Correct registration");
		partner.field("Our company and the solution are named in the contract").click();
		press(partner, "Resubmit registration");
		assertThat(deal.region("Registration")).contains("Submitted");
		review(vendor, "Approve", null, "");
		partner.reload();
		assertThat(deal.region("Registration")).contains("Approved");
		assertThat(deal.currentSteps()).extracting(WebElement::getText).first().asString().contains("Closed");
		assertThat(deal.timeline()).anyMatch((event) -> event.contains("approved the registration"))
			.anyMatch((event) -> event.contains("marked the deal as won"));
	}

	@Test
	void anInvitedPartnerSeesWhatThePreviewShowedAndDeclines(Browser inviter, Browser invited) {
		SignInPage.signIn(inviter, "admin@contoso.example");
		SignInPage.signIn(invited, "admin@fabrikam.example");
		create(inviter, "Journey of two partners", NO_HELP, "No");
		DealPage deal = new DealPage(inviter);
		press(inviter, "Invite partner");
		press(inviter.type("Partner name", "Fabrikam"), "Select Fabrikam");
		choose(inviter, "Identify the kind of help that you need from the partner", "Customer technical architecture");
		inviter.type("Estimated value", "8000").type("Notes to the partner", "You know the plant");
		choose(inviter, "Currency", "EUR");
		addSolution(inviter, "Quality");
		press(inviter, "Preview");
		assertThat(inviter.driver().findElements(By.cssSelector(".field-error"))).extracting(WebElement::getText)
			.isEmpty();
		assertThat(inviter.element("main").getText()).contains("Adatum Corporation", "Elsa Lind", "You know the plant",
				"8,000", "Fabrikam Quality Management", "Customer technical architecture");
		press(inviter, "Send invitation");
		assertThat(deal.region("Partners")).contains("Fabrikam", "Pending");

		DealPage theirs = find(invited, "inbound", "Journey of two partners");
		assertThat(theirs.region("Customer")).contains("Adatum Corporation", "Elsa Lind");
		assertThat(theirs.region("Invitation")).contains("Contoso", "You know the plant");
		assertThat(invited.element("main").getText()).contains("8,000", "Fabrikam Quality Management",
				"left to answer");
		press(invited, "Decline");
		within(invited, "Close deal");
		assertThat(invited.region("Decline the deal").getText()).contains("Choose why you decline.");
		choose(invited, "Reason", "Proposed time line was too short");
		invited.type("Notes", "Next year, gladly");
		within(invited, "Close deal");
		assertThat(theirs.region("Lifecycle")).contains("Declined");

		inviter.reload();
		assertThat(deal.region("Partners")).contains("Fabrikam", "Declined");
		assertThat(deal.region("Timeline")).contains("declined the deal: Proposed time line was too short",
				"Next year, gladly");
	}

	@Test
	void aPrivateDealIsSharedAndLostWithoutScripts(Browser browser) {
		SignInPage.signIn(browser.withoutScripts(), "admin@contoso.example");
		DealPage deal = find(browser, "outbound&type=PRIVATE&status=ACCEPTED", "");
		press(browser, "Share with Microsoft");
		assertThat(browser.element("main").getText()).contains("Sharing cannot be taken back.");
		enter(browser, browser.element(".dialog-page .btn-primary"));
		assertThat(deal.region("Microsoft")).contains("The deal, read-only.");
		press(browser, "Edit");
		browser.type("Deal name", "Renamed without scripts").type("Estimated value", "1,5");
		press(browser, "Save");
		assertThat(browser.element("#terms\\.value-error").getText()).contains("leave out thousands separators");
		browser.type("Estimated value", "1500");
		press(browser, "Save");
		browser.heading("Renamed without scripts");
		press(browser, "Lost");
		choose(browser, "Reason", "Customer chose another vendor");
		press(browser, "Close deal as Lost");
		assertThat(deal.region("Lifecycle")).contains("Lost");
		assertThat(browser.driver().findElements(By.cssSelector("main form button"))).extracting(WebElement::getText)
			.doesNotContain("Edit", "Won", "Lost", "Invite partner");
	}

	private static void create(Browser browser, String name, String help, @Nullable String shared) {
		OpportunitiesPage.open(browser, "outbound");
		browser.link("New deal").click();
		choose(browser, "Country", "United Kingdom");
		browser.type("Customer name or D-U-N-S number", "Adatum");
		press(browser, "Select the customer");
		browser.type("First name", "Elsa")
			.type("Last name", "Lind")
			.type("Phone", "+46 8 555 0199")
			.type("E-mail", "elsa@adatum.example");
		browser.field(
				"We have the customer’s consent to give their contact information to Microsoft, who may contact the customer directly.")
			.click();
		press(browser, "Next");
		browser.type("Deal name", name).type("Estimated value", "12563.50");
		choose(browser, "Location", "Contoso Corporate");
		choose(browser, "Currency", "EUR");
		day(browser, "Estimated close date", "2099-03-31");
		press(browser, "Next");
		press(browser, "Next");
		addSolution(browser, "Supply Insight");
		press(browser, "Next");
		choose(browser, "Identify the kind of help that you need from Microsoft?", help);
		if (shared != null) {
			browser.field(shared).click();
		}
		press(browser, "Next");
		press(browser, "Create deal");
		browser.heading(name);
	}

	private static void addSolution(Browser browser, String name) {
		enter(browser, browser.type("Search solutions", name).element("button[value='solution-search']"));
		browser.until("a solution to add",
				() -> browser.driver()
					.findElements(By.cssSelector("button[value^='solution-add-']"))
					.stream()
					.allMatch((button) -> String.valueOf(button.getAccessibleName()).contains(name)));
		enter(browser, browser.element("button[value^='solution-add-']"));
		browser.element("button[value='solution-remove-0']");
	}

	private static void register(Browser browser) {
		new Select(browser.element("[id='ip.solution']")).selectByIndex(1);
		browser.element("[id='ip.value']").sendKeys("9000");
		choose(browser, "Contract type", "New");
		choose(browser, "Deployed on Azure", "Yes");
		choose(browser, "Consumption in", "Customer’s tenant");
		browser.type("Total contract value", "12000");
		choose(browser, "Currency", "EUR");
		day(browser, "Contract signed date", "2026-01-15");
		day(browser, "Contract start date", "2026-02-01");
		browser.field("Perpetual").click();
		for (String[] part : new String[][] { { "First name", "Ava" }, { "Last name", "Mitchell" },
				{ "Phone", "+1 425 555 0201" }, { "E-mail", "ava.mitchell@contoso.example" } }) {
			browser.type(part[0], part[1]);
		}
		browser.field("Our company and the solution are named in the contract").click();
		press(browser, "Submit registration");
	}

	private static void review(Browser browser, String decision, @Nullable String field, String text) {
		browser.open("/registrations");
		browser.driver()
			.findElements(By.cssSelector("main tbody a"))
			.stream()
			.filter((link) -> link.getText().contains("Journey to Azure"))
			.findFirst()
			.orElseThrow()
			.click();
		browser.until("the registration", () -> browser.path().startsWith("/registrations/"));
		if (browser.shows("Start review")) {
			press(browser, "Start review");
		}
		press(browser, decision);
		if (field != null) {
			browser.type(field, text);
		}
		within(browser, decision);
	}

	private static Browser fresh(Browser browser) {
		browser.driver().manage().deleteAllCookies();
		return browser;
	}

	private static DealPage find(Browser browser, String view, String name) {
		browser.open(OpportunitiesPage.open(browser, view + "&q=" + name.replace(' ', '+')).firstDeal());
		return new DealPage(browser);
	}

	private static void press(Browser browser, String button) {
		enter(browser, browser.button(button));
	}

	/**
	 * With the keyboard, as the notes of other tests' jobs may lie over the end of a
	 * page.
	 */
	private static void enter(Browser browser, WebElement button) {
		button.sendKeys(Keys.ENTER);
		browser.settled();
	}

	/** In the dialog that a button has opened. */
	private static void within(Browser browser, String button) {
		browser.until(button + " in the dialog",
				() -> !browser.driver().findElements(By.cssSelector("#dialog-page")).isEmpty());
		browser.driver()
			.findElements(By.cssSelector("#dialog-page button"))
			.stream()
			.filter((one) -> button.equals(one.getAccessibleName()))
			.findFirst()
			.orElseThrow()
			.click();
		browser.settled();
	}

	private static void choose(Browser browser, String field, String option) {
		new Select(browser.field(field)).selectByContainsVisibleText(option);
	}

	/** Date fields are typed in another order in each language of the browser. */
	private static void day(Browser browser, String field, String day) {
		browser.driver().executeScript("arguments[0].value = arguments[1]", browser.field(field), day);
	}

}
