package app.tandem.bulk.finding;

/** What a finding does to the import. */
public enum Severity {

	/** The whole file is refused. */
	FILE,
	/** The row is not processed. */
	ROW,
	/** The row is processed; someone should look at it. */
	WARNING,
	/** The row or file is processed; something in it had no effect. */
	NOTICE

}
