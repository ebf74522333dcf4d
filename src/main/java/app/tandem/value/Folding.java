package app.tandem.value;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes typings of the same words equal: case, width, blanks and invisible characters.
 */
public final class Folding {

	/** Those of Latin, Greek and Cyrillic letters; kana have others. */
	private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

	private Folding() {
	}

	/**
	 * The text in lower case, with one form for letters that are written in several; the
	 * rest stays.
	 */
	public static String lettersAlike(String text) {
		return Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
	}

	/**
	 * The same without the accents of letters that are letters without them too: who
	 * searches writes ё as е, and knows no key for another country's letters. The
	 * function searched of the database says the same.
	 */
	public static String withoutAccents(String text) {
		String apart = Normalizer.normalize(lettersAlike(text), Form.NFKD);
		return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Form.NFC);
	}

	/**
	 * The words in lower case with single blanks between them. No-break and other blanks
	 * count as blanks, zero-width characters are dropped, full-width letters become plain
	 * ones, composed and decomposed letters are the same.
	 */
	public static String words(String text) {
		String plain = lettersAlike(text);
		StringBuilder folded = new StringBuilder(plain.length());
		boolean gap = false;
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (isBlank(c)) {
				gap = gap || !isZeroWidth(c);
				continue;
			}
			if (gap && !folded.isEmpty()) {
				folded.append(' ');
			}
			gap = false;
			folded.append(c);
		}
		return folded.toString();
	}

	/** Letters and digits alone, in lower case: blanks and punctuation do not matter. */
	public static String letters(String text) {
		String plain = lettersAlike(text);
		StringBuilder folded = new StringBuilder(plain.length());
		plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
		return folded.toString();
	}

	/** The text without blanks, of any kind, at its ends. */
	public static String trim(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isBlank(text.charAt(start))) {
			start++;
		}
		while (start < end && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	/** Whether nothing can be seen in the text. */
	public static boolean isBlank(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isBlank(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isBlank(char c) {
		return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || isZeroWidth(c);
	}

	// Joiners (U+200C, U+200D) are left alone: they are part of emoji and of words.
	private static boolean isZeroWidth(char c) {
		return c == '\u200B' || c == '\u2060' || c == '\uFEFF';
	}

}
