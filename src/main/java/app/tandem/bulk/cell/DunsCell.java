package app.tandem.bulk.cell;

import app.tandem.value.DunsNumbers;

/** Reads D-U-N-S numbers. */
public final class DunsCell {

	private DunsCell() {
	}

	/** Up to nine digits, hyphens and blanks allowed; zeros lost in front come back. */
	public static Parsed<String> parse(String column, String text) {
		return Parsed.of(column, DunsNumbers.read(text));
	}

}
