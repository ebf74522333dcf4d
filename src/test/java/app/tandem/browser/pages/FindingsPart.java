package app.tandem.browser.pages;

import java.util.List;

import app.tandem.browser.Browser;
import org.openqa.selenium.WebElement;

/** What was found in a file. */
final class FindingsPart {

	private FindingsPart() {
	}

	static List<String> errors(Browser browser, WebElement region) {
		return of("Error", browser, region);
	}

	/** Findings of that kind as {@code row: sentence}. */
	static List<String> of(String kind, Browser browser, WebElement region) {
		return TablePart.read(browser, region)
			.stream()
			.filter((row) -> kind.equals(row.get("Kind")))
			.map((row) -> row.get("Row") + ": " + row.get("What was found, and what to do"))
			.toList();
	}

}
