package app.tandem.browser;

import java.util.List;

import app.tandem.browser.pages.DealPage;
import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SendingPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class InvitationBrowserTests {

	private final JdbcClient jdbc;

	InvitationBrowserTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Test
	void theInvitedCompanyFindsWhatTheSenderSaw(Browser browser, Browser other) {
		SignInPage.signIn(browser, "admin@contoso.example");
		String name = openDeal(browser,
				"r.base <> 'ASSESSMENT' and r.close_date > current_date + 1 and not r.partner_to_partner");
		SendingPage page = SendingPage.of(press(browser, "Invite partner")).partner("Northwind");
		List<String> solution = solution();
		new Select(browser.field("Currency")).selectByValue("USD");
		page.ask("8123", "Quotes", "You know the field").solution(solution.get(0), solution.get(1));
		List<String> seen = page.press("Preview").seen();
		assertThat(seen).contains(name, "USD 8,123", "Quotes / Licensing", "You know the field", solution.get(1));
		page.press("Send invitation");
		assertThat(DealPage.of(browser, name).region("Partners")).contains("Northwind", "USD 8,123");

		SignInPage.signIn(other, "admin@northwind.example");
		OpportunitiesPage theirs = OpportunitiesPage.open(other, "inbound");
		theirs.open(name);
		String found = other.text("main");
		assertThat(seen).filteredOn((fact) -> !fact.endsWith("UTC"))
			.allSatisfy((fact) -> assertThat(found).contains(fact));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theVendorIsAskedForHelp(boolean scripts, Browser browser) {
		SignInPage.signIn(scripts ? browser : browser.withoutScripts(), "admin@contoso.example");
		String name = openPrivateDeal(browser);
		press(browser, "Invite Microsoft");
		browser.field("Identify the kind of help that you need from Microsoft").sendKeys("Quotes");
		browser.type("First name", "Elsa")
			.type("Last name", "Lind")
			.type("Phone", "+46 8 555")
			.type("E-mail", "e@x.example");
		press(browser, "Preview");
		assertThat(browser.text(".preview")).contains("What Microsoft will see", "Elsa Lind");
		press(browser, "Send request");
		browser.until("the deal", () -> browser.shows("was asked for help"));
		assertThat(DealPage.of(browser, name).region("Microsoft")).contains("Pending", "Quotes / Licensing");
	}

	@Test
	void aDealIsSharedInADialog(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		String name = openPrivateDeal(browser);
		String address = browser.path();
		press(browser, "Share with Microsoft");
		browser.element("dialog[open] .preview");
		assertThat(browser.path()).isEqualTo(address);
		browser.element("dialog[open] .btn-primary").click();
		browser.until("the deal", () -> browser.shows("can now read this deal"));
		assertThat(DealPage.of(browser, name).region("Microsoft")).doesNotContain("Share with Microsoft");
	}

	/** One that nobody else takes part in, and its name. */
	private String openPrivateDeal(Browser browser) {
		return openDeal(browser, "r.base = 'PRIVATE' and not r.partner_to_partner");
	}

	private String openDeal(Browser browser, String which) {
		List<String> deal = jdbc.sql("""
				select r.id::text, r.name from referral r join organization o on o.id = r.organization_id
				where o.name = 'Contoso' and r.direction = 'OUTBOUND' and r.substatus = 'ACCEPTED' and
				""" + which + " order by r.created_at desc, r.id limit 1")
			.query((row, n) -> List.of(row.getString(1), row.getString(2)))
			.single();
		browser.open("/opportunities/" + deal.get(0));
		return deal.get(1);
	}

	private static Browser press(Browser browser, String button) {
		browser.button(button).sendKeys(Keys.ENTER);
		return browser;
	}

	/** The ID and the name of one that partners bring. */
	private List<String> solution() {
		return jdbc.sql("""
				select s.id, s.name from solution s join organization o on o.id = s.publisher_id
				where o.name = 'Fabrikam' and s.co_sell_ready and not s.assessment and s.retired_at is null
				order by s.id limit 1
				""").query((row, n) -> List.of(row.getString(1), row.getString(2))).single();
	}

}
