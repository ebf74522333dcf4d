package app.tandem.sheet;

/**
 * How large a file may be.
 *
 * @param records rows that are not blank
 * @param bytes size of the file
 * @param scannedRows rows, the blank ones included
 * @param columns cells in a row
 */
public record SheetLimits(int records, long bytes, int scannedRows, int columns) {

	/** Longest cell, as in spreadsheet programs; UTF-16 characters. */
	public static final int CELL = 32_767;

	/** 1,000 records in 10 MiB. */
	public static final SheetLimits DEFAULT = new SheetLimits(1_000, 10L << 20, 20_000, 300);

	/** These limits with more or fewer records, and rows to scan in proportion. */
	public SheetLimits withRecords(int records) {
		return new SheetLimits(records, this.bytes, Math.max(this.scannedRows, records * 20), this.columns);
	}

}
