package app.tandem.sheet;

import org.jspecify.annotations.Nullable;

/**
 * How a text file shall be read, as somebody chose it; of no matter for workbooks.
 *
 * @param encoding null to detect it
 * @param separator null to detect it
 */
public record TextFormat(@Nullable Encoding encoding, @Nullable Separator separator) {

	public static final TextFormat DETECTED = new TextFormat(null, null);

	/** From the names in a form or a table; what is none is detected. */
	public static TextFormat of(@Nullable String encoding, @Nullable String separator) {
		return new TextFormat(Encoding.called(encoding), Separator.called(separator));
	}

}
