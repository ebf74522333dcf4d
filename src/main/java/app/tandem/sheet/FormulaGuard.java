package app.tandem.sheet;

/**
 * Makes texts inert which a spreadsheet would run as a formula, reversibly: each
 * apostrophe put before such a text is taken away again, and none other.
 */
final class FormulaGuard {

	private static final String TRIGGERS = "=+-@\t\r\n＝＋－＠";

	private FormulaGuard() {
	}

	/** The text as it goes into a file. */
	static String close(String text) {
		return triggersAfter(text, 0) ? '\'' + text : text;
	}

	/**
	 * The text as it goes into a workbook, whose cells are texts and run nothing. Only
	 * apostrophes that {@link #open} would take away get another.
	 */
	static String closeInWorkbook(String text) {
		return text.startsWith("'") ? close(text) : text;
	}

	/** The text as it was before {@link #close}; other texts stay as they are. */
	static String open(String text) {
		return (!text.isEmpty() && text.charAt(0) == '\'' && triggersAfter(text, 1)) ? text.substring(1) : text;
	}

	private static boolean triggersAfter(String text, int start) {
		int i = start;
		while (i < text.length() && text.charAt(i) == '\'') {
			i++;
		}
		return i < text.length() && TRIGGERS.indexOf(text.charAt(i)) >= 0;
	}

}
