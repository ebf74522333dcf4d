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

		DONE, FAILED, CURRENT, OVER, NEXT, SKIPPED

	}

	/** A button that opens a page. */
	record Action(String href, String label) {
	}

	public String kind() {
		return this.kindOf.name().toLowerCase(java.util.Locale.ROOT);
	}

	public boolean current() {
		return this.kindOf == Kind.CURRENT || this.kindOf == Kind.OVER;
	}

	/** The icon in place of the step's number; empty for the number. */
	public String mark() {
		return switch (this.kindOf) {
			case DONE, OVER -> "check";
			case FAILED -> "x";
			default -> "";
		};
	}

}
