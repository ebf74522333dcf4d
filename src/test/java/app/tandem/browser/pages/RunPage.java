package app.tandem.browser.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import app.tandem.browser.Browser;
import org.openqa.selenium.By;

/** An import that was started. */
public final class RunPage {

	private static final String RESULT = "Last processed file";

	private final Browser browser;

	RunPage(Browser browser) {
		this.browser = browser;
	}

	/** Waits for the result, which comes by itself. */
	public RunPage finished() {
		this.browser.region(RESULT);
		return this;
	}

	/** Waits for the result as one must without scripts. */
	public RunPage finishedWithReloads() {
		this.browser.until("the result", () -> {
			this.browser.reload();
			return !this.browser.driver().findElements(By.id("last-run")).isEmpty();
		});
		return this;
	}

	public Map<String, Integer> counts() {
		return FiguresPart.read(this.browser.region(RESULT));
	}

	/** Errors as {@code row: sentence}. */
	public List<String> errors() {
		return FindingsPart.errors(this.browser, this.browser.region(RESULT));
	}

	/** Notices as {@code row: sentence}. */
	public List<String> notices() {
		return FindingsPart.of("Notice", this.browser, this.browser.region(RESULT));
	}

	public String text() {
		return this.browser.region(RESULT).getText();
	}

	/** Looks at what taking it back would do. */
	public UndoPage undo() {
		this.browser.link("Undo import…").click();
		return UndoPage.shownBy(this.browser);
	}

	public Path details() {
		this.browser.link("Download details").click();
		return this.browser.download();
	}

}
