package app.tandem.bulk.cell;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.wording.Folding;

/** Reads D-U-N-S numbers. */
public final class DunsCell {

	private static final int DIGITS = 9;

	private static final String NONE = "0".repeat(DIGITS);

	private DunsCell() {
	}

	/** Up to nine digits, hyphens and blanks allowed; zeros lost in front come back. */
	public static Parsed<String> parse(String column, String text) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Parsed.empty();
		}
		if (TextCell.isShortened(typed)) {
			return Parsed.refused(FindingCode.ROW_SHORTENED, column, typed);
		}
		String digits = typed.replace("-", "").replace(" ", "");
		if (digits.isEmpty() || digits.length() > DIGITS || !digits.chars().allMatch(TextCell::isDigit)) {
			return refused(column, typed);
		}
		String padded = NONE.substring(digits.length()) + digits;
		return padded.equals(NONE) ? refused(column, typed) : Parsed.of(padded);
	}

	private static Parsed<String> refused(String column, String typed) {
		return Parsed.refused(FindingCode.ROW_VALUE, column, typed, "000000001–999999999");
	}

}
