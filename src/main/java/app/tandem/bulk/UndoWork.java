package app.tandem.bulk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.bulk.UndoPlan.UndoRow;
import app.tandem.deal.Change;
import app.tandem.deal.Deals;
import app.tandem.deal.Origin;
import app.tandem.deal.Source;
import app.tandem.job.Job;
import app.tandem.job.JobRun;
import app.tandem.job.JobWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back, row by row and each once: what became of a row is noted together
 * with its effect.
 */
@Component
class UndoWork implements JobWork {

	private static final Logger log = LoggerFactory.getLogger(UndoWork.class);

	private final ImportRows imports;

	private final UndoRows rows;

	private final UndoPlanner planner;

	private final Viewers viewers;

	private final Deals deals;

	private final TransactionTemplate transaction;

	private final Clock clock;

	UndoWork(ImportRows imports, UndoRows rows, UndoPlanner planner, Viewers viewers, Deals deals,
			TransactionTemplate transaction, Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.planner = planner;
		this.viewers = viewers;
		this.deals = deals;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public Job.Kind kind() {
		return Job.Kind.UNDO;
	}

	@Override
	public void run(JobRun job) {
		ImportRun run = this.imports.findByUndo(job.job().id()).orElseThrow();
		int last = 0;
		for (List<UndoRow> chunk = next(run.id(), last); !chunk.isEmpty(); chunk = next(run.id(), last)) {
			new Piecemeal<UndoRow>(this.transaction, (rows) -> write(job, run, rows),
					(rows) -> this.rows.left(run.id(), rows), (row, failure) -> failed(run, row, failure))
				.apply(chunk);
			last = chunk.get(chunk.size() - 1).number();
		}
	}

	private List<UndoRow> next(UUID importId, int after) {
		return this.rows.next(importId, after, Imports.CHUNK);
	}

	/** Rights are those of this moment, and of whoever takes the import back. */
	private void write(JobRun job, ImportRun run, List<UndoRow> rows) {
		job.hold();
		UUID memberId = job.job().memberId();
		Viewer viewer = this.viewers.find(memberId)
			.orElseGet(() -> Viewer.withoutRights(memberId, run.organizationId(), ""));
		Origin origin = Origin.ofPerson(viewer, Source.IMPORT, job.job().id(), this.clock.instant());
		List<UndoPlan> plans = this.planner.plan(rows, viewer, origin);
		List<Change> changes = plans.stream().flatMap((plan) -> plan.changes().stream()).toList();
		this.deals.recordAll(changes);
		this.rows.finish(run.id(), plans);
		UndoCounts counts = this.rows.counts(run.id());
		job.progress(counts.rows() + this.rows.left(run.id()), counts.rows(), counts.rows() - counts.undone());
	}

	/** The row stays as it is, and can be taken back another time. */
	private static void failed(ImportRun run, UndoRow row, RuntimeException failure) {
		log.error("Row {} of import {} could not be taken back", row.number(), run.id(), failure);
	}

}
