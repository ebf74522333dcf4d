package app.tandem.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.finding.Severity;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a row, for people to look at before anything is written.
 *
 * @param referralId of the deal that is there already
 * @param cells those that something is wrong with, or was
 */
record RowPreview(int row, Outcome outcome, String name, String customer, @Nullable UUID referralId,
		List<CellChange> changes, List<Finding> findings, List<Cell> cells) {

	static RowPreview of(SheetRow row, RowPlan plan, Set<String> mended) {
		List<CellChange> changes = plan.changes()
			.stream()
			.filter((change) -> !change.isCreation())
			.findFirst()
			.map(RowPreview::changes)
			.orElse(List.of());
		return new RowPreview(row.number(), plan.outcome(), row.text(Column.DEAL_NAME), row.text(Column.CUSTOMER_NAME),
				(plan.outcome() != Outcome.CREATED) ? plan.referralId() : null, changes, plan.findings(),
				cells(row, plan, mended));
	}

	/** In the order of the columns; a status takes both its halves. */
	private static List<Cell> cells(SheetRow row, RowPlan plan, Set<String> mended) {
		Set<String> faulty = new HashSet<>();
		for (Finding finding : plan.findings()) {
			if (finding.severity() == Severity.ROW) {
				faulty.add(finding.column());
				if (finding.code() == FindingCode.ROW_STATUS) {
					faulty.add(Column.SUBSTATUS.label());
				}
			}
		}
		Set<String> names = new HashSet<>(faulty);
		names.addAll(mended);
		return Column.names(names)
			.stream()
			.map((name) -> new Cell(name, row.text(name), faulty.contains(name)))
			.toList();
	}

	private static List<CellChange> changes(Change change) {
		Deal before = change.before();
		return (before != null) ? CellChange.between(before, change.after()) : List.of();
	}

	/** A cell of the file that can be mended, by its column's name. */
	record Cell(String name, String text, boolean faulty) {
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
