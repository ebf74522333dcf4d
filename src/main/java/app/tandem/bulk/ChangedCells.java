package app.tandem.bulk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Deal;

/**
 * The columns in which a row differs from its deal, compared as export would write both.
 */
final class ChangedCells {

	/** All but those that are never written, whatever the row says. */
	static final Set<Column> COMPARED = EnumSet.complementOf(EnumSet.of(Column.ERRORS, Column.ENGAGEMENT_ID,
			Column.REFERRAL_ID, Column.MICROSOFT_STATUS, Column.ROW_VERSION));

	private final Cells cells;

	private final Deal deal;

	private final CellForm form;

	private final Set<Column> columns;

	ChangedCells(Cells cells, Deal deal, DealCells present, RowContext context) {
		this.cells = cells;
		this.deal = deal;
		this.form = new CellForm(context.stageNames());
		this.columns = changed(present);
	}

	boolean has(Column column) {
		return this.columns.contains(column);
	}

	boolean hasAny(Set<Column> any) {
		return any.stream().anyMatch(this::has);
	}

	/** Whether any other column than these differs. */
	boolean hasOtherThan(Set<Column> these) {
		return !these.containsAll(this.columns);
	}

	private Set<Column> changed(DealCells present) {
		Set<Column> differing = EnumSet.noneOf(Column.class);
		for (Column column : COMPARED) {
			if (this.cells.row().header().has(column) && differs(column, present)) {
				differing.add(column);
			}
		}
		if (asksForNothing()) {
			differing.removeAll(EnumSet.of(Column.STATUS, Column.SUBSTATUS));
		}
		if (this.cells.isBlank(Column.STAGE)) {
			differing.remove(Column.STAGE);
		}
		return differing;
	}

	/**
	 * {@code New/Accepted} creates deals; a deal that came of it may be final by now.
	 */
	private boolean asksForNothing() {
		return this.deal.party().invitation() == null
				&& "New".equals(this.form.of(Column.STATUS, this.cells.text(Column.STATUS)))
				&& "Accepted".equals(this.form.of(Column.SUBSTATUS, this.cells.text(Column.SUBSTATUS)));
	}

	private boolean differs(Column column, DealCells present) {
		if (column.isNumbered()) {
			List<String> now = (column == Column.SOLUTION) ? present.solutions() : present.members();
			return !this.cells.row()
				.numbered(column)
				.stream()
				.map((cell) -> this.form.of(column, cell.text()))
				.toList()
				.equals(now);
		}
		String typed = this.cells.text(column);
		String now = present.text(column);
		return !typed.equals(now) && !this.form.of(column, typed).equals(this.form.of(column, now));
	}

}
