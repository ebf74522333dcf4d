package app.tandem.browser;

import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After each part of a page that is swapped, the focus is where it belongs and what is
 * new is read out.
 */
@BrowserTest
class SwapsBrowserTests {

	@ParameterizedTest
	@CsvSource({ "#tab-inbound, tab-inbound", "#sort-VALUE, sort-VALUE", "#as-board, as-board",
			".filters a.filter, list-total", ".filters-clear, list-total" })
	void aLinkOfTheListLeavesTheFocusWhereItIsOrAtWhatWasFound(String link, String focused, Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage.open(browser, "outbound&status=ACCEPTED&country=US");
		browser.element(link).sendKeys(Keys.ENTER);
		browser.until("the other list", () -> !browser.path().endsWith("?tab=outbound&status=ACCEPTED&country=US"));
		browser.settled();
		assertThat(focused(browser)).isEqualTo(focused);
	}

	@Test
	void howManyDealsTheFiltersLeaveIsReadOut(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage.open(browser, "outbound");
		browser.element("#search").sendKeys("warehouse", Keys.ENTER);
		browser.until("the list", () -> browser.path().contains("q=warehouse"));
		browser.until("the words", () -> announced(browser).matches("\\d+ deals?"));
		assertThat(focused(browser)).isEqualTo("search");
		assertThat(announced(browser)).isEqualTo(browser.text("#list-total"));
	}

	@Test
	void aDialogGivesTheFocusBack(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, "outbound&status=ACCEPTED");
		list.open(list.column("Deal name").get(0));
		browser.button("Lost").sendKeys(Keys.ENTER);
		browser.button("Close deal as Lost").sendKeys(Keys.ESCAPE);
		browser.until("the page", () -> browser.driver().findElements(By.cssSelector("dialog[open]")).isEmpty());
		browser.until("the focus",
				() -> "Lost".equals(browser.driver().switchTo().activeElement().getAccessibleName()));
	}

	@Test
	void whatAJobCameToIsReadOut(Browser browser) {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage.open(browser, "outbound&status=WON");
		browser.link("Export").sendKeys(Keys.ENTER);
		browser.enter(browser.element("dialog[open] form button[type=submit]"));
		browser.until("the words", () -> announced(browser).contains("deals exported"));
	}

	private static String announced(Browser browser) {
		return String
			.valueOf(browser.driver().executeScript("return document.getElementById('announcer').textContent"));
	}

	private static String focused(Browser browser) {
		return String.valueOf(browser.driver().executeScript("return document.activeElement.id"));
	}

}
