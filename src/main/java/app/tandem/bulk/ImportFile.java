package app.tandem.bulk;

import java.io.IOException;

import app.tandem.bulk.sheet.Mends;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.sheet.TextFormat;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * An uploaded file as it is stored, how it shall be read, and what of it was mended, so
 * that everybody who opens it reads the same.
 */
record ImportFile(InputStreamSource content, TextFormat format, Mends mends) {

	/** A file as it comes. */
	ImportFile(InputStreamSource content, TextFormat format) {
		this(content, format, Mends.NONE);
	}

	ImportFile(byte[] content, TextFormat format) {
		this(new ByteArrayResource(content), format);
	}

	/**
	 * @throws app.tandem.bulk.sheet.SheetRefused when it cannot be imported as a whole
	 */
	Sheet open(SheetReader reader) throws IOException {
		return this.mends.in(reader.open(this.content, this.format));
	}

	ImportFile readAs(TextFormat other) {
		return new ImportFile(this.content, other, this.mends);
	}

}
