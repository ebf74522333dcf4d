package app.tandem.browser;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do in a list without thinking, and what must not be lost by it. */
@BrowserTest
class ListHabitsBrowserTests {

	@Test
	void whoeverTakesOneAwayDoesNotMeanAllThatMatchAnyMore(Browser browser) {
		open(browser, "/opportunities?tab=outbound");
		browser.element("[data-check-all=pick]").click();
		browser.element("#pick-matching").click();
		assertThat(browser.element("#pick-matching").isSelected()).isTrue();
		browser.driver().findElements(By.name("pick")).get(2).click();
		assertThat(browser.element("#pick-matching").isSelected()).isFalse();
		assertThat(picked(browser)).isEqualTo(49);
	}

	@Test
	void aHeartLeavesTheOthersPicked(Browser browser) {
		open(browser, "/opportunities?tab=outbound");
		browser.driver().findElements(By.name("pick")).get(1).click();
		browser.driver().findElements(By.name("pick")).get(3).click();
		WebElement heart = browser.driver().findElements(By.cssSelector("button.heart")).get(5);
		String id = String.valueOf(heart.getDomAttribute("id"));
		String before = String.valueOf(heart.getDomAttribute("aria-pressed"));
		heart.click();
		browser.until("the heart",
				() -> !before.equals(browser.driver().findElement(By.id(id)).getDomAttribute("aria-pressed")));
		browser.settled();
		assertThat(picked(browser)).isEqualTo(2);
	}

	@Test
	void anAmountThatCannotBeReadIsSaidWhereItWasTyped(Browser browser) {
		open(browser, "/opportunities?tab=outbound");
		browser.element("#facet-more").click();
		browser.element("#filter-value-from").sendKeys("1.000", Keys.ENTER);
		browser.until("the fault", () -> browser.text("#filter-value-from-error").contains("This is not an amount"));
		assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id")).isEqualTo("filter-value-from");
	}

	@Test
	void theWayThroughTheListStaysWhenAFieldIsChanged(Browser browser) {
		open(browser, "/opportunities?tab=outbound&status=ACCEPTED&type=PRIVATE");
		browser.element("td.cell-main > a").click();
		browser.element(".walk");
		browser.enter(browser.element("dd > .inline-open"));
		browser.element("#inline input, #inline select, #inline textarea");
		browser.enter(browser.element("#inline button[type=submit]"));
		browser.until("the saved deal", () -> browser.driver().findElements(By.id("inline")).isEmpty());
		assertThat(browser.text(".walk")).contains("Back to Outbound");
	}

	@Test
	void whoeverComesBackFromADealStandsAtItsLine(Browser browser) {
		open(browser, "/opportunities?tab=outbound");
		browser.element("a[rel=next]").click();
		browser.element("a[rel=prev]");
		browser.settled();
		WebElement deal = browser.driver().findElements(By.cssSelector("td.cell-main > a")).get(18);
		String name = deal.getText();
		browser.enter(deal);
		browser.enter(browser.element(".walk > a"));
		WebElement line = browser.element("tr:target");
		assertThat(line.getText()).contains(name);
		assertThat(browser.driver()
			.executeScript(
					"const at = arguments[0].getBoundingClientRect(); return at.top > 0 && at.bottom < innerHeight",
					line))
			.isEqualTo(true);
	}

	private static void open(Browser browser, String path) {
		SignInPage.open(browser).as("admin@contoso.example");
		browser.open(path);
	}

	private static long picked(Browser browser) {
		return browser.driver().findElements(By.name("pick")).stream().filter(WebElement::isSelected).count();
	}

}
