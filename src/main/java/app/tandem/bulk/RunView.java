package app.tandem.bulk;

import java.util.List;

import app.tandem.job.Job;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** An import as it is read. */
record RunView(String id, String fileName, String who, String when, String state, boolean running, int done, int total,
		ImportCounts counts, String summary, String tone, List<ImportPages.FindingLine> findings, String cancellation,
		UndoPages.Note undo, boolean fileDeleted) {

	static RunView of(ImportRun run, @Nullable Job job, ImportCounts counts, List<ImportPages.FindingLine> findings,
			UndoPages.Note undo, Wording wording) {
		boolean running = job != null && !job.isOver();
		ImportCounts shown = running ? counts : counts.outOf(run.records());
		return new RunView(run.id().toString(), run.fileName(), run.memberName(),
				wording.formats().time(run.uploadedAt()),
				wording.text((job != null) ? "job.state." + job.state() : "bulk.run.checked"), running, counts.rows(),
				run.records(), shown, summary(run, job, counts, wording), tone(run, job, counts), findings,
				(job != null) ? "/jobs/" + job.id() + "/cancellation" : "", undo, run.fileDeleted());
	}

	private static String summary(ImportRun run, @Nullable Job job, ImportCounts counts, Wording wording) {
		if (job != null && job.state() == Job.State.FAILED) {
			return wording.text("job.failed");
		}
		if (job != null && job.state() == Job.State.CANCELLED) {
			return wording.text("job.cancelled", counts.rows(), run.records());
		}
		return (counts.notProcessed() > 0)
				? wording.text("job.partial.IMPORT", counts.processed(), run.records(), counts.notProcessed())
				: wording.text("job.done.IMPORT", run.records());
	}

	/** Partial success is amber, never green. */
	private static String tone(ImportRun run, @Nullable Job job, ImportCounts counts) {
		if (job != null && job.state() == Job.State.FAILED) {
			return "notice-danger";
		}
		return (counts.notProcessed() > 0 || counts.rows() < run.records()) ? "notice-warning" : "notice-success";
	}

	public String href() {
		return "/opportunities/imports/" + this.id;
	}

	/** Whether there are rows to fix. */
	public boolean faulty() {
		return this.counts.notProcessed() > 0 && !this.fileDeleted;
	}

}
