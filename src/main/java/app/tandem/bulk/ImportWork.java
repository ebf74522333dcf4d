package app.tandem.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Change;
import app.tandem.deal.Deals;
import app.tandem.job.Job;
import app.tandem.job.JobRun;
import app.tandem.job.JobWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a file. Rows take effect some at a time, each together with the note that it
 * did, so that work that was broken off at any moment goes on with just the rows that are
 * left.
 */
@Component
class ImportWork implements JobWork {

	private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

	private final ImportRows rows;

	private final SheetReader reader;

	private final RowPlanners planners;

	private final Viewers viewers;

	private final Deals deals;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportWork(ImportRows rows, SheetReader reader, RowPlanners planners, Viewers viewers, Deals deals,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.reader = reader;
		this.planners = planners;
		this.viewers = viewers;
		this.deals = deals;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public Job.Kind kind() {
		return Job.Kind.IMPORT;
	}

	@Override
	public void run(JobRun job) {
		ImportRun run = this.rows.findByJob(job.job().id()).orElseThrow();
		ImportFile file = this.rows.file(run.id());
		FileScan scan = FileScan.of(this.reader, file);
		try (Sheet sheet = file.open(this.reader)) {
			run(job, run, scan.repeated(), sheet);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void run(JobRun job, ImportRun run, Map<UUID, List<Integer>> repeated, Sheet sheet) {
		Set<Integer> finished = this.rows.finished(run.id());
		Iterator<SheetRow> rows = sheet.rows();
		while (rows.hasNext()) {
			List<SheetRow> left = new ArrayList<>(Imports.next(rows, Imports.CHUNK));
			left.removeIf((row) -> finished.contains(row.number()));
			if (!left.isEmpty()) {
				apply(job, run, repeated, left);
			}
		}
	}

	private void apply(JobRun job, ImportRun run, Map<UUID, List<Integer>> repeated, List<SheetRow> chunk) {
		new Piecemeal<SheetRow>(this.transaction, (rows) -> write(job, run, repeated, rows), (rows) -> left(run, rows),
				(row, failure) -> failed(job, run, row, failure))
			.apply(chunk);
	}

	private List<SheetRow> left(ImportRun run, List<SheetRow> rows) {
		Set<Integer> finished = this.rows.finished(run.id());
		return rows.stream().filter((row) -> !finished.contains(row.number())).toList();
	}

	private void failed(JobRun job, ImportRun run, SheetRow row, RuntimeException failure) {
		log.error("Row {} of import {} could not be stored", row.number(), run.id(), failure);
		Finding why = Finding.of(FindingCode.ROW_FAILED, "").inRow(row.number());
		this.transaction.executeWithoutResult((status) -> {
			job.hold();
			this.rows.finish(run, List.of(RowPlan.notProcessed(row.number(), List.of(why))));
			progress(job, run);
		});
	}

	/**
	 * Rights are those of this moment: whoever lost them meanwhile writes nothing more.
	 */
	private void write(JobRun job, ImportRun run, Map<UUID, List<Integer>> repeated, List<SheetRow> chunk) {
		job.hold();
		Viewer viewer = this.viewers.find(run.memberId())
			.orElseGet(() -> Viewer.withoutRights(run.memberId(), run.organizationId(), run.memberName()));
		List<RowPlan> plans = this.planners.of(chunk, run, viewer, repeated, this.clock.instant()).plan(chunk, true);
		List<Change> changes = plans.stream().flatMap((plan) -> plan.changes().stream()).toList();
		this.deals.recordAll(changes);
		this.rows.finish(run, plans);
		progress(job, run);
	}

	private void progress(JobRun job, ImportRun run) {
		ImportCounts counts = this.rows.counts(run.id());
		job.progress(run.records(), counts.rows(), counts.notProcessed());
	}

}
