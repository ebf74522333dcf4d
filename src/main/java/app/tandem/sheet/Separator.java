package app.tandem.sheet;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds out what stands between the cells of a CSV text. */
final class Separator {

	private static final int HEADER = 1 << 16;

	private static final char[] CANDIDATES = { ',', ';', '\t' };

	private Separator() {
	}

	/**
	 * The one of comma, semicolon and tab that stands most often in the header; names of
	 * columns have none. The reader stays at its beginning.
	 */
	static char detect(BufferedReader reader) throws IOException {
		int[] counts = new int[CANDIDATES.length];
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
		for (int i = 0; i < counts.length; i++) {
			counts[i] += (CANDIDATES[i] == c) ? 1 : 0;
		}
	}

	private static char most(int[] counts) {
		int best = 0;
		for (int i = 1; i < counts.length; i++) {
			best = (counts[i] > counts[best]) ? i : best;
		}
		return CANDIDATES[best];
	}

}
