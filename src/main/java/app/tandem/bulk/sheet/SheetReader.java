package app.tandem.bulk.sheet;

import java.io.IOException;

import app.tandem.sheet.Records;
import app.tandem.sheet.SheetLimits;
import app.tandem.sheet.TextFormat;
import app.tandem.sheet.Unreadable;

import org.springframework.core.io.InputStreamSource;

/** Opens an uploaded file; what format it has is told by its content. */
public final class SheetReader {

	private final SheetLimits limits;

	public SheetReader(SheetLimits limits) {
		this.limits = limits;
	}

	/** As {@link #open(InputStreamSource, TextFormat)}, and finds out how to read it. */
	public Sheet open(InputStreamSource file) throws IOException {
		return open(file, TextFormat.DETECTED);
	}

	/**
	 * Reads as far as the first row.
	 * @return the open sheet, to be closed by the caller
	 * @throws SheetRefused when the file is empty, too large, of another kind or damaged,
	 * or its header has faults
	 * @throws IOException when the file's store fails
	 */
	public Sheet open(InputStreamSource file, TextFormat format) throws IOException {
		Records records = records(file, format);
		try {
			return new FileSheet(records);
		}
		catch (RuntimeException ex) {
			records.close();
			throw ex;
		}
	}

	private Records records(InputStreamSource file, TextFormat format) throws IOException {
		try {
			return Records.open(file, Sheet.NAME, format, this.limits);
		}
		catch (Unreadable ex) {
			throw new SheetRefused(ex);
		}
	}

}
