package app.tandem.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * What texts are written with. Bytes read in a wrong code page become letters too, but
 * rare ones, or such as do not stand side by side. (Detectors that compare frequencies
 * need more than the few names that a file of deals may hold.)
 */
enum Letters {

	/** Of an encoding that need not be guessed. */
	NONE {
		@Override
		boolean suit(char before, char c, char after) {
			return false;
		}
	},
	KOREAN {
		private final BitSet common = pairs("x-windows-949", 0xB0, 0xC8, 0xA1);

		@Override
		boolean suit(char before, char c, char after) {
			return this.common.get(c);
		}

		@Override
		boolean speaks(char c) {
			return isOfTheEast(c);
		}
	},
	/** Kana, and the first level of kanji. */
	JAPANESE {
		private final BitSet kana = pairs("windows-31j", 0x82, 0x83, 0x40);

		private final BitSet kanji = pairs("windows-31j", 0x88, 0x98, 0x40);

		@Override
		boolean suit(char before, char c, char after) {
			return this.kana.get(c) || this.kanji.get(c);
		}

		@Override
		boolean speaks(char c) {
			return isOfTheEast(c);
		}
	},
	/** The first level of hanzi. */
	CHINESE {
		private final BitSet common = pairs("GB18030", 0xB0, 0xD7, 0xA1);

		@Override
		boolean suit(char before, char c, char after) {
			return this.common.get(c);
		}

		@Override
		boolean speaks(char c) {
			return isOfTheEast(c);
		}
	},
	/** Letters with accents, which stand among others without. */
	WESTERN {
		@Override
		boolean suit(char before, char c, char after) {
			if (!Character.isLetter(c)) {
				return isSign(c) && isPlain(before) && isPlain(after);
			}
			boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
			boolean alone = isPlain(before) && isPlain(after);
			boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
			return latin && !capitalInside && (alone || isPlainLetter(before) || isPlainLetter(after));
		}
	},
	/** Words without any letter of the Latin script. */
	CYRILLIC {
		@Override
		boolean suit(char before, char c, char after) {
			if (!Character.isLetter(c)) {
				return isSign(c) && (isPlain(before) || isPlain(after));
			}
			boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
			return USED_CYRILLIC.indexOf(Character.toLowerCase(c)) >= 0 && !capitalInside && !isPlainLetter(before)
					&& !isPlainLetter(after);
		}
	};

	private static final String USED_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў";

	private static final String SIGNS = "«»“”„‘’‚–—…€£§©®™°·•№¿¡ªº²³½¼¾";

	private static final char FIRST_KANA = '\u3041';

	private static final char FIRST_WIDE = '\uFF01';

	private static final char LAST_WIDE = '\uFF5E';

	private static final char NO_BREAK = '\u00A0';

	/** Whether the character stands well between its neighbours. */
	abstract boolean suit(char before, char c, char after);

	/** Whether the character speaks for or against. */
	boolean speaks(char c) {
		return true;
	}

	/** Signs, and letters of Europe, which the code pages of the East have as well. */
	private static boolean isOfTheEast(char c) {
		return c >= FIRST_KANA && !(c >= FIRST_WIDE && c <= LAST_WIDE);
	}

	/**
	 * How many of the characters beyond ASCII suit, from 0 to 1; 0 also when bytes are
	 * none of the encoding's.
	 */
	double share(StrictText text) throws IOException {
		BufferedReader reader = new BufferedReader(text);
		int all = 0;
		int suiting = 0;
		char before = '\n';
		char c = '\n';
		for (int next = reader.read(); !text.isDamaged(); next = reader.read()) {
			char after = (next >= 0) ? (char) next : '\n';
			if (!isPlain(c) && speaks(c)) {
				all++;
				suiting += suit(before, c, after) ? 1 : 0;
			}
			if (next < 0) {
				return (all > 0) ? (double) suiting / all : 0;
			}
			before = c;
			c = after;
		}
		return 0;
	}

	private static boolean isPlain(char c) {
		return c < 0x80 || c == NO_BREAK;
	}

	private static boolean isPlainLetter(char c) {
		return c < 0x80 && Character.isLetter(c);
	}

	private static boolean isSign(char c) {
		return SIGNS.indexOf(c) >= 0;
	}

	/** The letters whose first byte is one of these. */
	private static BitSet pairs(String charset, int first, int last, int leastSecond) {
		BitSet letters = new BitSet(1 << 16);
		for (int lead = first; lead <= last; lead++) {
			for (int second = leastSecond; second < 0xFF; second++) {
				byte[] pair = { (byte) lead, (byte) second };
				String text = new String(pair, Charset.forName(charset));
				if (text.length() == 1 && Character.isLetter(text.charAt(0))) {
					letters.set(text.charAt(0));
				}
			}
		}
		return letters;
	}

}
