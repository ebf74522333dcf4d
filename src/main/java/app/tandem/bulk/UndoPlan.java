package app.tandem.bulk;

import java.util.List;
import java.util.UUID;

import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import org.jspecify.annotations.Nullable;

/**
 * What taking a row back would do.
 *
 * @param deal as it is now; null when the person does not see it
 * @param changes what to record, empty when the deal is kept
 * @param partly whether something of the row stays, such as sharing
 */
record UndoPlan(UndoPlan.UndoRow row, Undo undo, @Nullable Deal deal, List<Change> changes, boolean partly) {

	static UndoPlan kept(UndoRow row, Undo why, @Nullable Deal deal) {
		return new UndoPlan(row, why, deal, List.of(), false);
	}

	boolean removes() {
		return this.undo == Undo.UNDONE && this.row.before() == null;
	}

	/** What changes back; nothing where the deal is removed or kept. */
	List<CellChange> cells() {
		return (this.deal != null && !this.changes.isEmpty() && !removes())
				? CellChange.between(this.deal, this.changes.get(0).after()) : List.of();
	}

	/**
	 * A row that took effect.
	 *
	 * @param version of the deal that the row made
	 * @param before how the deal was; null when the row created it
	 */
	record UndoRow(int number, UUID referralId, int version, @Nullable Snapshot before) {
	}

}
