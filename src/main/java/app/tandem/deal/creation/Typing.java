package app.tandem.deal.creation;

import org.jspecify.annotations.Nullable;

/**
 * What is being typed into the search of a page, which is looked at meanwhile and not
 * sent; null where nothing is.
 */
record Typing(@Nullable String country, @Nullable String query, @Nullable Catalogue solutions) {

	/** The search for solutions. */
	record Catalogue(@Nullable String query, @Nullable String scope) {
	}

}
