package app.tandem.browser.pages;

import java.util.List;
import java.util.Map;

import app.tandem.browser.Browser;

/** The taking back of an import: what it would do, and what it did. */
public final class UndoPage {

	private final Browser browser;

	private UndoPage(Browser browser) {
		this.browser = browser;
	}

	static UndoPage shownBy(Browser browser) {
		browser.region("What undoing would do");
		return new UndoPage(browser);
	}

	/** What it would do, by the names of the figures. */
	public Map<String, Integer> foreseen() {
		return FiguresPart.read(this.browser.region("What undoing would do"));
	}

	/** Each row as it is shown, by the names of the columns. */
	public List<Map<String, String>> rows() {
		return TablePart.read(this.browser, this.browser.region("Row by row"));
	}

	/** Presses the button and waits for the result, which comes by itself. */
	public UndoPage press(String button) {
		this.browser.button(button).click();
		this.browser.region("What was undone");
		return this;
	}

	public Map<String, Integer> result() {
		return FiguresPart.read(this.browser.region("What was undone"));
	}

}
