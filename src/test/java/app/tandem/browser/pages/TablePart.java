package app.tandem.browser.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import app.tandem.browser.Browser;
import org.openqa.selenium.WebElement;

/** Reads a table at once; asking for each cell would take seconds. */
final class TablePart {

	private static final String READ = """
			const text = (cell) => cell.innerText.replace(/\\s+/g, ' ').trim();
			const table = arguments[0].matches('table') ? arguments[0] : arguments[0].querySelector('table');
			if (!table) { return []; }
			const names = Array.from(table.tHead.rows[0].cells, text);
			return Array.from(table.tBodies[0].rows,
				(row) => Object.fromEntries(Array.from(row.cells, (cell, at) => [names[at], text(cell)])));
			""";

	private TablePart() {
	}

	/** Each row of the first table inside as texts by the names of their columns. */
	static List<Map<String, String>> read(Browser browser, WebElement part) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (Object row : (List<?>) Objects.requireNonNull(browser.driver().executeScript(READ, part))) {
			Map<String, String> cells = new LinkedHashMap<>();
			((Map<?, ?>) row).forEach((name, text) -> cells.put(String.valueOf(name), String.valueOf(text)));
			rows.add(cells);
		}
		return rows;
	}

}
