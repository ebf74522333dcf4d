package app.tandem.sheet;

import java.io.Closeable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows of a file in one format, read once from top to bottom. */
interface RecordSource extends Closeable {

	/**
	 * The next row, a blank one being one too; null at the end.
	 * @throws Unreadable when the file is damaged here
	 */
	@Nullable List<String> next();

	/** The row given out last, as a spreadsheet program shows it, the first being 1. */
	int row();

	/** How it is read. */
	ReadAs readAs();

}
