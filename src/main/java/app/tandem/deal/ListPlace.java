package app.tandem.deal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Which page of a list: the one after or before a mark in it, or the first. It is no part
 * of the filter, for a list is the same on each of its pages.
 *
 * @param mark a {@link DealPage}'s; empty for the first page
 */
public record ListPlace(boolean back, String mark) {

	public static final ListPlace FIRST = new ListPlace(false, "");

	private static final String AFTER = "after";

	private static final String BEFORE = "before";

	/** As an address says it; what is no mark in this list is its beginning. */
	public static ListPlace of(MultiValueMap<String, String> words, DealFilter filter) {
		ListPlace before = before(words.getFirst(BEFORE));
		ListPlace place = before.isReadable(filter) ? before : after(words.getFirst(AFTER));
		return place.isReadable(filter) ? place : FIRST;
	}

	public static ListPlace after(@Nullable String mark) {
		return (mark != null) ? new ListPlace(false, mark) : FIRST;
	}

	public static ListPlace before(@Nullable String mark) {
		return (mark != null) ? new ListPlace(true, mark) : FIRST;
	}

	public boolean isFirst() {
		return this.mark.isEmpty();
	}

	/** The word of an address that says it; none for the first page. */
	public Map<String, String> words() {
		return isFirst() ? Map.of() : Map.of(this.back ? BEFORE : AFTER, this.mark);
	}

	/** The words of the list and the page of it that an address says. */
	public static String queryString(MultiValueMap<String, String> words) {
		DealFilter list = DealFilter.of(words);
		return of(words, list).queryString(list);
	}

	/** The words of a list with those of this page of it, after the question mark. */
	public String queryString(DealFilter filter) {
		StringBuilder words = new StringBuilder(filter.queryString());
		words().forEach((name, value) -> words.append('&')
			.append(name)
			.append('=')
			.append(UriUtils.encode(value, StandardCharsets.UTF_8)));
		return words.toString();
	}

	private boolean isReadable(DealFilter filter) {
		return Cursor.of(this.mark, filter.order()).isPresent();
	}

}
