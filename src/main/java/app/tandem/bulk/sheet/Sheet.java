package app.tandem.bulk.sheet;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

import app.tandem.bulk.finding.Finding;
import app.tandem.sheet.ReadAs;

/** An open file of deals, whatever its format; read once, from top to bottom. */
public interface Sheet extends Closeable {

	/** The sheet of a workbook that holds the deals, whatever others there are. */
	String NAME = "Deals";

	/** Which columns it has. */
	SheetHeader header();

	/** How the file is read. */
	ReadAs readAs();

	/** What was found in the header and does no harm, such as unknown columns. */
	List<Finding> notices();

	/**
	 * The rows that are not blank, read while one goes along. Both methods of the
	 * iterator throw {@link SheetRefused} when the file turns out to be damaged or too
	 * large, also after rows were given out; failures of the file's store come as
	 * {@link java.io.UncheckedIOException}.
	 */
	Iterator<SheetRow> rows();

}
