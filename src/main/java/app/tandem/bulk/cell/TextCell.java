package app.tandem.bulk.cell;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.wording.Folding;

/** Reads texts; blank cells are empty. */
public final class TextCell {

	private TextCell() {
	}

	/**
	 * A text of one line: blanks at its ends do not count, those inside stay.
	 * @param longest in code points
	 */
	public static Parsed<String> line(String column, String text, int longest) {
		String line = Folding.trim(text);
		if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
			return Parsed.refused(FindingCode.ROW_TEXT, column);
		}
		return limited(column, line, longest);
	}

	/** A text of one line which spreadsheets like to take for a number. */
	public static Parsed<String> identifier(String column, String text, int longest) {
		String line = Folding.trim(text);
		if (isShortened(line)) {
			return Parsed.refused(FindingCode.ROW_SHORTENED, column, line);
		}
		return line(column, line, longest);
	}

	/**
	 * A text of several lines, kept as it is but for the line breaks, which become LF:
	 * browsers and spreadsheets each write their own.
	 */
	public static Parsed<String> block(String column, String text, int longest) {
		if (Folding.isBlank(text)) {
			return Parsed.empty();
		}
		String block = (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		return limited(column, block, longest);
	}

	/** Whether a spreadsheet made a power of ten of long digits: {@code 1.23E+10}. */
	static boolean isShortened(String text) {
		int e = text.indexOf("E+");
		if (e < 1 || e + 2 == text.length() || text.length() > 30) {
			return false;
		}
		return text.chars().limit(e).allMatch((c) -> isDigit(c) || c == '.' || c == ',' || c == '-')
				&& isDigit(text.charAt(e - 1)) && text.chars().skip(e + 2L).allMatch(TextCell::isDigit);
	}

	static boolean isDigit(int c) {
		return c >= '0' && c <= '9';
	}

	private static Parsed<String> limited(String column, String text, int longest) {
		if (text.isEmpty()) {
			return Parsed.empty();
		}
		if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
			return Parsed.refused(FindingCode.ROW_LENGTH, column, text, longest);
		}
		return Parsed.of(text);
	}

}
