package app.tandem.deal;

import java.util.Optional;

import app.tandem.access.Viewer;

/**
 * A part of a list: from its beginning or from beside a place in it, as far as a limit.
 *
 * @param backwards towards the beginning, the nearest first
 */
record Stretch(DealFilter filter, Viewer viewer, Optional<Cursor> place, boolean backwards, int limit) {

	/**
	 * Whether next to all deals that the order goes along belong to it, or those that do
	 * are known already.
	 */
	boolean isOfAll() {
		boolean all = !this.filter.isNarrowed() && this.filter.tab() != Tab.FAVORITES
				&& this.viewer.admin().entireCompany();
		return all || !this.filter.picked().isEmpty();
	}

	/** What belongs to the list, on this side of the place, and where in the order. */
	Where where() {
		Where where = placed(FilterSql.where(this.filter, this.viewer));
		OrderRange.of(this.filter)
			.ifPresent((range) -> range.restrict(where, this.filter.order().column().expression(this.viewer)));
		return where;
	}

	/**
	 * Of what belongs to the list, in whatever words, what is on this side of the place.
	 */
	Where placed(Where all) {
		this.place.ifPresent((cursor) -> cursor.restrict(all, this.filter.order()));
		return all;
	}

	/** As {@link FilterSql#listed}. */
	String along(Where where) {
		return FilterSql.listed(where, this.filter.order(), this.viewer, this.place.isPresent(), this.backwards);
	}

	/** As {@link FilterSql#gathered}. */
	String gathered(Where where) {
		return FilterSql.gathered(where, this.filter.order(), this.viewer, this.place.isPresent(), this.backwards);
	}

}
