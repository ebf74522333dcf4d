package app.tandem.browser.pages;

import java.util.List;
import java.util.Map;

import app.tandem.browser.Browser;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What an import would do. */
public final class CheckPage {

	private final Browser browser;

	CheckPage(Browser browser) {
		this.browser = browser;
	}

	/** The check that came instead of the import. */
	public static CheckPage shownBy(Browser browser) {
		browser.region("What the import would do");
		return new CheckPage(browser);
	}

	public Map<String, Integer> counts() {
		return FiguresPart.read(this.browser.region("What the import would do"));
	}

	/** Errors as {@code row: sentence}. */
	public List<String> errors() {
		return FindingsPart.errors(this.browser, this.browser.region("What was found"));
	}

	/** Looks at the rows of one fate alone, such as {@code updated}. */
	public CheckPage only(String outcome) {
		this.browser.region("Row by row")
			.findElements(By.cssSelector("a.topic"))
			.stream()
			.filter((choice) -> choice.getText().startsWith(outcome))
			.findFirst()
			.orElseThrow()
			.click();
		this.browser.settled();
		this.browser.until("the rows " + outcome, () -> this.browser.text("a.topic[aria-current]").startsWith(outcome));
		return this;
	}

	/** Each row as it is shown, by the names of the columns. */
	public List<Map<String, String>> rows() {
		return TablePart.read(this.browser, this.browser.region("Row by row"));
	}

	/** How the file was read, in words. */
	public String readAs() {
		return this.browser.region("How the file was read").getText();
	}

	/** Reads the file in another way. */
	public CheckPage read(String encoding, String separator) {
		this.browser.choose("Encoding", encoding).choose("Separator", separator).press("Read again");
		return this;
	}

	/** Types into the cell of this row that is offered, and has the row checked again. */
	public CheckPage mend(int row, String column, String text) {
		WebElement cell = this.browser.element("#row-" + row + " [name='cell." + column + "']");
		cell.clear();
		cell.sendKeys(text);
		this.browser.enter(this.browser.element("#mend-" + row));
		this.browser.until("row " + row + " checked again",
				() -> this.browser.shows("Row " + row + " was checked again."));
		return this;
	}

	/** Name of the field that the keyboard types into. */
	public @Nullable String nameOfFocus() {
		return this.browser.driver().switchTo().activeElement().getDomAttribute("name");
	}

	public RunPage press(String button) {
		this.browser.press(button);
		return new RunPage(this.browser);
	}

}
