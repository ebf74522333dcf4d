package app.tandem.deal;

import java.util.Optional;

import app.tandem.access.Viewer;

/**
 * A part of a list: from its beginning or from beside a place in it, as far as a limit.
 *
 * @param backwards towards the beginning, the nearest first
 */
record Stretch(DealFilter filter, Viewer viewer, Optional<Cursor> place, boolean backwards, int limit) {

	/** All that belong to the list, wherever they stand in it. */
	Where all() {
		return FilterSql.where(this.filter, this.viewer);
	}

	/** As {@link FilterSql#listed}. */
	String along(Where all) {
		return FilterSql.listed(placed(all), this.filter.standing(), this.viewer, this.place.isPresent(),
				this.backwards);
	}

	/** As {@link FilterSql#gathered}. */
	String gathered(Where all) {
		return FilterSql.gathered(placed(all), this.filter.standing(), this.viewer, this.place.isPresent(),
				this.backwards);
	}

	private Where placed(Where all) {
		this.place.ifPresent((cursor) -> cursor.restrict(all, this.filter.standing()));
		return all;
	}

}
