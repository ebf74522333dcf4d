package app.tandem.browser;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where no page waits for a number, all numbers follow. */
@BrowserTest
@TestPropertySource(properties = "tandem.patience=0s")
class CountsBrowserTests {

	private static final String OUTBOUND = "/opportunities?tab=outbound&value-from=1";

	@Test
	void numbersComeToTheirPlacesWhenTheListIsThere(Browser browser) {
		SignInPage.open(browser).as("admin@contoso.example");
		browser.open(OUTBOUND);
		browser.until("the number of deals", () -> browser.text("#list-total").matches("\\d+ deals?"));
		assertThat(browser.text("#tab-inbound-count")).matches("\\d+");
		assertThat(browser.text("#tab-outbound-count")).matches("\\d+");
		assertThat(Accessibility.violations(browser)).isEmpty();
		assertThat(browser.driver().findElement(By.id("all-matching")).getDomProperty("textContent"))
			.matches("All \\d+ deals that match");
		browser.link("Board").click();
		browser.until("the sum of a column", () -> browser.text("#sum-QUALIFIED .tab-count").matches("\\d+"));
		assertThat(browser.text("#sum-QUALIFIED .board-value")).isNotBlank();
		assertThat(Accessibility.violations(browser)).isEmpty();
	}

	@Test
	void withoutScriptsTheyComeToWhoeverAsks(Browser browser) {
		SignInPage.open(browser.withoutScripts()).as("admin@contoso.example");
		browser.open("/opportunities?tab=outbound");
		assertThat(browser.text("#tab-inbound-count")).isEqualTo("…");
		browser.link("Count the deals").click();
		assertThat(browser.text("#list-total")).matches("\\d+ deals?");
		assertThat(browser.text("#tab-inbound-count")).matches("\\d+");
	}

}
