package app.tandem.shell;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Some rows of a list whose pages are numbered.
 *
 * @param number of this page, from 1
 * @param total rows of all pages
 */
public record PageOf<T>(List<T> rows, int number, long total) {

	/** Rows on a page. */
	public static final int SIZE = 50;

	public PageOf {
		rows = List.copyOf(rows);
	}

	/** How many rows come before the page with this number. */
	public static int offset(int number) {
		return (number(number) - 1) * SIZE;
	}

	/** A number that a page may have. */
	public static int number(@Nullable Integer asked) {
		return (asked == null) ? 1 : Math.max(1, Math.min(asked, 100_000));
	}

	/** Address of the page before this one; null on the first. */
	public @Nullable String previous(String list) {
		return (this.number > 1) ? address(list, this.number - 1) : null;
	}

	/** Address of the page after this one; null on the last. */
	public @Nullable String next(String list) {
		return ((long) this.number * SIZE < this.total) ? address(list, this.number + 1) : null;
	}

	private static String address(String list, int number) {
		return UriComponentsBuilder.fromUriString(list).replaceQueryParam("page", number).build().toUriString();
	}

}
