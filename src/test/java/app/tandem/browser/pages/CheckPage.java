package app.tandem.browser.pages;

import java.util.List;
import java.util.Map;

import app.tandem.browser.Browser;

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

	public RunPage press(String button) {
		this.browser.button(button).click();
		return new RunPage(this.browser);
	}

}
