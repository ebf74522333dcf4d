package app.tandem.value;

/** Reads texts; blank ones are empty. */
public final class Texts {

	private Texts() {
	}

	/**
	 * A text of one line: blanks at its ends do not count, those inside stay.
	 * @param longest in code points
	 */
	public static Reading<String> line(String text, int longest) {
		String line = Folding.trim(text);
		if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
			return Reading.refused(Fault.Kind.TEXT);
		}
		return limited(line, longest);
	}

	/** A text of one line which spreadsheets like to take for a number. */
	public static Reading<String> identifier(String text, int longest) {
		String line = Folding.trim(text);
		return isShortened(line) ? Reading.refused(Fault.Kind.SHORTENED, line) : line(line, longest);
	}

	/**
	 * A text of several lines, kept as it is but for the line breaks, which become LF:
	 * browsers and spreadsheets each write their own.
	 */
	public static Reading<String> block(String text, int longest) {
		if (Folding.isBlank(text)) {
			return Reading.empty();
		}
		String block = (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		return limited(block, longest);
	}

	/** Whether a spreadsheet made a power of ten of long digits: {@code 1.23E+10}. */
	static boolean isShortened(String text) {
		int e = text.indexOf("E+");
		if (e < 1 || e + 2 == text.length() || text.length() > 30) {
			return false;
		}
		return text.chars().limit(e).allMatch((c) -> isDigit(c) || c == '.' || c == ',' || c == '-')
				&& isDigit(text.charAt(e - 1)) && text.chars().skip(e + 2L).allMatch(Texts::isDigit);
	}

	/** One of the ten digits that numbers are written with. */
	public static boolean isDigit(int c) {
		return c >= '0' && c <= '9';
	}

	/**
	 * Whether all can be kept: no control characters but tab and line breaks, none that
	 * are not allowed in workbooks, no half pairs.
	 */
	public static boolean canBeKept(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
				return false;
			}
			if (c >= Character.MIN_SURROGATE) {
				if (c >= '\uFFFE' || isHalf(text, i)) {
					return false;
				}
				i += Character.isHighSurrogate(c) ? 1 : 0;
			}
		}
		return true;
	}

	private static boolean isHalf(String text, int i) {
		char c = text.charAt(i);
		return Character.isSurrogate(c) && !(Character.isHighSurrogate(c) && i + 1 < text.length()
				&& Character.isLowSurrogate(text.charAt(i + 1)));
	}

	private static Reading<String> limited(String text, int longest) {
		if (text.isEmpty()) {
			return Reading.empty();
		}
		if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
			return Reading.refused(Fault.Kind.LENGTH, text, longest);
		}
		return canBeKept(text) ? Reading.of(text) : Reading.refused(Fault.Kind.TEXT);
	}

}
