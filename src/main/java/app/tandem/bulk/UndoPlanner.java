package app.tandem.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.bulk.UndoPlan.UndoRow;
import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Origin;
import app.tandem.deal.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The step from rows that took effect to the changes that take them back: judges them
 * against live data and writes nothing.
 */
@Component
class UndoPlanner {

	private final Deals deals;

	UndoPlanner(Deals deals) {
		this.deals = deals;
	}

	/** The rows' plans, in their order. */
	List<UndoPlan> plan(List<UndoRow> rows, Viewer viewer, Origin origin) {
		Map<UUID, Deal> seen = this.deals.find(rows.stream().map(UndoRow::referralId).toList(), viewer);
		List<Deal> created = rows.stream()
			.filter((row) -> row.before() == null && seen.containsKey(row.referralId()))
			.map((row) -> seen.get(row.referralId()))
			.toList();
		Map<UUID, List<Change>> withdrawals = this.deals.withdrawals(created, origin);
		return rows.stream().map((row) -> plan(row, seen.get(row.referralId()), withdrawals, origin)).toList();
	}

	private static UndoPlan plan(UndoRow row, @Nullable Deal deal, Map<UUID, List<Change>> withdrawals, Origin origin) {
		if (deal == null) {
			return UndoPlan.kept(row, Undo.HIDDEN, null);
		}
		if (deal.isFinal()) {
			return UndoPlan.kept(row, Undo.CLOSED, deal);
		}
		if (deal.referral().version() != row.version()) {
			return UndoPlan.kept(row, Undo.CHANGED, deal);
		}
		Snapshot before = row.before();
		if (before != null) {
			return restored(row, deal, before, origin);
		}
		List<Change> withdrawal = withdrawals.get(row.referralId());
		return (withdrawal != null) ? new UndoPlan(row, Undo.UNDONE, deal, withdrawal, false)
				: UndoPlan.kept(row, Undo.ANSWERED, deal);
	}

	private static UndoPlan restored(UndoRow row, Deal deal, Snapshot before, Origin origin) {
		if (before.wasAnswered(deal)) {
			return UndoPlan.kept(row, Undo.GIVEN, deal);
		}
		try {
			Change change = before.restore(deal, origin);
			return change.isEmpty() ? UndoPlan.kept(row, Undo.GIVEN, deal)
					: new UndoPlan(row, Undo.UNDONE, deal, List.of(change), before.wasUpgraded(deal));
		}
		catch (Refusal refusal) {
			return UndoPlan.kept(row, Undo.GIVEN, deal);
		}
	}

}
