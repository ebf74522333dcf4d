package app.tandem.sheet;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet program shows it; the header is 1
 * @param cells by the field of their column; a cell that the row lacks is absent
 */
public record ListRow(int number, Map<String, String> cells) {

	public ListRow {
		cells = Map.copyOf(cells);
	}

	/** The text of the cell, or an empty one. */
	public String cell(String field) {
		return this.cells.getOrDefault(field, "");
	}

}
