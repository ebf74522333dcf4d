package app.tandem.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.Mends;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.shell.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cells of a checked file that are typed anew, before it is imported. */
@Component
class Mending {

	private final ImportRows imports;

	private final MendRows rows;

	private final SheetReader reader;

	Mending(ImportRows imports, MendRows rows, SheetReader reader) {
		this.imports = imports;
		this.rows = rows;
		this.reader = reader;
	}

	/**
	 * Mends cells of a row, by the columns' names; what is no column, or longer than a
	 * cell may be, is left out. A file that is being imported stays as it is.
	 * @return false when the import was started
	 * @throws NotFound when the file has no such row
	 */
	@Transactional
	boolean mend(ImportRun run, int row, Map<String, String> cells) {
		if (this.imports.lock(run.id()) != null) {
			return false;
		}
		SheetRow present = row(this.imports.file(run.id()), row);
		Map<String, String> mended = new LinkedHashMap<>();
		cells.forEach((name, text) -> {
			if (Column.isName(name) && text.length() <= Mends.LONGEST && !text.equals(present.text(name))) {
				mended.put(name, text);
			}
		});
		if (!mended.isEmpty()) {
			this.rows.add(run, row, mended);
		}
		return true;
	}

	private SheetRow row(ImportFile file, int number) {
		try (Sheet sheet = file.open(this.reader)) {
			for (Iterator<SheetRow> rows = sheet.rows(); rows.hasNext();) {
				SheetRow row = rows.next();
				if (row.number() == number) {
					return row;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new NotFound();
	}

}
