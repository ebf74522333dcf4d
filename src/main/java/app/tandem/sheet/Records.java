package app.tandem.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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

	private static final int UTF_8_MARK = 3;

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
	 * Reads as far as the header. No encoding is guessed: a text is in UTF-8, or in
	 * UTF-16 with its mark.
	 * @return the open file, to be closed by the caller
	 * @throws Unreadable when the file is empty, too large, of another kind or damaged
	 * @throws IOException when the file's store fails
	 */
	public static Records open(InputStreamSource file, SheetLimits limits) throws IOException {
		return open(file, null, TextFormat.DETECTED, false, limits);
	}

	/**
	 * As {@link #open(InputStreamSource, SheetLimits)}, and of a workbook the sheet of
	 * this name, else the first that one sees; a text as somebody chose, or in an
	 * encoding that is told from its letters, which people shall look at then.
	 */
	public static Records open(InputStreamSource file, @Nullable String sheet, TextFormat format, SheetLimits limits)
			throws IOException {
		return open(file, sheet, format, true, limits);
	}

	private static Records open(InputStreamSource file, @Nullable String sheet, TextFormat format, boolean guessing,
			SheetLimits limits) throws IOException {
		InputStream in = new BufferedInputStream(new LimitedInput(file.getInputStream(), limits.bytes()), START);
		try {
			in.mark(START);
			byte[] start = in.readNBytes(START);
			in.reset();
			RecordSource source = isWorkbook(start) ? workbook(in, sheet, limits)
					: text(file, in, start, format, guessing, limits);
			return of(source, limits);
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

	/** How the file is read. */
	public ReadAs readAs() {
		return this.records.readAs();
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

	private static Records of(RecordSource source, SheetLimits limits) throws IOException {
		try {
			return new Records(source, limits);
		}
		catch (RuntimeException ex) {
			source.close();
			throw ex;
		}
	}

	private static boolean isWorkbook(byte[] start) {
		FileKind kind = FileKind.of(start);
		if (kind == FileKind.UTF_16) {
			throw Damage.ENCODING.at(1);
		}
		if (kind != FileKind.TEXT && kind != FileKind.XLSX) {
			throw new Unreadable(Reason.TYPE, kind.name());
		}
		return kind == FileKind.XLSX;
	}

	private static RecordSource text(InputStreamSource file, InputStream in, byte[] start, TextFormat format,
			boolean guessing, SheetLimits limits) throws IOException {
		Encoding chosen = format.encoding();
		Encoding marked = Encoding.marked(start);
		Encoding encoding = (chosen != null) ? chosen : (marked != null) ? marked
				: guessing ? new EncodingDetector(file, limits.bytes()).detect() : Encoding.UTF_8;
		if (encoding == Encoding.UTF_8 && marked == encoding) {
			in.skipNBytes(UTF_8_MARK);
		}
		return CsvRecords.open(in, encoding, format, limits.columns());
	}

	/** A workbook is read here and there, which needs a file of its own. */
	private static RecordSource workbook(InputStream in, @Nullable String sheet, SheetLimits limits)
			throws IOException {
		Path copy = TemporaryFile.create("workbook", ".xlsx");
		try (in) {
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			return WorkbookRecords.open(copy, sheet, limits.columns());
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(copy);
			throw ex;
		}
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
