package app.tandem.directory.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.audit.AuditObject;
import app.tandem.directory.DealTies;
import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;
import app.tandem.directory.SolutionLine;
import app.tandem.directory.Solutions;
import app.tandem.directory.upload.ListFile;
import app.tandem.directory.upload.Plan;
import app.tandem.sheet.ListColumn;
import app.tandem.sheet.ListRow;
import app.tandem.sheet.RowCheck;
import app.tandem.shell.Wording;
import app.tandem.value.Folding;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Files of solutions: the ID tells which solution a row is about. */
@Component
class CatalogueFile implements ListFile {

	private static final List<ListColumn> COLUMNS = List.of(new ListColumn("Solution ID", "id", "SOL-1234-PQRS"),
			new ListColumn("Solution name", "name", "Supply Insight"),
			new ListColumn("Publisher", "publisher", "Contoso"), new ListColumn("Assessment", "assessment", "No"),
			new ListColumn("Incentive tags", "tags", "Azure IP Co-sell"),
			new ListColumn("Co-sell ready", "coSellReady", "Yes"), new ListColumn("Retired", "retired", "No"));

	private final Solutions solutions;

	private final Organizations organizations;

	private final DealTies deals;

	private final SolutionChanges changes;

	private final Clock clock;

	CatalogueFile(Solutions solutions, Organizations organizations, DealTies deals, SolutionChanges changes,
			Clock clock) {
		this.solutions = solutions;
		this.organizations = organizations;
		this.deals = deals;
		this.changes = changes;
		this.clock = clock;
	}

	@Override
	public String list() {
		return "catalogue";
	}

	@Override
	public AuditObject entries() {
		return AuditObject.SOLUTION;
	}

	@Override
	public String path() {
		return SolutionPages.LIST;
	}

	@Override
	public List<ListColumn> columns() {
		return COLUMNS;
	}

	@Override
	public Plan plan(List<ListRow> rows, Wording wording) {
		Map<String, Solution> known = this.solutions.find(rows.stream().map(CatalogueFile::id).distinct().toList());
		Present present = new Present(known, this.deals.sold(known.keySet()), this.organizations.all(),
				this.clock.instant());
		Map<String, Integer> earlier = new HashMap<>();
		Plan plan = new Plan();
		for (ListRow row : rows) {
			RowCheck check = new RowCheck(row);
			Integer first = earlier.putIfAbsent(id(row), row.number());
			if (first != null && !id(row).isEmpty()) {
				check.form().reject("id", "directory.upload.row.twice", first);
			}
			plan(check, present, plan, wording);
		}
		return plan;
	}

	/** The cells of a row, as they are read. */
	static List<String> cells(SolutionLine line) {
		return List.of(line.id(), line.name(), line.publisher(), yes(line.assessment()),
				line.incentives().stream().map(Incentive::label).collect(Collectors.joining("; ")),
				yes(line.coSellReady()), yes(!line.live()));
	}

	private void plan(RowCheck check, Present present, Plan plan, Wording wording) {
		Solution before = present.solutions().get(id(check.row()));
		Solution next = present.read(check, before);
		if (next == null || check.failed()) {
			check.tell(plan, COLUMNS, wording);
		}
		else if (before == null) {
			plan.create(() -> this.changes.add(next));
		}
		else if (next.equals(before)) {
			plan.leave(next.id() + ':' + next.version());
		}
		else {
			plan.update(next.id() + ':' + next.version(), () -> this.changes.change(before, next));
		}
	}

	private static String id(ListRow row) {
		return Folding.trim(row.cell("id")).toUpperCase(Locale.ROOT);
	}

	private static String yes(boolean value) {
		return value ? "Yes" : "No";
	}

	/** What there is when the file is looked at. */
	private record Present(Map<String, Solution> solutions, Collection<String> sold, List<Organization> companies,
			Instant now) {

		@Nullable Solution read(RowCheck check, @Nullable Solution before) {
			SolutionRow row = new SolutionRow(check, this.companies);
			if (before != null && row.assessment() != before.assessment() && this.sold.contains(before.id())) {
				check.form().reject("assessment", "directory.catalogue.assessment.fixed");
			}
			return row.read(before, this.now);
		}

	}

}
