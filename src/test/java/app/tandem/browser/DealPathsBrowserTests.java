package app.tandem.browser;

import app.tandem.browser.pages.DealPage;
import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SendingPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.browser.pages.WizardPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The rarer ways of a deal, each walked to its end. */
@BrowserTest
class DealPathsBrowserTests {

	private final JdbcClient jdbc;

	DealPathsBrowserTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Test
	void anAssessmentIsWonOnceEveryStageIsComplete(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		DealPage deal = WizardPage.begin(browser)
			.customer()
			.details("Journey of an assessment")
			.team()
			.assessment("servers and databases")
			.create("Journey of an assessment");
		assertThat(deal.region("Registration")).contains("solution assessment");
		assertThat(deal.commands()).doesNotContain("Won", "Invite partner", "Invite Microsoft", "Edit solutions")
			.contains("Lost");
		for (String stage : new String[] { "Secure customer LOE", "Collect data", "Prepare assessment report",
				"Present to customer" }) {
			assertThat(deal.commands()).doesNotContain("Won");
			deal.press("Mark as " + stage);
		}
		deal.press("Won").confirm("Close deal as Won");
		assertThat(deal.region("Lifecycle")).doesNotContain("Deal registration").contains("Closed");
		assertThat(deal.commands()).doesNotContain("Register now", "Edit");
	}

	@Test
	void anInvitationThatNobodyAnswersExpiresForBothSides(Browser invited, Browser inviter) {
		SignInPage.signIn(invited, "admin@contoso.example");
		SignInPage.signIn(inviter, "seller@microsoft.example");
		String name = invitedByVendor();
		DealPage theirs = DealPage.find(invited, "inbound", name);
		assertThat(theirs.commands()).contains("Accept", "Decline");
		letTimeRunOut(name);
		theirs.reload();
		assertThat(theirs.commands()).doesNotContain("Accept", "Decline");
		invited.until("the deal to expire", () -> theirs.reload().region("Lifecycle").contains("Expired"));
		assertThat(theirs.timeline())
			.anyMatch((event) -> event.startsWith("Tandem") && event.contains("nobody answered in time"));
		assertThat(DealPage.find(inviter, "outbound", name).region("Partners")).contains("Contoso", "Expired");
	}

	@Test
	void aDealThatASellerSendsIsAcceptedByThePartner(Browser seller, Browser partner) {
		SignInPage.signIn(seller, "seller@microsoft.example");
		SignInPage.signIn(partner, "admin@fabrikam.example");
		send(seller, "Journey from Redmond");
		DealPage sent = DealPage.of(seller, "Journey from Redmond");
		assertThat(sent.message()).contains("The deal was sent to Fabrikam");

		DealPage theirs = DealPage.find(partner, "inbound", "Journey from Redmond");
		assertThat(theirs.region("Invitation")).contains("Microsoft", "You know the plant");
		theirs.press("Accept");
		partner.type("Estimated value", "7500").choose("Currency", "EUR").day("Estimated close date", "2099-05-31");
		theirs.confirm("Accept");
		assertThat(theirs.message()).contains("You accepted the deal.");
		assertThat(theirs.region("Microsoft")).contains("Accepted", "seller@microsoft.example");

		sent.reload();
		assertThat(sent.region("Partners")).contains("Fabrikam", "Accepted", "7,500");
		sent.press("Lost");
		seller.choose("Reason", "Customer did not respond");
		sent.confirm("Close deal as Lost");
		theirs.reload();
		assertThat(theirs.region("Microsoft")).contains("Lost");
		assertThat(theirs.commands()).contains("Mark as Qualified", "Won");
	}

	@Test
	void aPrivateDealIsSharedThenHelpIsAskedForAndRefused(Browser partner, Browser seller) {
		SignInPage.signIn(partner, "admin@contoso.example");
		SignInPage.signIn(seller, "seller@microsoft.example");
		DealPage deal = WizardPage.begin(partner)
			.customer()
			.details("Journey into the open")
			.team()
			.solution("Supply Insight")
			.selling(WizardPage.NO_HELP, "No")
			.create("Journey into the open");
		assertThat(OpportunitiesPage.open(seller, "inbound&q=into+the+open").rows()).isEmpty();

		deal.press("Share with Microsoft").confirm("Share with Microsoft");
		DealPage shown = DealPage.find(seller, "inbound", "Journey into the open");
		assertThat(seller.text("main")).contains("This deal belongs to Contoso. You can read it");
		assertThat(shown.commands()).doesNotContain("Accept", "Edit", "Won");

		deal.press("Invite Microsoft");
		partner.choose("Identify the kind of help that you need from Microsoft", "Quotes / Licensing")
			.press("Preview")
			.press("Send request");
		assertThat(DealPage.of(partner, "Journey into the open").region("Microsoft")).contains("Pending");

		DealPage request = DealPage.find(seller, "inbound&status=PENDING", "Journey into the open");
		request.press("Decline");
		seller.choose("Reason", "Customer requirement not met").type("Notes", "Not in this region");
		request.confirm("Close deal");
		deal.reload();
		assertThat(deal.region("Microsoft")).contains("Declined");
		assertThat(deal.region("Timeline")).contains("Customer requirement not met", "Not in this region");
		assertThat(deal.region("Registration")).contains("Microsoft declined");
		assertThat(deal.commands()).doesNotContain("Invite Microsoft", "Share with Microsoft").contains("Won", "Edit");
	}

	private static void send(Browser browser, String name) {
		OpportunitiesPage.open(browser, "outbound");
		browser.link("New deal").click();
		browser.type("Customer name or D-U-N-S number", "Adatum").press("Select the customer");
		browser.type("First name", "Elsa")
			.type("Last name", "Lind")
			.type("Phone", "+46 8 555")
			.type("E-mail", "e@x.example");
		WebElement consent = browser.field("We have the customer’s consent to give their contact information to the "
				+ "partner, who may contact the customer directly.");
		consent.click();
		browser.press("Next").type("Deal name", name).press("Next");
		SendingPage page = SendingPage.of(browser).partner("Fabrikam").ask("8000", "Quotes", "You know the plant");
		browser.choose("Currency", "EUR").day("Estimated close date", "2099-03-31");
		page.solution("SOL-21001-QMS", "Fabrikam Quality Management");
		page.press("Preview").press("Send deal");
	}

	/** The name of a deal that waits for Contoso's answer. */
	private String invitedByVendor() {
		return jdbc.sql("""
				select r.name from referral r join organization o on o.id = r.organization_id
					join organization i on i.id = r.invited_by
				where o.name = 'Contoso' and i.name = 'Microsoft' and r.status = 'NEW' and r.expires_at > now()
				order by r.expires_at desc limit 1
				""").query(String.class).single();
	}

	private void letTimeRunOut(String name) {
		assertThat(jdbc.sql("update referral set expires_at = now() where name = :name and status = 'NEW'")
			.param("name", name)
			.update()).isPositive();
		jdbc.sql("update scheduled_tasks set execution_time = now() where task_name = 'deal-expiry'").update();
	}

}
