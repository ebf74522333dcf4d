package app.tandem.deal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import app.tandem.deal.DealColumn;

/**
 * Which columns the list shows, and how.
 *
 * @param compact whether rows stand closer together
 */
public record Layout(List<Shown> columns, boolean compact) {

	/** More would not fit beside each other (domain.md, section 8). */
	public static final int MOST_COLUMNS = 9;

	/** What a list looks like until somebody chooses. */
	public static final Layout USUAL = new Layout(List.of(new Shown(DealColumn.NAME, 0),
			new Shown(DealColumn.CUSTOMER, 0), new Shown(DealColumn.TYPE, 0), new Shown(DealColumn.STATUS, 0),
			new Shown(DealColumn.VENDOR_STATUS, 0), new Shown(DealColumn.STAGE, 0), new Shown(DealColumn.VALUE, 0),
			new Shown(DealColumn.CLOSE_DATE, 0), new Shown(DealColumn.LOCATION, 0)), false);

	public Layout {
		columns = List.copyOf(columns);
	}

	public boolean shows(DealColumn column) {
		return this.columns.stream().anyMatch((shown) -> shown.column() == column);
	}

	/** In rem; 0 for as wide as it takes. */
	public int width(DealColumn column) {
		return this.columns.stream()
			.filter((shown) -> shown.column() == column)
			.mapToInt(Shown::width)
			.findFirst()
			.orElse(0);
	}

	/**
	 * These columns, in their usual order, as wide as they were; the name of the deal is
	 * always there.
	 */
	Layout showing(Set<DealColumn> chosen) {
		List<Shown> shown = new ArrayList<>();
		for (DealColumn column : DealColumn.values()) {
			if (column == DealColumn.NAME || chosen.contains(column)) {
				shown.add(new Shown(column, width(column)));
			}
		}
		return new Layout(shown, this.compact);
	}

	/** One column as wide as this, the others as they are. */
	Layout with(DealColumn column, int width) {
		return new Layout(this.columns.stream()
			.map((shown) -> (shown.column() == column) ? new Shown(column, width) : shown)
			.toList(), this.compact);
	}

	Layout compact(boolean wanted) {
		return new Layout(this.columns, wanted);
	}

	/**
	 * A column that is shown.
	 *
	 * @param width in rem, at least {@value #NARROWEST} and at most {@value #WIDEST}; 0
	 * for as wide as it takes
	 */
	public record Shown(DealColumn column, int width) {

		static final int NARROWEST = 4;

		static final int WIDEST = 40;

		public Shown {
			width = (width <= 0) ? 0 : Math.max(NARROWEST, Math.min(WIDEST, width));
		}

	}

}
