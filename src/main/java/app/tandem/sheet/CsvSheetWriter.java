package app.tandem.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes CSV. */
final class CsvSheetWriter implements SheetWriter {

	private static final byte[] BOM = "\uFEFF".getBytes(StandardCharsets.UTF_8);

	private final CsvWriter csv;

	CsvSheetWriter(OutputStream out) throws IOException {
		out.write(BOM);
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
	}

	@Override
	public void write(List<String> cells) throws IOException {
		String[] guarded = new String[cells.size()];
		for (int i = 0; i < guarded.length; i++) {
			guarded[i] = FormulaGuard.close(cells.get(i));
		}
		try {
			this.csv.writeRecord(guarded);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
