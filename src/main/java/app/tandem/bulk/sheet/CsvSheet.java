package app.tandem.bulk.sheet;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import app.tandem.bulk.finding.Finding;
import app.tandem.sheet.Records;
import app.tandem.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

/** A CSV file. */
final class CsvSheet implements Sheet {

	private final Records records;

	private final HeaderReader.Result header;

	private @Nullable SheetRow next;

	CsvSheet(Records records) {
		this.records = records;
		this.header = HeaderReader.read(records.header());
		this.next = read();
		if (this.next == null) {
			throw new SheetRefused(new Unreadable(Unreadable.Reason.EMPTY));
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
		try {
			List<String> record = this.records.next();
			return (record != null) ? new SheetRow(header(), this.records.row(), record) : null;
		}
		catch (Unreadable ex) {
			throw new SheetRefused(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.records.close();
	}

}
