package app.tandem.deal.detail;

/** A step of the lifecycle bar. */
record LifecycleStep(String label, State state, String date) {

	/** Told apart without colour, too. */
	enum State {

		DONE, CURRENT, NEXT, SKIPPED

	}

	public String kind() {
		return this.state.name().toLowerCase(java.util.Locale.ROOT);
	}

	public String stateKey() {
		return "deal.lifecycle." + this.state.name();
	}

	public boolean current() {
		return this.state == State.CURRENT;
	}

}
