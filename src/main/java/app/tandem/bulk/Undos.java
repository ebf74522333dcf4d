package app.tandem.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.bulk.UndoPlan.UndoRow;
import app.tandem.deal.Origin;
import app.tandem.deal.Source;
import app.tandem.job.Job;
import app.tandem.job.Jobs;
import app.tandem.shell.PageOf;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking an import back: looked at without writing, and handed to the job that does it.
 * Whoever may look at an import may take it back (domain.md, section 2).
 */
@Component
class Undos {

	private final ImportRows imports;

	private final UndoRows rows;

	private final UndoPlanner planner;

	private final Jobs jobs;

	private final AuditLog audit;

	private final Clock clock;

	Undos(ImportRows imports, UndoRows rows, UndoPlanner planner, Jobs jobs, AuditLog audit, Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.planner = planner;
		this.jobs = jobs;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether there is anything to take back, and nobody at it. */
	boolean isPossible(ImportRun run) {
		return isOver(run.jobId()) && (run.undoJobId() == null || isOver(run.undoJobId()))
				&& this.rows.left(run.id()) > 0;
	}

	/**
	 * What would become of each row now, a page of them in detail; nothing is written.
	 */
	@Transactional(readOnly = true)
	Preview preview(ImportRun run, Viewer viewer, Undo.@Nullable Group group, int page) {
		Origin origin = Origin.ofPerson(viewer, Source.IMPORT, null, this.clock.instant());
		UndoCounts counts = UndoCounts.NONE;
		int before = 0;
		List<UndoPlan> shown = new ArrayList<>();
		int last = 0;
		for (List<UndoRow> chunk = next(run, last); !chunk.isEmpty(); chunk = next(run, last)) {
			List<UndoPlan> plans = this.planner.plan(chunk, viewer, origin);
			counts = counts.plus(UndoCounts.of(plans));
			for (UndoPlan plan : plans) {
				if (group == null || plan.undo().group() == group) {
					if (before >= PageOf.offset(page) && shown.size() < PageOf.SIZE) {
						shown.add(plan);
					}
					before++;
				}
			}
			last = chunk.get(chunk.size() - 1).number();
		}
		return new Preview(counts, shown);
	}

	/**
	 * Starts the work; nothing happens while other work is at it, or when there is
	 * nothing to take back.
	 * @param language of what is said about the job
	 */
	@Transactional
	void start(ImportRun seen, Viewer viewer, Locale language) {
		this.imports.lock(seen.id());
		ImportRun run = this.imports.find(seen.id(), viewer).orElseThrow();
		if (isPossible(run)) {
			int left = this.rows.left(run.id());
			Job job = this.jobs.submit(viewer, Job.Kind.UNDO, run.fileName(), left,
					"/opportunities/imports/" + run.id() + "/undo", language);
			this.rows.start(run.id(), job.id());
			this.audit.record(viewer.does(AuditAction.IMPORT_UNDONE)
				.about(AuditObject.IMPORT, run.id(), run.fileName())
				.is(AuditField.ROWS, left));
		}
	}

	private List<UndoRow> next(ImportRun run, int after) {
		return this.rows.next(run.id(), after, Imports.CHUNK);
	}

	private boolean isOver(@Nullable UUID jobId) {
		return jobId != null && this.jobs.find(jobId).map(Job::isOver).orElse(true);
	}

	/**
	 * What taking back would do.
	 *
	 * @param rows those that were asked for
	 */
	record Preview(UndoCounts counts, List<UndoPlan> rows) {
	}

}
