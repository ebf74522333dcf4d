package app.tandem.bulk;

import java.io.IOException;

import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.sheet.TextFormat;

import org.springframework.core.io.ByteArrayResource;

/**
 * An uploaded file as it is stored, and how it shall be read, so that everybody who opens
 * it reads the same.
 */
record ImportFile(byte[] content, TextFormat format) {

	/**
	 * @throws app.tandem.bulk.sheet.SheetRefused when it cannot be imported as a whole
	 */
	Sheet open(SheetReader reader) throws IOException {
		return reader.open(new ByteArrayResource(this.content), this.format);
	}

}
