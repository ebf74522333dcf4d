package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;

import app.tandem.bulk.sheet.Mends;
import app.tandem.bulk.sheet.SheetRow;

/** Collects the rows that are shown. */
final class CheckedRows {

	private final RowPreview.Part part;

	private final Mends mends;

	private final List<RowPreview> rows = new ArrayList<>();

	private int before;

	CheckedRows(RowPreview.Part part, Mends mends) {
		this.part = part;
		this.mends = mends;
	}

	void add(List<SheetRow> chunk, List<RowPlan> plans) {
		for (int n = 0; n < chunk.size(); n++) {
			if (this.part.holds(plans.get(n)) && this.part.shows(this.before++)) {
				SheetRow row = chunk.get(n);
				this.rows.add(RowPreview.of(row, plans.get(n), this.mends.of(row.number()).keySet()));
			}
		}
	}

	List<RowPreview> rows() {
		return this.rows;
	}

}
