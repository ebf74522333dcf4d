package app.tandem.deal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list, with the words that lead to the pages beside it; null where there is
 * none.
 */
public record DealPage(List<DealRow> rows, @Nullable String next, @Nullable String previous) {

	/** Without any row. */
	public static final DealPage NONE = new DealPage(List.of(), null, null);

}
