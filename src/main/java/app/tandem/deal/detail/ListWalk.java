package app.tandem.deal.detail;

import java.util.UUID;

import app.tandem.deal.DealFilter;
import app.tandem.deal.ListPlace;
import app.tandem.deal.Neighbours;
import org.jspecify.annotations.Nullable;

/** The way along the list that a deal was opened from. */
final class ListWalk {

	private static final String PATH = "/opportunities";

	private final DealFilter filter;

	private final ListPlace place;

	private final UUID deal;

	private final Neighbours neighbours;

	ListWalk(DealFilter filter, ListPlace place, UUID deal, Neighbours neighbours) {
		this.filter = filter;
		this.place = place;
		this.deal = deal;
		this.neighbours = neighbours;
	}

	/** The list and the page of it, as words after the question mark. */
	String words() {
		return this.place.queryString(this.filter);
	}

	/** The page that the deal was opened from, at its line or card. */
	public String list() {
		return PATH + "?" + words() + (this.filter.board() ? "#card-" : "#deal-") + this.deal;
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
