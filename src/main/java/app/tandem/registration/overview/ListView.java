package app.tandem.registration.overview;

import java.util.List;

import app.tandem.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page of registrations.
 *
 * @param queue whether a reviewer looks at what partners sent
 * @param next where the list goes on, null on the last page
 */
record ListView(boolean queue, List<Row> rows, List<Facet> facets, boolean filtered, @Nullable String next) {

	/** Why there is nothing: no data, or a filter. */
	public String emptiness() {
		return this.filtered ? "filter" : (this.queue ? "queue" : "own");
	}

	/**
	 * One line.
	 *
	 * @param href a reviewer's way is to the registration, the partner's to the deal
	 * @param waiting how long it waits for a reviewer, empty when it does not
	 */
	record Row(String href, About about, String solution, String kind, String state, String tone, String submitted,
			String waiting) {
	}

	/** The deal that it is about. */
	record About(String deal, String customer, String company) {
	}

	/** A filter with its choices. */
	record Facet(String name, String label, List<Option> options, String chosen) {
	}

}
