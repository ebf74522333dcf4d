package app.tandem.directory.upload;

import java.util.List;

import app.tandem.audit.AuditObject;
import app.tandem.sheet.ListColumn;
import app.tandem.sheet.ListRow;
import app.tandem.shell.Wording;

/** What the rows of a file mean: one for each list of the directory. */
public interface ListFile {

	/** Name of the list, as the messages have it. */
	String list();

	/** What its entries are. */
	AuditObject entries();

	/** Address of the list. */
	String path();

	/** All columns, in the order of the template. */
	List<ListColumn> columns();

	/** What the rows would do, or what keeps them from it; nothing is done yet. */
	Plan plan(List<ListRow> rows, Wording wording);

}
