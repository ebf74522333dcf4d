package app.tandem.deal;

import java.util.regex.Pattern;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds among {@code referral r}: a text anywhere in what the viewer may
 * search, or an ID by its beginning or a long part (domain.md, section 8).
 */
final class Search {

	private static final String TEXT = "%s like :search";

	/** What is asked whether it is true, an index does not look for. */
	private static final String TEXT_BY_WORD = "%1$s like :word and (%1$s like :search) is true";

	private static final String TEXT_OR_BEGINNING = TEXT
			+ " or r.id between :first_id and :last_id or r.engagement_id between :first_id and :last_id";

	/** No index knows these: who copied the end of an ID waits a little longer. */
	private static final String TEXT_OR_PART = TEXT
			+ " or cast(r.id as text) like :search or cast(r.engagement_id as text) like :search";

	/** Shorter ones are numbers and words. */
	private static final Pattern PART_OF_ID = Pattern.compile("[0-9a-f-]{9,36}");

	private Search() {
	}

	static Where restrict(Where where, String query, Viewer viewer) {
		String text = SearchText.folded(query);
		IdRange ids = IdRange.beginningWith(text).orElse(null);
		String condition = TEXT;
		if (ids != null) {
			where.set("first_id", ids.first()).set("last_id", ids.last());
			condition = TEXT_OR_BEGINNING;
		}
		else if (isPartOfId(text)) {
			condition = TEXT_OR_PART;
		}
		return where.and(condition.formatted(Visibility.searched(viewer)), "search", SearchText.containing(query));
	}

	/**
	 * The same, where an index looks for some of the text.
	 * @param word which alone it looks for; null for all of the text
	 */
	static Where restrict(Where where, String query, @Nullable String word, Viewer viewer) {
		return (word == null || word.equals(SearchText.folded(query)) || isOfIds(query))
				? restrict(where, query, viewer) : where.set("word", SearchText.containing(word))
					.and(TEXT_BY_WORD.formatted(Visibility.searched(viewer)), "search", SearchText.containing(query));
	}

	private static boolean isOfIds(String query) {
		String text = SearchText.folded(query);
		return isPartOfId(text) || IdRange.beginningWith(text).isPresent();
	}

	private static boolean isPartOfId(String text) {
		return PART_OF_ID.matcher(text).matches();
	}

}
