package app.tandem.bulk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Members;
import app.tandem.access.Viewer;
import app.tandem.bulk.cell.SolutionCell;
import app.tandem.bulk.cell.UuidCell;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Duplicates;
import app.tandem.deal.NewerChanges;
import app.tandem.deal.Origin;
import app.tandem.deal.Source;
import app.tandem.deal.StageNames;
import app.tandem.deal.TeamMember;
import app.tandem.directory.Solutions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Gathers, a few rows at a time, the live data that the rows are judged against. */
@Component
class RowPlanners {

	private final Deals deals;

	private final Duplicates duplicates;

	private final Solutions solutions;

	private final Locations locations;

	private final Members members;

	private final StageNames stageNames;

	private final NewerChanges newerChanges;

	RowPlanners(Deals deals, Duplicates duplicates, Solutions solutions, Locations locations, Members members,
			StageNames stageNames, NewerChanges newerChanges) {
		this.deals = deals;
		this.duplicates = duplicates;
		this.solutions = solutions;
		this.locations = locations;
		this.members = members;
		this.stageNames = stageNames;
		this.newerChanges = newerChanges;
	}

	/** A planner for these rows, whose new deals are compared with live ones only. */
	RowPlanner of(List<SheetRow> rows, ImportRun run, Viewer viewer, Map<UUID, List<Integer>> repeated, Instant now) {
		return of(rows, run, viewer, repeated, now, new Duplicates.Earlier());
	}

	/** A planner for these rows, after those whose new deals were not created. */
	RowPlanner of(List<SheetRow> rows, ImportRun run, Viewer viewer, Map<UUID, List<Integer>> repeated, Instant now,
			Duplicates.Earlier earlier) {
		List<Location> all = this.locations.of(run.organizationId());
		Map<UUID, Deal> deals = this.deals.find(referralIds(rows), viewer);
		RowContext context = new RowContext(viewer, importer(viewer), all, location(all, run.locationId()),
				now.atZone(ZoneOffset.UTC).toLocalDate(), Origin.ofPerson(viewer, Source.IMPORT, run.jobId(), now),
				deals, this.solutions.find(solutionIds(rows)), stageNames(run.organizationId()),
				this.newerChanges.of(behind(rows, deals)));
		return new RowPlanner(this.deals, this.duplicates, earlier, context, repeated);
	}

	/** How many versions each deal is ahead of its row. */
	private static Map<UUID, Integer> behind(List<SheetRow> rows, Map<UUID, Deal> deals) {
		Map<UUID, Integer> behind = new HashMap<>();
		for (SheetRow row : rows) {
			UUID id = UuidCell.referral("", row.text(Column.REFERRAL_ID)).value();
			Deal deal = (id != null) ? deals.get(id) : null;
			Integer held = StaleRow.version(row);
			if (deal != null && held != null && held < deal.referral().version()) {
				behind.put(deal.referral().id(), deal.referral().version() - held);
			}
		}
		return behind;
	}

	private Map<String, Integer> stageNames(UUID organizationId) {
		Map<String, Integer> names = new HashMap<>();
		this.stageNames.meanings(organizationId).forEach((name, stage) -> names.put(name, stage.percent()));
		return names;
	}

	private TeamMember importer(Viewer viewer) {
		return this.members.find(viewer.memberId())
			.map((member) -> new TeamMember(member.firstName(), member.lastName(),
					member.phone().isEmpty() ? "–" : member.phone(), member.email()))
			.orElseThrow();
	}

	private static @Nullable Location location(List<Location> all, @Nullable UUID id) {
		return all.stream().filter((location) -> location.id().equals(id)).findFirst().orElse(null);
	}

	private static Set<UUID> referralIds(List<SheetRow> rows) {
		Set<UUID> ids = new HashSet<>();
		for (SheetRow row : rows) {
			UUID id = UuidCell.referral("", row.text(Column.REFERRAL_ID)).value();
			if (id != null) {
				ids.add(id);
			}
		}
		return ids;
	}

	private static Set<String> solutionIds(List<SheetRow> rows) {
		Set<String> ids = new HashSet<>();
		for (SheetRow row : rows) {
			for (SheetRow.NumberedCell cell : row.numbered(Column.SOLUTION)) {
				SolutionCell solution = SolutionCell.parse("", cell.text(), null).value();
				if (solution != null) {
					ids.add(solution.id());
				}
			}
		}
		return ids;
	}

}
