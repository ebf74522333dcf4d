package app.tandem.bulk.sheet;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import app.tandem.bulk.finding.Finding;
import app.tandem.sheet.ReadAs;
import app.tandem.sheet.Records;
import app.tandem.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

/** A file of deals in any format that can be read. */
final class FileSheet implements Sheet {

	private final Records records;

	private final HeaderReader.Result header;

	private @Nullable SheetRow next;

	FileSheet(Records records) {
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
	public ReadAs readAs() {
		return this.records.readAs();
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
				return FileSheet.this.next != null;
			}

			@Override
			public SheetRow next() {
				SheetRow row = FileSheet.this.next;
				if (row == null) {
					throw new NoSuchElementException();
				}
				FileSheet.this.next = read();
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
