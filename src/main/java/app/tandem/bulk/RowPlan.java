package app.tandem.bulk;

import java.util.List;
import java.util.UUID;

import app.tandem.bulk.finding.Finding;
import app.tandem.deal.Change;
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

	static RowPlan notProcessed(int row, List<Finding> findings) {
		return new RowPlan(row, Outcome.NOT_PROCESSED, null, null, List.of(), findings);
	}

}
