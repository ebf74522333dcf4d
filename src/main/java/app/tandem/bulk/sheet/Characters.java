package app.tandem.bulk.sheet;

/** Which characters database and spreadsheets can keep. */
final class Characters {

	/** Stands for one that cannot even be stored; it is itself refused. */
	private static final char MARK = '\u0001';

	private Characters() {
	}

	/**
	 * Whether all can be kept: no control characters but tab and line breaks, none that
	 * are not allowed in workbooks, no half pairs.
	 */
	static boolean canBeKept(String text) {
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

	/** The text such that the database takes it. */
	static String storable(String text) {
		return (text.indexOf('\0') < 0) ? text : text.replace('\0', MARK);
	}

	private static boolean isHalf(String text, int i) {
		char c = text.charAt(i);
		return Character.isSurrogate(c) && !(Character.isHighSurrogate(c) && i + 1 < text.length()
				&& Character.isLowSurrogate(text.charAt(i + 1)));
	}

}
