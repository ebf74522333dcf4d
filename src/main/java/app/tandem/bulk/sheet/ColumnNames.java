package app.tandem.bulk.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import app.tandem.bulk.wording.Translations;
import app.tandem.value.Folding;
import org.jspecify.annotations.Nullable;

/** Finds the column which a header means, in any language. */
final class ColumnNames {

	/** As the format has them. */
	static final ColumnNames EXACT = new ColumnNames(ColumnNames::words, " ");

	/** Blanks, punctuation and zeros before a number left out: what may be meant. */
	static final ColumnNames NEAR = new ColumnNames(Folding::letters, "");

	private final Map<String, Column> columns = new HashMap<>();

	private final UnaryOperator<String> folding;

	private final String gap;

	private ColumnNames(UnaryOperator<String> folding, String gap) {
		this.folding = folding;
		this.gap = gap;
		for (Column column : Column.values()) {
			for (String name : Translations.of("bulk.column." + column.key())) {
				this.columns.put(folding.apply(name), column);
			}
		}
	}

	/** The column and its number; null when the label names none. */
	@Nullable Found find(String label) {
		String name = this.folding.apply(label);
		Column column = this.columns.get(name);
		if (column != null && !column.isNumbered()) {
			return new Found(column, 0);
		}
		int digits = name.length();
		while (digits > 0 && isDigit(name.charAt(digits - 1))) {
			digits--;
		}
		if (digits == name.length() || name.length() - digits > 6 || !name.startsWith(this.gap, digits - gap())) {
			return null;
		}
		return numbered(name.substring(0, digits - gap()), name.substring(digits));
	}

	private @Nullable Found numbered(String name, String digits) {
		Column column = this.columns.get(name);
		boolean plain = this.gap.isEmpty() || !digits.startsWith("0");
		return (column != null && column.isNumbered() && plain) ? new Found(column, Integer.parseInt(digits)) : null;
	}

	private int gap() {
		return this.gap.length();
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static String words(String label) {
		String name = Folding.words(label);
		while (name.endsWith("*")) {
			name = name.substring(0, name.length() - 1).stripTrailing();
		}
		return name;
	}

	/**
	 * What a header means.
	 *
	 * @param column which column
	 * @param number its number, 0 when it has none; may be higher than allowed
	 */
	record Found(Column column, int number) {

		String label() {
			return this.column.isNumbered() && this.number >= 1 && this.number <= Column.MOST_NUMBERED
					? this.column.label(this.number) : this.column.label();
		}

	}

}
