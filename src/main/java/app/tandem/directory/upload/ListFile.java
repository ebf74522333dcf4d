package app.tandem.directory.upload;

import java.util.List;

import app.tandem.shell.Wording;

/** What the rows of a file mean: one for each list of the directory. */
public interface ListFile {

	/** Name of the list, as the messages have it. */
	String list();

	/** Address of the list. */
	String path();

	/** All columns, in the order of the template. */
	List<Column> columns();

	/** What the rows would do, or what keeps them from it; nothing is done yet. */
	Plan plan(List<FileRow> rows, Wording wording);

	/**
	 * A column.
	 *
	 * @param label what stands in the header, in every language
	 * @param field of the form that reads the cell; also the name that the messages have
	 * for it
	 * @param sample what a cell may look like; empty where that says nothing
	 */
	record Column(String label, String field, String sample) {
	}

}
