package app.tandem.matrix;

/** The companies of the matrix. */
enum Company {

	/** Whose deals most rows are about. */
	OWN("Litware"),
	/** Was invited by it to a deal. */
	PARTNER("Proseware"),
	/** Has nothing to do with it, but for one deal that it asked it to join. */
	STRANGER("Wingtip"),
	/** Is no longer in the programme. */
	GONE("Fourth Coffee"),

	VENDOR("Microsoft");

	private final String title;

	Company(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

}
