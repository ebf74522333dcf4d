package app.tandem.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Collects the cells of one record at a time and watches the limits. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<List<String>> {

	private final int columns;

	private List<String> cells = new ArrayList<>();

	private int line = 1;

	CsvCells(int columns) {
		this.columns = columns;
	}

	/** The line, as a text editor counts, in which the cell now being read begins. */
	int line() {
		return this.line;
	}

	@Override
	protected void handleBegin(long startingLineNumber) {
		this.line = (int) startingLineNumber;
		this.cells = new ArrayList<>(this.cells.size());
	}

	@Override
	protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
		if (length > SheetLimits.CELL) {
			throw Damage.CELL.at(this.line);
		}
		if (index >= this.columns) {
			throw Damage.COLUMNS.at(this.columns);
		}
		if (length == 0) {
			this.cells.add("");
			return;
		}
		if (quoted) {
			countLines(buffer, offset, length);
		}
		this.cells.add(Characters.storable(new String(buffer, offset, length)));
	}

	private void countLines(char[] buffer, int offset, int length) {
		for (int i = offset; i < offset + length; i++) {
			if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 == offset + length || buffer[i + 1] != '\n'))) {
				this.line++;
			}
		}
	}

	@Override
	protected List<String> buildRecord() {
		return Collections.unmodifiableList(this.cells);
	}

}
