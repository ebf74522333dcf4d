package app.tandem.deal.detail;

import org.jspecify.annotations.Nullable;

/**
 * A step of the lifecycle bar; its state is told apart without colour, too.
 *
 * @param note what the reader has to know about the step, such as a reviewer's words;
 * empty when there is nothing
 * @param action the one button of the step, null when it has none
 */
record LifecycleStep(String label, String date, Kind kindOf, String state, String note, @Nullable Action action) {

	/** Where the deal stands against the step. */
	enum Kind {

		DONE, CURRENT, NEXT, SKIPPED

	}

	/** A button that opens a page. */
	record Action(String href, String label) {
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
