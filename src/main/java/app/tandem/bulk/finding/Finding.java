package app.tandem.bulk.finding;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One thing found in a file; without words, so that each reader gets their language. In
 * JSON it is code, column and arguments: the row is kept beside it.
 *
 * @param code what it is
 * @param column the column's label as the text shall name it, empty when it is about none
 * @param args texts and whole numbers for the message, see {@link FindingCode}
 * @param row the row as a spreadsheet shows it, 0 for the file or when not yet known
 */
public record Finding(FindingCode code, String column, List<Object> args, @JsonIgnore int row) {

	private static final int SHOWN = 200;

	public Finding {
		args = List.copyOf(args);
		for (Object arg : args) {
			if (!(arg instanceof String) && !(arg instanceof Integer)) {
				throw new IllegalArgumentException("Neither text nor whole number: " + arg);
			}
		}
	}

	/**
	 * A finding whose row is not known or does not matter. Long texts are cut for
	 * display.
	 * @throws IllegalArgumentException when an argument is neither String nor Integer
	 */
	public static Finding of(FindingCode code, String column, Object... args) {
		return new Finding(code, cut(column), cut(List.of(args)), 0);
	}

	@JsonCreator
	static Finding stored(@JsonProperty("code") FindingCode code, @JsonProperty("column") String column,
			@JsonProperty("args") List<Object> args) {
		return new Finding(code, column, args, 0);
	}

	/** A finding about the file as a whole. */
	public static Finding ofFile(FindingCode code, Object... args) {
		return of(code, "", args);
	}

	/** The same in this row. */
	public Finding inRow(int row) {
		return new Finding(this.code, this.column, this.args, row);
	}

	/** What it does to the import. */
	public Severity severity() {
		return this.code.severity();
	}

	private static List<Object> cut(List<Object> args) {
		return args.stream().map((arg) -> (arg instanceof String text) ? cut(text) : arg).toList();
	}

	private static String cut(String text) {
		if (text.length() <= SHOWN) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
		return text.substring(0, end) + "…";
	}

}
