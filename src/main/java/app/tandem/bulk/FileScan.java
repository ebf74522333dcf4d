package app.tandem.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.bulk.cell.UuidCell;
import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.sheet.ReadAs;

/**
 * The first passage through a file, which sees it as a whole.
 *
 * @param repeated the Referral IDs that stand in several rows, with those rows
 * @param names whether any row names a deal that exists
 */
record FileScan(int records, Map<UUID, List<Integer>> repeated, boolean names, List<Finding> notices, ReadAs readAs) {

	/**
	 * Reads the file to its end.
	 * @throws app.tandem.bulk.sheet.SheetRefused when it cannot be imported as a whole
	 */
	static FileScan of(SheetReader reader, ImportFile file) {
		try (Sheet sheet = file.open(reader)) {
			Map<UUID, Integer> firstRows = new HashMap<>();
			Map<UUID, List<Integer>> repeated = new HashMap<>();
			int records = 0;
			for (Iterator<SheetRow> rows = sheet.rows(); rows.hasNext(); records++) {
				SheetRow row = rows.next();
				UUID id = UuidCell.referral("", row.text(Column.REFERRAL_ID)).value();
				Integer first = (id != null) ? firstRows.putIfAbsent(id, row.number()) : null;
				if (first != null) {
					repeated.computeIfAbsent(id, (key) -> new ArrayList<>(List.of(first))).add(row.number());
				}
			}
			return new FileScan(records, repeated, !firstRows.isEmpty(), sheet.notices(), sheet.readAs());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
