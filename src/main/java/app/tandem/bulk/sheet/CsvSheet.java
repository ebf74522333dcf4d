package app.tandem.bulk.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Folding;
import org.jspecify.annotations.Nullable;

/** A CSV file. */
final class CsvSheet implements Sheet {

	private final BufferedReader reader;

	private final CsvRecords records;

	private final SheetLimits limits;

	private final HeaderReader.Result header;

	private int count;

	private @Nullable SheetRow next;

	CsvSheet(StrictText text, SheetLimits limits) throws IOException {
		this.reader = new BufferedReader(text);
		this.limits = limits;
		this.records = new CsvRecords(this.reader, text, Separator.detect(this.reader), limits.columns());
		List<String> labels = this.records.next();
		if (labels == null || (isBlank(labels) && nextFilled() == null)) {
			throw new SheetRefused(FindingCode.FILE_EMPTY);
		}
		this.header = HeaderReader.read(labels);
		this.next = read();
		if (this.next == null) {
			throw new SheetRefused(FindingCode.FILE_EMPTY);
		}
	}

	@Override
	public SheetHeader header() {
		return this.header.header();
	}

	@Override
	public List<Finding> notices() {
		return this.header.notices();
	}

	@Override
	public Iterator<SheetRow> rows() {
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return CsvSheet.this.next != null;
			}

			@Override
			public SheetRow next() {
				SheetRow row = CsvSheet.this.next;
				if (row == null) {
					throw new NoSuchElementException();
				}
				CsvSheet.this.next = read();
				return row;
			}

		};
	}

	private @Nullable SheetRow read() {
		List<String> record = nextFilled();
		if (record == null) {
			return null;
		}
		if (++this.count > this.limits.records()) {
			throw tooMany();
		}
		return new SheetRow(header(), this.records.row(), opened(record));
	}

	private @Nullable List<String> nextFilled() {
		for (List<String> record = this.records.next(); record != null; record = this.records.next()) {
			if (this.records.row() - 1 > this.limits.scannedRows()) {
				throw new SheetRefused(FindingCode.FILE_ROWS, this.limits.scannedRows(), this.limits.records());
			}
			if (!isBlank(record)) {
				return record;
			}
		}
		return null;
	}

	private SheetRefused tooMany() {
		while (this.records.row() <= this.limits.scannedRows() && nextFilled() != null) {
			this.count++;
		}
		return new SheetRefused(FindingCode.FILE_ROWS, this.count, this.limits.records());
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
		this.reader.close();
	}

}
