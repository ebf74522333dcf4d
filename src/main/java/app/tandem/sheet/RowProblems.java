package app.tandem.sheet;

/** Collects what is wrong with the rows of a list. */
public interface RowProblems {

	/**
	 * @param sentence what is wrong with the cell, and how to mend it
	 */
	void refuse(int row, String column, String sentence);

}
