package app.tandem.browser;

import java.util.List;

import app.tandem.browser.pages.DealPage;
import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class DealPageBrowserTests {

	/** The button that Enter presses is not to be seen, and never has the focus. */
	@Test
	void aDialogOpensWithTheFocusInItsFirstField(Browser browser) {
		edit(browser, "team/edit");
		assertThat(browser.driver().switchTo().activeElement().getDomAttribute("name"))
			.isEqualTo("team.members[0].firstName");
		browser.element("button[value=member-add]").sendKeys(Keys.ENTER);
		browser.until("a row more with the focus",
				() -> "row".equals(browser.driver().switchTo().activeElement().getDomAttribute("data-focus")));
	}

	@Test
	void enterInASearchFindsAndEnterElsewhereSaves(Browser browser) {
		edit(browser, "solutions/edit");
		browser.element("[name='solutions.query']").sendKeys("nothing is called so");
		browser.until("no solution", () -> browser.text("#solution-results").contains("No solution found"));
		browser.element("[name='solutions.query']").sendKeys(Keys.ENTER);
		browser.settled();
		assertThat(browser.element("dialog").getDomAttribute("open")).isNotNull();
		browser.enter(browser.element("[name='solutions.rows[0].price']"));
		browser.until("the deal", () -> browser.text("#flash").contains("Saved"));
		assertThat(browser.element("[data-copy]").isDisplayed()).isTrue();
	}

	@Test
	void showsEverythingAboutADeal(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, "outbound&status=ACCEPTED&type=CO_SELL");
		String customer = list.column("Customer name").get(0);
		DealPage deal = list.open(list.column("Deal name").get(0));
		assertThat(deal.region("Customer")).contains(customer);
		assertThat(deal.region("Team")).contains("@");
		assertThat(deal.region("Solutions")).contains("SOL-");
		assertThat(deal.region("Microsoft")).contains("What Microsoft sees", "The deal, as a participant.");
		assertThat(deal.region("Partners")).isNotBlank();
		assertThat(deal.timeline()).isNotEmpty().anyMatch((event) -> event.contains("created the deal"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "outbound&status=ACCEPTED", "outbound&status=WON", "outbound&status=LOST",
			"inbound&status=RECEIVED" })
	void marksOneStepAsTheCurrentOne(String view, Browser browser) {
		SignInPage.signIn(browser.withoutScripts(), "admin@contoso.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, view);
		DealPage deal = list.open(list.column("Deal name").get(0));
		assertThat(deal.steps()).hasSizeGreaterThan(2);
		assertThat(deal.currentSteps()).hasSize(1);
	}

	@Test
	void walksTheListItWasOpenedFrom(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, "outbound&status=WON&sort=-value");
		List<String> names = list.column("Deal name");
		list.open(names.get(0)).next(names.get(1)).next(names.get(2)).previous(names.get(1));
		browser.link("Back to Outbound").click();
		assertThat(OpportunitiesPage.of(browser).column("Deal name")).isEqualTo(names);
	}

	@Test
	void leadsOnAlongTheListAfterCommands(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, "outbound&status=ACCEPTED&sort=name");
		List<String> names = list.column("Deal name");
		DealPage deal = list.open(names.get(0)).press("Lost");
		browser.choose("Reason", "Customer did not respond");
		deal.confirm("Close deal as Lost").next(names.get(1));
		assertThat(browser.path()).endsWith("?tab=outbound&status=ACCEPTED&sort=name");
	}

	@Test
	void theFormOfACommandIsAPageOfItsOwnToo(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		String address = OpportunitiesPage.open(browser, "outbound&status=ACCEPTED&type=PRIVATE").firstDeal();
		browser.open(address + "/details/edit").type("Deal name", "").press("Save");
		assertThat(browser.text("#name-error, [id='terms.name-error']")).isNotBlank();
		browser.type("Deal name", "Named on its own page").press("Save");
		assertThat(DealPage.of(browser, "Named on its own page").message()).contains("Saved.");
	}

	@Test
	void keepsADealFromOtherCompanies(Browser browser, Browser other) {
		SignInPage.signIn(browser, "admin@northwind.example");
		String address = OpportunitiesPage.open(browser, "outbound").firstDeal();
		browser.open(address);
		assertThat(browser.status()).isEqualTo(200);
		SignInPage.signIn(other, "admin@contoso.example");
		other.log().expect("status of 404");
		other.open(address);
		assertThat(other.status()).isEqualTo(404);
		other.heading("Nothing to see here");
	}

	@Test
	void answersAMadeUpAddressInTheSameWay(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		browser.log().expect("status of 404");
		browser.open("/opportunities/not-an-id");
		assertThat(browser.status()).isEqualTo(404);
		browser.heading("Nothing to see here");
	}

	private static void edit(Browser browser, String command) {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, "outbound&status=ACCEPTED&type=PRIVATE");
		list.open(list.column("Deal name").get(0));
		browser.element("form[action$='" + command + "'] button").click();
		browser.element("#dialog-page");
		browser.settled();
	}

}
