package app.tandem.bulk.cell;

import app.tandem.value.Texts;

/** Reads texts; blank cells are empty. */
public final class TextCell {

	private TextCell() {
	}

	/**
	 * A text of one line: blanks at its ends do not count, those inside stay.
	 * @param longest in code points
	 */
	public static Parsed<String> line(String column, String text, int longest) {
		return Parsed.of(column, Texts.line(text, longest));
	}

	/** A text of one line which spreadsheets like to take for a number. */
	public static Parsed<String> identifier(String column, String text, int longest) {
		return Parsed.of(column, Texts.identifier(text, longest));
	}

	/** A text of several lines, kept as it is but for the line breaks. */
	public static Parsed<String> block(String column, String text, int longest) {
		return Parsed.of(column, Texts.block(text, longest));
	}

}
