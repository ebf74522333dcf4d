package app.tandem.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;

import org.springframework.core.io.InputStreamSource;

/**
 * Finds out in which encoding a text without a byte order mark is, from all of it: one
 * name in the last row may be the only word that tells.
 */
final class EncodingDetector {

	/** Less is no text of that encoding, but bytes that happen to fit. */
	private static final double LEAST = 0.65;

	private final InputStreamSource file;

	private final long limit;

	/** Of a text of at most so many bytes. */
	EncodingDetector(InputStreamSource file, long limit) {
		this.file = file;
		this.limit = limit;
	}

	/** UTF-8 also when it is none: then it is damaged, and reading tells where. */
	Encoding detect() throws IOException {
		if (isUtf8() || isMostlyUtf8()) {
			return Encoding.UTF_8;
		}
		Encoding best = Encoding.UTF_8;
		double most = LEAST;
		for (Encoding encoding : Encoding.values()) {
			double likeness = encoding.isLegacy() ? likeness(encoding) : 0;
			if (likeness > most) {
				best = encoding;
				most = likeness;
			}
		}
		return best;
	}

	private boolean isUtf8() throws IOException {
		try (StrictText text = new StrictText(open(), Encoding.UTF_8.charset())) {
			text.transferTo(Writer.nullWriter());
			return !text.isDamaged();
		}
	}

	/**
	 * Whether most bytes beyond ASCII are put together as only UTF-8 has them, be it in a
	 * forbidden way.
	 */
	private boolean isMostlyUtf8() throws IOException {
		int good = 0;
		int bad = 0;
		int missing = 0;
		try (InputStream in = open()) {
			for (int b = in.read(); b >= 0; b = in.read()) {
				boolean continues = (b & 0xC0) == 0x80;
				if (continues && missing > 0) {
					good += (--missing == 0) ? 1 : 0;
					continue;
				}
				bad += (missing > 0 || continues) ? 1 : 0;
				missing = (b < 0xC0) ? 0 : (b < 0xE0) ? 1 : (b < 0xF0) ? 2 : 3;
			}
		}
		return good > bad + Math.min(missing, 1);
	}

	private double likeness(Encoding encoding) throws IOException {
		try (StrictText text = new StrictText(open(), encoding.charset())) {
			return encoding.likeness(text);
		}
	}

	private InputStream open() throws IOException {
		return new BufferedInputStream(new LimitedInput(this.file.getInputStream(), this.limit));
	}

}
