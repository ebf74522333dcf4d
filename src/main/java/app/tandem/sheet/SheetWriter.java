package app.tandem.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a file row by row; our own reader takes every cell back exactly. */
public interface SheetWriter extends Closeable {

	/**
	 * Adds a row, the header being the first.
	 * @throws IOException when the file's store fails
	 */
	void write(List<String> cells) throws IOException;

	/**
	 * A CSV file as spreadsheet programs like it: UTF-8 with BOM, commas, CRLF. Closing
	 * the writer closes the stream.
	 */
	static SheetWriter csv(OutputStream out) throws IOException {
		return new CsvSheetWriter(out);
	}

	/**
	 * A workbook with one sheet of that name, all of whose cells are texts. It is written
	 * when the writer is closed, which closes the stream.
	 */
	static SheetWriter xlsx(OutputStream out, String sheet) {
		return new XlsxSheetWriter(out, sheet);
	}

}
