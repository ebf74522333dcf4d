package app.tandem.deal.detail;

/** A step of the lifecycle bar; its state is told apart without colour, too. */
record LifecycleStep(String label, String date, Kind kindOf, String state) {

	/** Where the deal stands against the step. */
	enum Kind {

		DONE, CURRENT, NEXT, SKIPPED

	}

	public String kind() {
		return this.kindOf.name().toLowerCase(java.util.Locale.ROOT);
	}

	public boolean current() {
		return this.kindOf == Kind.CURRENT;
	}

	public boolean done() {
		return this.kindOf == Kind.DONE;
	}

}
