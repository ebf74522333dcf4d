package app.tandem.shell;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, and the keys to go on from.
 *
 * @param rows in the list's order
 * @param next key of the page after this one, null on the last
 * @param previous key of the page before this one, null on the first
 */
public record KeysetPage<T>(List<T> rows, @Nullable String next, @Nullable String previous) {

	public KeysetPage {
		rows = List.copyOf(rows);
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

}
