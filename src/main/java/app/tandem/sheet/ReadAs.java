package app.tandem.sheet;

import org.jspecify.annotations.Nullable;

/**
 * How a file was read: a text, or a sheet of a workbook.
 *
 * @param encoding of a text
 * @param separator of a text
 * @param guessed whether nothing but the letters spoke for the encoding
 * @param sheet the name of the sheet; empty of a text
 */
public record ReadAs(@Nullable Encoding encoding, @Nullable Separator separator, boolean guessed, String sheet) {

	static ReadAs text(Encoding encoding, Separator separator, boolean guessed) {
		return new ReadAs(encoding, separator, guessed, "");
	}

	static ReadAs sheet(String name) {
		return new ReadAs(null, null, false, name);
	}

}
