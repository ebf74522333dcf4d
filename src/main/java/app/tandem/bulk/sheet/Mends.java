package app.tandem.bulk.sheet;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import app.tandem.bulk.finding.Finding;
import app.tandem.sheet.ReadAs;

/**
 * Cells that somebody mended after a file came: they are read instead of the file's own.
 *
 * @param cells texts by the columns' names, by row
 */
public record Mends(Map<Integer, Map<String, String>> cells) {

	public static final Mends NONE = new Mends(Map.of());

	/** Longest text of a cell, as in spreadsheets. */
	public static final int LONGEST = 32_767;

	/** The mended cells of a row, by the columns' names. */
	public Map<String, String> of(int row) {
		return this.cells.getOrDefault(row, Map.of());
	}

	/** The sheet as it is read with these cells. */
	public Sheet in(Sheet sheet) {
		return this.cells.isEmpty() ? sheet : new MendedSheet(sheet, this);
	}

	private record MendedSheet(Sheet sheet, Mends mends) implements Sheet {

		@Override
		public SheetHeader header() {
			return this.sheet.header();
		}

		@Override
		public ReadAs readAs() {
			return this.sheet.readAs();
		}

		@Override
		public List<Finding> notices() {
			return this.sheet.notices();
		}

		@Override
		public Iterator<SheetRow> rows() {
			Iterator<SheetRow> rows = this.sheet.rows();
			return new Iterator<>() {

				@Override
				public boolean hasNext() {
					return rows.hasNext();
				}

				@Override
				public SheetRow next() {
					SheetRow row = rows.next();
					return row.with(MendedSheet.this.mends.of(row.number()));
				}

			};
		}

		@Override
		public void close() throws IOException {
			this.sheet.close();
		}

	}

}
