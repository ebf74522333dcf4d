package app.tandem.bulk;

import java.util.List;
import java.util.UUID;

import app.tandem.bulk.finding.Finding;
import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row, before anything is written.
 *
 * @param referralId of the deal that is created, updated or left as it is; null when the
 * row is not processed
 * @param changes what to record, empty unless the row creates or updates
 */
record RowPlan(int row, Outcome outcome, @Nullable UUID engagementId, @Nullable UUID referralId, List<Change> changes,
		List<Finding> findings) {

	/** The version of the deal that the row makes; null when it makes none. */
	@Nullable Integer version() {
		return this.changes.isEmpty() ? null : this.changes.get(0).after().referral().version() + 1;
	}

	/** How the deal was; null unless the row updates it. */
	@Nullable Snapshot before() {
		Deal deal = this.changes.isEmpty() ? null : this.changes.get(0).before();
		return (deal != null) ? Snapshot.of(deal) : null;
	}

	static RowPlan notProcessed(int row, List<Finding> findings) {
		return new RowPlan(row, Outcome.NOT_PROCESSED, null, null, List.of(), findings);
	}

}
