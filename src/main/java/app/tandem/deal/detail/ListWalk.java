package app.tandem.deal.detail;

import java.util.UUID;

import app.tandem.deal.DealFilter;
import app.tandem.deal.Neighbours;
import org.jspecify.annotations.Nullable;

/** The way along the list that a deal was opened from. */
final class ListWalk {

	private static final String PATH = "/opportunities";

	private final DealFilter filter;

	private final Neighbours neighbours;

	ListWalk(DealFilter filter, Neighbours neighbours) {
		this.filter = filter;
		this.neighbours = neighbours;
	}

	/** The list, as words after the question mark. */
	String words() {
		return this.filter.queryString();
	}

	public String list() {
		return PATH + "?" + words();
	}

	/** The key of the name of the list's tab. */
	public String tab() {
		return this.filter.tab().key();
	}

	public @Nullable String previous() {
		return deal(this.neighbours.previous());
	}

	public @Nullable String next() {
		return deal(this.neighbours.next());
	}

	private @Nullable String deal(@Nullable UUID id) {
		return (id != null) ? PATH + "/" + id + "?" + words() : null;
	}

}
