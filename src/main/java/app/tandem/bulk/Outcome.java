package app.tandem.bulk;

/** What became of a row. */
enum Outcome {

	CREATED, UPDATED, UNCHANGED, NOT_PROCESSED;

	public String key() {
		return "bulk.outcome." + name();
	}

}
