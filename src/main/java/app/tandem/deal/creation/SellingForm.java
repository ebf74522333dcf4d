package app.tandem.deal.creation;

import java.util.Objects;

/**
 * The step Selling type as typed.
 *
 * @param help name of a kind of help, empty for none
 * @param shared yes or no
 * @param notes to the vendor
 */
record SellingForm(String help, String shared, String notes) {

	static final SellingForm BEGIN = new SellingForm("", "no", "");

	/** What the request lacks is empty. */
	SellingForm {
		help = Objects.requireNonNullElse(help, "");
		shared = Objects.requireNonNullElse(shared, "");
		notes = Objects.requireNonNullElse(notes, "");
	}

	boolean asksForHelp() {
		return !this.help.isEmpty();
	}

}
