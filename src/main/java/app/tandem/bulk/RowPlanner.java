package app.tandem.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.bulk.cell.UuidCell;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Duplicates;
import app.tandem.deal.NewDeal;
import app.tandem.value.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The step from rows to changes: judges rows against live data and says what would become
 * of each; writes nothing.
 */
final class RowPlanner {

	private final Deals deals;

	private final Duplicates duplicates;

	private final Duplicates.Earlier earlier;

	private final RowContext context;

	/** The Referral IDs that stand in several rows of the file, with those rows. */
	private final Map<UUID, List<Integer>> repeated;

	RowPlanner(Deals deals, Duplicates duplicates, Duplicates.Earlier earlier, RowContext context,
			Map<UUID, List<Integer>> repeated) {
		this.deals = deals;
		this.duplicates = duplicates;
		this.earlier = earlier;
		this.context = context;
		this.repeated = repeated;
	}

	/**
	 * The rows' plans, in their order. New deals are only described when
	 * {@code withChanges} is not set.
	 */
	List<RowPlan> plan(List<SheetRow> rows, boolean withChanges) {
		Map<Integer, RowPlan> plans = new HashMap<>();
		List<Created> created = new ArrayList<>();
		for (SheetRow row : rows) {
			Cells cells = new Cells(row);
			if (cells.isBlank(Column.REFERRAL_ID)) {
				NewDeal deal = new CreationRow(cells, this.context).read();
				if (deal != null) {
					created.add(new Created(cells, deal));
				}
				else {
					plans.put(row.number(), RowPlan.notProcessed(row.number(), cells.findings()));
				}
			}
			else {
				plans.put(row.number(), update(cells));
			}
		}
		plans.putAll(creations(created, withChanges));
		return rows.stream().map((row) -> required(plans.get(row.number()))).toList();
	}

	private Map<Integer, RowPlan> creations(List<Created> created, boolean withChanges) {
		Map<Integer, RowPlan> plans = new HashMap<>();
		List<NewDeal> wanted = created.stream().map(Created::deal).toList();
		List<Duplicates.Similar> similar = this.duplicates.of(wanted, this.context.viewer(), this.earlier);
		List<List<Change>> changes = withChanges ? this.deals.creations(wanted, this.context.origin()) : List.of();
		for (int n = 0; n < created.size(); n++) {
			Cells cells = created.get(n).cells();
			String like = similar.get(n).name();
			if (like != null) {
				cells.found(FindingCode.WARN_DUPLICATE, "", like);
			}
			List<Change> own = withChanges ? changes.get(n) : List.of();
			Deal deal = own.isEmpty() ? null : own.get(0).after();
			plans.put(cells.row().number(),
					new RowPlan(cells.row().number(), Outcome.CREATED, (deal != null) ? deal.engagement().id() : null,
							(deal != null) ? deal.referral().id() : null, own, cells.findings()));
		}
		return plans;
	}

	private RowPlan update(Cells cells) {
		int row = cells.row().number();
		Deal deal = find(cells);
		if (deal == null) {
			return RowPlan.notProcessed(row, cells.findings());
		}
		List<Change> changes = new UpdateRow(cells, deal, this.context).read(this.deals);
		if (cells.isFaulty()) {
			return RowPlan.notProcessed(row, cells.findings());
		}
		List<Change> effective = changes.stream().filter((change) -> !change.isEmpty()).toList();
		return new RowPlan(row, effective.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED, deal.engagement().id(),
				deal.referral().id(), effective, cells.findings());
	}

	private @Nullable Deal find(Cells cells) {
		String typed = Folding.trim(cells.text(Column.REFERRAL_ID));
		UUID id = UuidCell.referral(Column.REFERRAL_ID.label(), typed).value();
		Deal deal = (id != null) ? this.context.deals().get(id) : null;
		if (id == null || deal == null || !deal.belongsTo(this.context.viewer().organizationId())) {
			cells.found(FindingCode.ROW_NOT_FOUND, Column.REFERRAL_ID, typed);
			return null;
		}
		List<Integer> rows = this.repeated.get(id);
		if (rows != null) {
			cells.found(FindingCode.ROW_REPEATED, Column.REFERRAL_ID, typed,
					String.join(", ", rows.stream().map(String::valueOf).toList()));
			return null;
		}
		UUID engagement = UuidCell.engagement(Column.ENGAGEMENT_ID.label(), cells.text(Column.ENGAGEMENT_ID)).value();
		if (!cells.isBlank(Column.ENGAGEMENT_ID) && !deal.engagement().id().equals(engagement)) {
			cells.found(FindingCode.ROW_ENGAGEMENT, Column.ENGAGEMENT_ID);
			return null;
		}
		return deal;
	}

	private static RowPlan required(@Nullable RowPlan plan) {
		if (plan == null) {
			throw new IllegalStateException("every row has its fate");
		}
		return plan;
	}

	private record Created(Cells cells, NewDeal deal) {
	}

}
