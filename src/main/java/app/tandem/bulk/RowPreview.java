package app.tandem.bulk;

import java.util.List;
import java.util.UUID;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a row, for people to look at before anything is written.
 *
 * @param referralId of the deal that is there already
 */
record RowPreview(int row, Outcome outcome, String name, String customer, @Nullable UUID referralId,
		List<CellChange> changes, List<Finding> findings) {

	static RowPreview of(SheetRow row, RowPlan plan) {
		List<CellChange> changes = plan.changes()
			.stream()
			.filter((change) -> !change.isCreation())
			.findFirst()
			.map(RowPreview::changes)
			.orElse(List.of());
		return new RowPreview(row.number(), plan.outcome(), row.text(Column.DEAL_NAME), row.text(Column.CUSTOMER_NAME),
				(plan.outcome() != Outcome.CREATED) ? plan.referralId() : null, changes, plan.findings());
	}

	private static List<CellChange> changes(Change change) {
		Deal before = change.before();
		return (before != null) ? CellChange.between(before, change.after()) : List.of();
	}

	/**
	 * Some of the rows: those of one fate, or all, a page at a time.
	 *
	 * @param page from 1
	 */
	record Part(@Nullable Outcome outcome, int page) {

		static final int SIZE = 50;

		static final Part FIRST = new Part(null, 1);

		boolean holds(RowPlan plan) {
			return this.outcome == null || plan.outcome() == this.outcome;
		}

		/**
		 * Whether the row stands on this page that is preceded by so many of its kind.
		 */
		boolean shows(int before) {
			return before >= (this.page - 1) * SIZE && before < this.page * SIZE;
		}

	}

}
