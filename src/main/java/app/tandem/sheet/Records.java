package app.tandem.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import app.tandem.sheet.Unreadable.Reason;
import app.tandem.value.Folding;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;

/**
 * The records of an uploaded file, read once from top to bottom; what format it has is
 * told by its content. Reading throws {@link Unreadable} when the file turns out to be
 * damaged or too large, also after records were given out.
 */
public final class Records implements Closeable {

	private static final int START = 1 << 16;

	private final RecordSource records;

	private final SheetLimits limits;

	private final List<String> header;

	private int count;

	private int scanned;

	private Records(RecordSource records, SheetLimits limits) {
		this.limits = limits;
		this.records = records;
		List<String> labels = this.records.next();
		if (labels == null || (isBlank(labels) && nextFilled() == null)) {
			throw new Unreadable(Reason.EMPTY);
		}
		this.header = labels;
	}

	/**
	 * Reads as far as the header.
	 * @return the open file, to be closed by the caller
	 * @throws Unreadable when the file is empty, too large, of another kind or damaged
	 * @throws IOException when the file's store fails
	 */
	public static Records open(InputStreamSource file, SheetLimits limits) throws IOException {
		return open(file, null, limits);
	}

	/**
	 * As {@link #open(InputStreamSource, SheetLimits)}, and of a workbook the sheet of
	 * this name, else the first that one sees.
	 */
	public static Records open(InputStreamSource file, @Nullable String sheet, SheetLimits limits) throws IOException {
		InputStream in = new BufferedInputStream(new LimitedInput(file.getInputStream(), limits.bytes()), START);
		try {
			return open(in, sheet, limits);
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
	}

	/** The labels of the columns, as in the file. */
	public List<String> header() {
		return this.header;
	}

	/** The cells of the next record that is not blank; null at the end. */
	public @Nullable List<String> next() {
		List<String> record = nextFilled();
		if (record == null) {
			return null;
		}
		if (++this.count > this.limits.records()) {
			throw tooMany();
		}
		return opened(record);
	}

	/**
	 * The row of the record given out last, as a spreadsheet program shows it; the header
	 * is 1.
	 */
	public int row() {
		return this.records.row();
	}

	private @Nullable List<String> nextFilled() {
		for (List<String> record = this.records.next(); record != null; record = this.records.next()) {
			if (++this.scanned > this.limits.scannedRows()) {
				throw new Unreadable(Reason.ROWS, this.limits.scannedRows(), this.limits.records());
			}
			if (!isBlank(record)) {
				return record;
			}
		}
		return null;
	}

	private Unreadable tooMany() {
		while (this.scanned < this.limits.scannedRows() && nextFilled() != null) {
			this.count++;
		}
		return new Unreadable(Reason.ROWS, this.count, this.limits.records());
	}

	private static Records open(InputStream in, @Nullable String sheet, SheetLimits limits) throws IOException {
		in.mark(START);
		byte[] start = in.readNBytes(START);
		in.reset();
		FileKind kind = FileKind.of(start);
		if (kind == FileKind.UTF_16) {
			throw Damage.ENCODING.at(1);
		}
		if (kind != FileKind.TEXT && kind != FileKind.XLSX) {
			throw new Unreadable(Reason.TYPE, kind.name());
		}
		RecordSource source = (kind == FileKind.XLSX) ? workbook(in, sheet, limits)
				: CsvRecords.open(new StrictText(in, charset(start, in)), limits.columns());
		try {
			return new Records(source, limits);
		}
		catch (RuntimeException ex) {
			source.close();
			throw ex;
		}
	}

	/** A workbook is read here and there, which needs a file of its own. */
	private static RecordSource workbook(InputStream in, @Nullable String sheet, SheetLimits limits)
			throws IOException {
		Path copy = Files.createTempFile("tandem-workbook", ".xlsx");
		try (in) {
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			return WorkbookRecords.open(copy, sheet, limits.columns());
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(copy);
			throw ex;
		}
	}

	/** Skips the byte order mark, if any. */
	private static Charset charset(byte[] start, InputStream in) throws IOException {
		if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
			in.skipNBytes(3);
		}
		else if (startsWith(start, 0xFF, 0xFE)) {
			in.skipNBytes(2);
			return StandardCharsets.UTF_16LE;
		}
		else if (startsWith(start, 0xFE, 0xFF)) {
			in.skipNBytes(2);
			return StandardCharsets.UTF_16BE;
		}
		return StandardCharsets.UTF_8;
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean isBlank(List<String> record) {
		return record.stream().allMatch(Folding::isBlank);
	}

	private static List<String> opened(List<String> record) {
		List<String> cells = new ArrayList<>(record.size());
		for (String cell : record) {
			cells.add(FormulaGuard.open(cell));
		}
		return Collections.unmodifiableList(cells);
	}

	@Override
	public void close() throws IOException {
		this.records.close();
	}

}
