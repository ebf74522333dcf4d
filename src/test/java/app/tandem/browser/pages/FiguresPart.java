package app.tandem.browser.pages;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The four counts of an import. */
final class FiguresPart {

	private FiguresPart() {
	}

	static Map<String, Integer> read(WebElement region) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (WebElement figure : region.findElements(By.cssSelector(".figures .figure"))) {
			counts.put(figure.findElement(By.tagName("dt")).getText(),
					Integer.valueOf(figure.findElement(By.tagName("dd")).getText()));
		}
		return counts;
	}

}
