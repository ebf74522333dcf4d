package app.tandem.bulk.sheet;

import java.util.Arrays;
import java.util.List;

/** Where in a file the columns stand. */
public final class SheetHeader {

	private static final int NUMBERS = Column.MOST_NUMBERED + 1;

	private static final int NOWHERE = -1;

	private final List<String> labels;

	/** By column and number (0 for columns without one): the place in a row. */
	private final int[] places = new int[Column.values().length * NUMBERS];

	/** By place: the name of the column there, empty when it is none of ours. */
	private final String[] names;

	SheetHeader(List<String> labels) {
		this.labels = List.copyOf(labels);
		this.names = new String[labels.size()];
		Arrays.fill(this.places, NOWHERE);
		Arrays.fill(this.names, "");
	}

	/**
	 * The header of a file that was read before, from the labels kept of it.
	 * @throws SheetRefused when such a file is refused
	 */
	public static SheetHeader of(List<String> labels) {
		return HeaderReader.read(labels).header();
	}

	/** The labels as in the file. */
	public List<String> labels() {
		return this.labels;
	}

	/** Whether the file has the column, or any of a numbered one. */
	public boolean has(Column column) {
		int first = column.ordinal() * NUMBERS;
		for (int i = first; i < first + NUMBERS; i++) {
			if (this.places[i] != NOWHERE) {
				return true;
			}
		}
		return false;
	}

	/** Where the column without number stands, from 0; negative when it is absent. */
	public int index(Column column) {
		return index(column, 0);
	}

	/** Where the numbered column stands, from 0; negative when it is absent. */
	public int index(Column column, int number) {
		return this.places[column.ordinal() * NUMBERS + number];
	}

	/** Where the column with this name stands, from 0; negative when it is absent. */
	int index(String name) {
		return name.isEmpty() ? NOWHERE : Arrays.asList(this.names).indexOf(name);
	}

	/** A row under this header, from cells kept of it. */
	public SheetRow row(int number, List<String> cells) {
		return new SheetRow(this, number, List.copyOf(cells));
	}

	/** Takes note of a place; false when the column has one already. */
	boolean place(Column column, int number, int index) {
		int key = column.ordinal() * NUMBERS + number;
		if (this.places[key] != NOWHERE) {
			return false;
		}
		this.places[key] = index;
		this.names[index] = column.isNumbered() ? column.label(number) : column.label();
		return true;
	}

	boolean isKnown(int index) {
		return index < this.names.length && !this.names[index].isEmpty();
	}

	boolean isNameless(int index) {
		return index >= this.labels.size() || this.labels.get(index).isBlank();
	}

	/** The column's own name, or the letters a spreadsheet shows above it. */
	String name(int index) {
		return isKnown(index) ? this.names[index] : letters(index);
	}

	private static String letters(int index) {
		String last = String.valueOf((char) ('A' + index % 26));
		return (index < 26) ? last : letters(index / 26 - 1) + last;
	}

}
