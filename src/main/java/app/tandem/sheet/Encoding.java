package app.tandem.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The encodings in which texts are read. */
public enum Encoding {

	UTF_8("UTF-8", Letters.NONE, 0),
	/** Its byte order mark says so, and how its bytes are ordered. */
	UTF_16("UTF-16", Letters.NONE, 0),
	/** The code page of Korean Windows, which others call MS949 or UHC. */
	CP949("x-windows-949", Letters.KOREAN, 1),
	/** The code page of Japanese Windows. */
	SHIFT_JIS("windows-31j", Letters.JAPANESE, 1),
	/** Of Chinese. What is common in Korean is common in Chinese too, not vice versa. */
	GB18030("GB18030", Letters.CHINESE, 0.8),
	/** Of Western Europe. */
	WINDOWS_1252("windows-1252", Letters.WESTERN, 1),
	/** Of Cyrillic letters. */
	WINDOWS_1251("windows-1251", Letters.CYRILLIC, 1);

	private final String charset;

	private final Letters letters;

	private final double weight;

	Encoding(String charset, Letters letters, double weight) {
		this.charset = charset;
		this.letters = letters;
		this.weight = weight;
	}

	/** Those that somebody may choose; a text in UTF-16 says so itself. */
	public static List<Encoding> choices() {
		return List.of(UTF_8, CP949, SHIFT_JIS, GB18030, WINDOWS_1252, WINDOWS_1251);
	}

	/** Whether nothing in a text tells that it is in this encoding. */
	public boolean isLegacy() {
		return this.letters != Letters.NONE;
	}

	/** Key of its name. */
	public String key() {
		return "sheet.encoding." + name();
	}

	/** The encoding of that name in a form; null when it is none of the choices. */
	public static @Nullable Encoding called(@Nullable String name) {
		return choices().stream()
			.filter((encoding) -> name != null && encoding.name().equals(name.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElse(null);
	}

	/** The encoding of which a text begins with the mark; null when it has none. */
	static @Nullable Encoding marked(byte[] start) {
		if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
			return UTF_8;
		}
		return (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) ? UTF_16 : null;
	}

	Charset charset() {
		return Charset.forName(this.charset);
	}

	/** How much a text looks as if it were written in this encoding, from 0 to 1. */
	double likeness(StrictText text) throws IOException {
		return this.weight * this.letters.share(text);
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
