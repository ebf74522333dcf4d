package app.tandem.browser.pages;

import java.util.List;
import java.util.stream.Stream;

import app.tandem.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages on which a partner is chosen and asked, up to the preview. */
public final class SendingPage {

	private final Browser browser;

	private SendingPage(Browser browser) {
		this.browser = browser;
	}

	/** The page that is open already, which begins with the search for a partner. */
	public static SendingPage of(Browser browser) {
		browser.field("Partner name");
		return new SendingPage(browser);
	}

	/** Types until the partner is found, and takes it. */
	public SendingPage partner(String name) {
		this.browser.type("Partner name", name.substring(0, 4)).button("Select " + name).sendKeys(Keys.ENTER);
		this.browser.button("Choose another partner");
		return this;
	}

	/** What is asked of the partner; the rest stays as it began. */
	public SendingPage ask(String value, String help, String notes) {
		this.browser.type("Estimated value", value);
		this.browser.field("Identify the kind of help that you need from the partner").sendKeys(help);
		return type("Notes to the partner", notes);
	}

	/** Searches for the solution while one types, and adds it. */
	public SendingPage solution(String id, String name) {
		this.browser.type("Search solutions", id).button("Add " + name).sendKeys(Keys.ENTER);
		this.browser.button("Remove " + name);
		return this;
	}

	public SendingPage type(String label, String text) {
		this.browser.type(label, text);
		return this;
	}

	public SendingPage press(String button) {
		this.browser.settled().button(button).sendKeys(Keys.ENTER);
		return this;
	}

	/** What the preview says that the company will see, line by line. */
	public List<String> seen() {
		this.browser.element(".preview");
		return Stream.of(".preview dd", ".preview .row-text")
			.flatMap((kind) -> this.browser.driver().findElements(By.cssSelector(kind)).stream())
			.map(WebElement::getText)
			.flatMap((text) -> Stream.of(text.split("\n| · ")))
			.map(String::strip)
			.toList();
	}

}
