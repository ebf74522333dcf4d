package app.tandem.deal;

/** What people type to look for something. */
final class Words {

	private Words() {
	}

	/**
	 * Without what the database does not know, namely the zero character, and cut where
	 * it grows too long, never within a letter.
	 */
	static String of(String typed, int longest) {
		String text = typed.replace("\0", "").strip();
		if (text.length() <= longest) {
			return text;
		}
		boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
		return text.substring(0, halves ? longest - 1 : longest);
	}

}
