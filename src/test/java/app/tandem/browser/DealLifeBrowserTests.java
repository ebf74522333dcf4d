package app.tandem.browser;

import app.tandem.browser.pages.DealPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.browser.pages.WizardPage;
import app.tandem.testing.BrowserTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole lives of deals, with both sides of the table signed in at once. */
@BrowserTest
class DealLifeBrowserTests {

	@Test
	void aCoSellDealIsWonRegisteredCorrectedAndApproved(Browser partner, Browser vendor) {
		SignInPage.signIn(partner, "admin@contoso.example");
		SignInPage.signIn(vendor, "seller@microsoft.example");
		DealPage deal = WizardPage.begin(partner)
			.customer()
			.details("Journey to Azure")
			.team()
			.solution("Supply Insight")
			.selling("Proof of concept / Demo", null)
			.create("Journey to Azure");
		assertThat(deal.region("Microsoft")).contains("Pending", "Proof of concept / Demo");
		assertThat(deal.region("Registration")).contains("Microsoft has not accepted the request for help yet");

		DealPage request = DealPage.find(vendor, "inbound", "Journey to Azure");
		assertThat(request.region("Customer")).contains("Adatum Corporation", "Elsa Lind");
		request.press("Accept");
		request.confirm("Accept");
		assertThat(vendor.text("#flash")).contains("You accepted the deal.");

		partner.reload();
		assertThat(deal.region("Microsoft")).contains("Accepted", "REF-", "seller@microsoft.example");
		partner.press("Mark as Qualified");
		assertThat(partner.text("#flash")).contains("The sales stage was set.");
		partner.press("Won");
		assertThat(partner.region("Close the deal as won").getText()).contains("nothing in it can be changed any more");
		deal.confirm("Close deal as Won");
		assertThat(deal.region("Lifecycle")).contains("Deal registration");

		partner.press("Register now");
		register(partner);
		assertThat(deal.region("Registration")).contains("Submitted");

		SignInPage.signIn(fresh(vendor), "reviewer@microsoft.example");
		review(vendor, "Ask for changes", "Message to the partner", "Which page names the solution?");
		partner.reload();
		assertThat(deal.region("Lifecycle")).contains("Action required", "Which page names the solution?");
		partner.press("Correct registration");
		partner.field("Our company and the solution are named in the contract").click();
		partner.press("Resubmit registration");
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
		DealPage deal = WizardPage.begin(inviter)
			.customer()
			.details("Journey of two partners")
			.team()
			.solution("Supply Insight")
			.selling(WizardPage.NO_HELP, "No")
			.create("Journey of two partners");
		inviter.press("Invite partner");
		inviter.type("Partner name", "Fabrikam").press("Select Fabrikam");
		inviter.choose("Identify the kind of help that you need from the partner", "Customer technical architecture");
		inviter.type("Estimated value", "8000").type("Notes to the partner", "You know the plant");
		inviter.choose("Currency", "EUR");
		WizardPage.addSolution(inviter, "Quality");
		inviter.press("Preview");
		assertThat(inviter.driver().findElements(By.cssSelector(".field-error"))).extracting(WebElement::getText)
			.isEmpty();
		assertThat(inviter.text("main")).contains("Adatum Corporation", "Elsa Lind", "You know the plant", "8,000",
				"Fabrikam Quality Management", "Customer technical architecture");
		inviter.press("Send invitation");
		assertThat(deal.region("Partners")).contains("Fabrikam", "Pending");

		DealPage theirs = DealPage.find(invited, "inbound", "Journey of two partners");
		assertThat(theirs.region("Customer")).contains("Adatum Corporation", "Elsa Lind");
		assertThat(theirs.region("Invitation")).contains("Contoso", "You know the plant");
		assertThat(invited.text("main")).contains("8,000", "Fabrikam Quality Management", "left to answer");
		invited.press("Decline");
		theirs.confirm("Close deal");
		assertThat(invited.region("Decline the deal").getText()).contains("Choose why you decline.");
		invited.choose("Reason", "Proposed time line was too short");
		invited.type("Notes", "Next year, gladly");
		theirs.confirm("Close deal");
		assertThat(theirs.region("Lifecycle")).contains("Declined");

		inviter.reload();
		assertThat(deal.region("Partners")).contains("Fabrikam", "Declined");
		assertThat(deal.region("Timeline")).contains("declined the deal: Proposed time line was too short",
				"Next year, gladly");
	}

	@Test
	void aPrivateDealIsSharedAndLostWithoutScripts(Browser browser) {
		SignInPage.signIn(browser.withoutScripts(), "admin@contoso.example");
		DealPage deal = DealPage.find(browser, "outbound&type=PRIVATE&status=ACCEPTED", "");
		browser.press("Share with Microsoft");
		assertThat(browser.text("main")).contains("Sharing cannot be taken back.");
		browser.enter(browser.element(".dialog-page .btn-primary"));
		assertThat(deal.region("Microsoft")).contains("The deal, read-only.");
		browser.press("Edit");
		browser.type("Deal name", "Renamed without scripts").type("Estimated value", "1.500");
		browser.press("Save");
		assertThat(browser.text("#terms\\.value-error")).contains("leave out thousands separators");
		browser.type("Estimated value", "1500");
		browser.press("Save");
		browser.heading("Renamed without scripts");
		browser.press("Lost");
		browser.choose("Reason", "Customer chose another vendor");
		browser.press("Close deal as Lost");
		assertThat(deal.region("Lifecycle")).contains("Lost");
		assertThat(browser.driver().findElements(By.cssSelector("main form button"))).extracting(WebElement::getText)
			.doesNotContain("Edit", "Won", "Lost", "Invite partner");
	}

	@Test
	void aDealIsCreatedFoundAcceptedMovedOnAndWonWithoutScripts(Browser partner, Browser vendor) {
		SignInPage.signIn(partner.withoutScripts(), "admin@contoso.example");
		SignInPage.signIn(vendor.withoutScripts(), "seller@microsoft.example");
		DealPage deal = WizardPage.begin(partner)
			.customer()
			.details("Journey on plain pages")
			.team()
			.solution("Supply Insight")
			.selling("Proof of concept / Demo", null)
			.create("Journey on plain pages");
		DealPage request = DealPage.find(vendor, "inbound", "Journey on plain pages");
		request.press("Accept").confirm("Accept");
		assertThat(request.message()).contains("You accepted the deal.");
		deal.reload();
		assertThat(deal.region("Microsoft")).contains("Accepted");
		deal.press("Mark as Qualified");
		assertThat(deal.message()).contains("The sales stage was set.");
		deal.press("Won").confirm("Close deal as Won");
		assertThat(deal.region("Lifecycle")).contains("Deal registration");
		DealPage.find(partner, "outbound&status=WON&stage=WON", "Journey on plain pages");
	}

	private static void register(Browser browser) {
		new Select(browser.element("[id='ip.solution']")).selectByIndex(1);
		browser.element("[id='ip.value']").sendKeys("9000");
		browser.choose("Contract type", "New");
		browser.choose("Deployed on Azure", "Yes");
		browser.choose("Consumption in", "Customer’s tenant");
		browser.type("Total contract value", "12000");
		browser.choose("Currency", "EUR");
		browser.day("Contract signed date", "2026-01-15");
		browser.day("Contract start date", "2026-02-01");
		browser.field("Perpetual").click();
		for (String[] part : new String[][] { { "First name", "Ava" }, { "Last name", "Mitchell" },
				{ "Phone", "+1 425 555 0201" }, { "E-mail", "ava.mitchell@contoso.example" } }) {
			browser.type(part[0], part[1]);
		}
		browser.field("Our company and the solution are named in the contract").click();
		browser.press("Submit registration");
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
			browser.press("Start review");
		}
		browser.press(decision);
		if (field != null) {
			browser.type(field, text);
		}
		new DealPage(browser).confirm(decision);
	}

	private static Browser fresh(Browser browser) {
		browser.driver().manage().deleteAllCookies();
		return browser;
	}

}
