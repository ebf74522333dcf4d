package app.tandem.bulk.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Folding;
import app.tandem.value.Texts;

/** One row of a file: its texts by column, as typed. */
public final class SheetRow {

	private final SheetHeader header;

	private final int number;

	private final List<String> cells;

	SheetRow(SheetHeader header, int number, List<String> cells) {
		this.header = header;
		this.number = number;
		this.cells = cells;
	}

	/** The row as a spreadsheet program shows it; the header is 1. */
	public int number() {
		return this.number;
	}

	/** Which columns there are. */
	public SheetHeader header() {
		return this.header;
	}

	/**
	 * All cells in the file's order, unknown columns included; what cannot be stored was
	 * replaced by a mark which {@link #findings()} knows.
	 */
	public List<String> cells() {
		return this.cells;
	}

	/** The text of the column with this name, empty when cell or column are not there. */
	public String text(String name) {
		return text(this.header.index(name));
	}

	/**
	 * The row with these texts, by the columns' names, instead of its own. A column that
	 * the file does not have is one of this row alone.
	 */
	SheetRow with(Map<String, String> texts) {
		if (texts.isEmpty()) {
			return this;
		}
		List<String> next = new ArrayList<>(this.cells);
		while (next.size() < this.header.labels().size()) {
			next.add("");
		}
		List<String> labels = new ArrayList<>(this.header.labels());
		while (labels.size() < next.size()) {
			labels.add("");
		}
		texts.forEach((name, text) -> {
			int index = this.header.index(name);
			if (index >= 0) {
				next.set(index, text);
			}
			else {
				labels.add(name);
				next.add(text);
			}
		});
		boolean wider = labels.size() > this.header.labels().size();
		return new SheetRow(wider ? SheetHeader.of(labels) : this.header, this.number, next);
	}

	/** The text of a column without number, empty when cell or column are not there. */
	public String text(Column column) {
		return text(this.header.index(column));
	}

	/** The text of a numbered column, empty when cell or column are not there. */
	public String text(Column column, int number) {
		return text(this.header.index(column, number));
	}

	/** The cells of a numbered column that are not blank, by their numbers. */
	public List<NumberedCell> numbered(Column column) {
		List<NumberedCell> filled = new ArrayList<>();
		for (int number = 1; number <= Column.MOST_NUMBERED; number++) {
			String text = text(column, number);
			if (!Folding.isBlank(text)) {
				filled.add(new NumberedCell(column.label(number), text));
			}
		}
		return filled;
	}

	/** What is wrong with the cells as such, whatever they mean. */
	public List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < this.cells.size(); i++) {
			String cell = this.cells.get(i);
			if (this.header.isKnown(i)) {
				if (!Texts.canBeKept(cell)) {
					findings.add(Finding.of(FindingCode.ROW_TEXT, this.header.name(i)).inRow(this.number));
				}
			}
			else if (this.header.isNameless(i) && !Folding.isBlank(cell)) {
				findings.add(Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, this.header.name(i)).inRow(this.number));
			}
		}
		return findings;
	}

	private String text(int index) {
		return (index >= 0 && index < this.cells.size()) ? this.cells.get(index) : "";
	}

	@Override
	public String toString() {
		return this.number + ": " + this.cells;
	}

	/**
	 * A filled cell of a numbered column.
	 *
	 * @param label the column's name with its number
	 * @param text what stands in it
	 */
	public record NumberedCell(String label, String text) {

	}

}
