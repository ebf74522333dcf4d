package app.tandem.browser.pages;

import java.util.List;

import app.tandem.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** One deal. */
public final class DealPage {

	private final Browser browser;

	/** The page that is shown. */
	public DealPage(Browser browser) {
		this.browser = browser;
	}

	/** The deal of that name that is open already, or about to be. */
	public static DealPage of(Browser browser, String name) {
		browser.until("the page of " + name,
				() -> name.equals(browser.driver().findElement(By.tagName("h1")).getText()));
		return new DealPage(browser);
	}

	/** Goes on to the list's next deal, which has that name. */
	public DealPage next(String name) {
		this.browser.link("Next").click();
		return of(this.browser, name);
	}

	/** Goes back to the list's deal before, which has that name. */
	public DealPage previous(String name) {
		this.browser.link("Previous").click();
		return of(this.browser, name);
	}

	public String region(String name) {
		return this.browser.region(name).getText();
	}

	/** The steps of the lifecycle. */
	public List<WebElement> steps() {
		return this.browser.region("Lifecycle").findElements(By.cssSelector("ol > li"));
	}

	/** The steps that are marked as where the deal is. */
	public List<WebElement> currentSteps() {
		return this.browser.region("Lifecycle").findElements(By.cssSelector("[aria-current=step]"));
	}

	/** What happened, newest or oldest first as the page has it. */
	public List<String> timeline() {
		return this.browser.region("Timeline")
			.findElements(By.cssSelector(".event-what"))
			.stream()
			.map(WebElement::getText)
			.toList();
	}

}
