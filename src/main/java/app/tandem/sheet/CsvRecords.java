package app.tandem.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

/** The records of a CSV text with their row numbers; damage is told where it is. */
final class CsvRecords implements RecordSource {

	/** More than the longest cell, so that our own check of it comes first. */
	private static final int BUFFER = 4 * SheetLimits.CELL;

	private final StrictText text;

	private final CsvCells cells;

	private final Reader reader;

	private final Iterator<List<String>> records;

	private final ReadAs readAs;

	private final Damage encodingDamage;

	private int row;

	/** Finds out what stands between the cells unless it was chosen, and begins. */
	static CsvRecords open(InputStream in, Encoding encoding, TextFormat format, int columns) throws IOException {
		StrictText text = new StrictText(in, encoding.charset());
		BufferedReader reader = new BufferedReader(text);
		Separator detected = Separator.detect(reader);
		Separator separator = (format.separator() != null) ? format.separator() : detected;
		boolean chosen = format.encoding() != null;
		return new CsvRecords(reader, text, ReadAs.text(encoding, separator, encoding.isLegacy() && !chosen),
				separator.character(), chosen ? Damage.CHOICE : Damage.ENCODING, columns);
	}

	private CsvRecords(Reader reader, StrictText text, ReadAs readAs, char separator, Damage encodingDamage,
			int columns) {
		this.readAs = readAs;
		this.encodingDamage = encodingDamage;
		this.text = text;
		this.reader = reader;
		this.cells = new CsvCells(columns);
		this.records = CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.allowUnclosedQuote(false)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.maxBufferSize(BUFFER)
			.build(this.cells, reader)
			.iterator();
	}

	@Override
	public int row() {
		return this.row;
	}

	@Override
	public ReadAs readAs() {
		return this.readAs;
	}

	@Override
	public @Nullable List<String> next() {
		if (!more()) {
			return null;
		}
		List<String> record = this.records.next();
		this.row++;
		// The last record of a damaged text is the one in which it breaks off.
		if (this.text.isDamaged() && !more()) {
			throw this.encodingDamage.at(this.row);
		}
		return record;
	}

	private boolean more() {
		try {
			return this.records.hasNext();
		}
		catch (CsvParseException ex) {
			throw refusal(ex);
		}
	}

	private RuntimeException refusal(CsvParseException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof Unreadable refused) {
				return refused;
			}
		}
		if (this.text.isDamaged()) {
			return this.encodingDamage.at(this.row + 1);
		}
		boolean tooLong = ex.getMessage() != null && ex.getMessage().contains("buffer")
				|| ex.getCause() instanceof IndexOutOfBoundsException;
		return (tooLong ? Damage.CELL : Damage.QUOTE).at(this.cells.line());
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

}
