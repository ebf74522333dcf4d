package app.tandem.deal;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds among {@code referral r}: a text anywhere in what the viewer may
 * search, or the beginning of an ID (domain.md, section 8).
 */
final class Search {

	private static final String TEXT = "%s like :search";

	/** What is asked whether it is true, an index does not look for. */
	private static final String TEXT_BY_WORD = "%1$s like :word and (%1$s like :search) is true";

	private static final String TEXT_OR_ID = TEXT
			+ " or r.id between :first_id and :last_id or r.engagement_id between :first_id and :last_id";

	private Search() {
	}

	static Where restrict(Where where, String query, Viewer viewer) {
		IdRange ids = IdRange.beginningWith(SearchText.folded(query)).orElse(null);
		if (ids != null) {
			where.set("first_id", ids.first()).set("last_id", ids.last());
		}
		return where.and(((ids != null) ? TEXT_OR_ID : TEXT).formatted(Visibility.searched(viewer)), "search",
				SearchText.containing(query));
	}

	/**
	 * The same of a search for several words.
	 * @param word which alone an index looks for; null for all of them
	 */
	static Where restrict(Where where, String query, @Nullable String word, Viewer viewer) {
		return (word == null) ? restrict(where, query, viewer) : where.set("word", SearchText.containing(word))
			.and(TEXT_BY_WORD.formatted(Visibility.searched(viewer)), "search", SearchText.containing(query));
	}

}
