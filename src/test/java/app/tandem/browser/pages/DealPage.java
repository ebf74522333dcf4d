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

	/** The first deal that such a list finds under that name. */
	public static DealPage find(Browser browser, String view, String name) {
		browser.open(OpportunitiesPage.open(browser, view + "&q=" + name.replace(' ', '+')).firstDeal());
		return new DealPage(browser);
	}

	/** Presses a button of the page. */
	public DealPage press(String button) {
		this.browser.press(button);
		return this;
	}

	/** Presses the button that confirms, in the dialog that another has opened. */
	public DealPage confirm(String button) {
		this.browser.until(button + " in the dialog", () -> !buttons("#dialog-page").isEmpty());
		buttons("#dialog-page").stream()
			.filter((one) -> button.equals(one.getAccessibleName()))
			.findFirst()
			.orElseThrow()
			.click();
		this.browser.settled();
		return this;
	}

	/** What can be pressed, apart from the frame. */
	public List<String> commands() {
		return this.browser.read("commands",
				() -> buttons("main").stream().filter(WebElement::isEnabled).map(WebElement::getText).toList());
	}

	/** What the last command said. */
	public String message() {
		return this.browser.text("#flash");
	}

	/** The page as it is now. */
	public DealPage reload() {
		this.browser.reload();
		return this;
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
		return this.browser.read("region " + name, () -> this.browser.region(name).getText());
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

	private List<WebElement> buttons(String part) {
		return this.browser.driver().findElements(By.cssSelector(part + " button"));
	}

}
