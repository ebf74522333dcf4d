package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;

import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Deal;

/** What a row makes of one cell of its deal, both as export would write them. */
record CellChange(String label, String from, String to) {

	/** The cells in which two states of a deal differ, in the order of the columns. */
	static List<CellChange> between(Deal before, Deal after) {
		DealCells old = new DealCells(before, "");
		DealCells next = new DealCells(after, "");
		List<CellChange> changes = new ArrayList<>();
		for (Column column : ChangedCells.COMPARED) {
			switch (column) {
				case SOLUTION -> add(changes, column, old.solutions(), next.solutions());
				case TEAM_MEMBER -> add(changes, column, old.members(), next.members());
				default -> add(changes, column.label(), old.text(column), next.text(column));
			}
		}
		return changes;
	}

	private static void add(List<CellChange> changes, Column column, List<String> from, List<String> to) {
		for (int n = 0; n < Math.max(from.size(), to.size()); n++) {
			add(changes, column.label(n + 1), (n < from.size()) ? from.get(n) : "", (n < to.size()) ? to.get(n) : "");
		}
	}

	private static void add(List<CellChange> changes, String label, String from, String to) {
		if (!from.equals(to)) {
			changes.add(new CellChange(label, from, to));
		}
	}

}
