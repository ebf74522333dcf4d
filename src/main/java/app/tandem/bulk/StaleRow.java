package app.tandem.bulk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Deal;
import app.tandem.deal.TimelineEntry;
import app.tandem.value.Folding;
import app.tandem.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row speaks of a deal as it was before somebody changed it: then it must not
 * take that change back unseen (bulk.md, section 4). A row without a version is not
 * asked.
 */
final class StaleRow {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")
		.withZone(ZoneOffset.UTC);

	private static final TouchedColumns TOUCHED = new TouchedColumns();

	private final Cells cells;

	private final Deal deal;

	private final DealCells present;

	private final ChangedCells changed;

	StaleRow(Cells cells, Deal deal, DealCells present, ChangedCells changed) {
		this.cells = cells;
		this.deal = deal;
		this.present = present;
		this.changed = changed;
	}

	/** The version that a row holds; null when it holds none. */
	static @Nullable Integer version(SheetRow row) {
		String typed = Folding.trim(row.text(Column.ROW_VERSION));
		return (!typed.isEmpty() && typed.length() < 10 && typed.chars().allMatch(Texts::isDigit))
				? Integer.valueOf(typed) : null;
	}

	/**
	 * Says at each column that others changed what it is now.
	 * @param newer what happened since the row's version, newest first
	 */
	boolean isRefused(List<TimelineEntry> newer) {
		if (this.cells.isBlank(Column.ROW_VERSION)) {
			return false;
		}
		Integer version = version(this.cells.row());
		int now = this.deal.referral().version();
		if (version == null || version > now) {
			this.cells.found(FindingCode.ROW_VALUE, Column.ROW_VERSION, this.cells.text(Column.ROW_VERSION).strip(),
					String.valueOf(now));
			return true;
		}
		return refuses(byColumn(newer));
	}

	private boolean refuses(Map<Column, TimelineEntry> latest) {
		if (latest.isEmpty()) {
			return false;
		}
		List<Column> differing = latest.keySet().stream().filter(this.changed::has).toList();
		List<Column> told = new ArrayList<>(differing);
		if (told.isEmpty()) {
			told.add(latest.keySet().iterator().next());
		}
		told.forEach((column) -> tell(column, latest.get(column)));
		return true;
	}

	private void tell(Column column, @Nullable TimelineEntry entry) {
		Instant at = (entry != null) ? entry.at() : Instant.EPOCH;
		String who = (entry == null || entry.actor().isEmpty()) ? "Tandem" : entry.actor();
		this.cells.found(FindingCode.ROW_STALE, column.isNumbered() ? column.label(1) : column.label(), who,
				WHEN.format(at), now(column));
	}

	private String now(Column column) {
		return switch (column) {
			case SOLUTION -> String.join("; ", this.present.solutions());
			case TEAM_MEMBER -> String.join("; ", this.present.members());
			default -> this.present.text(column);
		};
	}

	private static Map<Column, TimelineEntry> byColumn(List<TimelineEntry> newer) {
		Map<Column, TimelineEntry> latest = new EnumMap<>(Column.class);
		newer.forEach((entry) -> entry.event().read(TOUCHED).forEach((column) -> latest.putIfAbsent(column, entry)));
		latest.keySet().retainAll(ChangedCells.COMPARED);
		return latest;
	}

}
