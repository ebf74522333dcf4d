package app.tandem.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What stands between the cells of a CSV text. */
public enum Separator {

	COMMA(','), SEMICOLON(';'), TAB('\t');

	private static final int HEADER = 1 << 16;

	private final char character;

	Separator(char character) {
		this.character = character;
	}

	/** Key of its name. */
	public String key() {
		return "sheet.separator." + name();
	}

	/** The separator of that name in a form; null when it is none. */
	public static @Nullable Separator called(@Nullable String name) {
		return Stream.of(values())
			.filter((separator) -> name != null && separator.name().equals(name.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElse(null);
	}

	char character() {
		return this.character;
	}

	/**
	 * The one that stands most often in the header; names of columns have none. The
	 * reader stays at its beginning.
	 */
	static Separator detect(BufferedReader reader) throws IOException {
		int[] counts = new int[values().length];
		boolean quoted = false;
		reader.mark(HEADER);
		for (int i = 0; i < HEADER; i++) {
			int c = reader.read();
			if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
				break;
			}
			quoted ^= c == '"';
			count(counts, quoted ? -1 : c);
		}
		reader.reset();
		return most(counts);
	}

	private static void count(int[] counts, int c) {
		for (Separator separator : values()) {
			counts[separator.ordinal()] += (separator.character == c) ? 1 : 0;
		}
	}

	private static Separator most(int[] counts) {
		Separator best = COMMA;
		for (Separator separator : values()) {
			best = (counts[separator.ordinal()] > counts[best.ordinal()]) ? separator : best;
		}
		return best;
	}

}
