package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.bulk.PreviewView.Line;
import app.tandem.bulk.PreviewView.Remark;
import app.tandem.bulk.UndoPlan.UndoRow;
import app.tandem.deal.Deal;
import app.tandem.job.Job;
import app.tandem.job.Jobs;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the taking back of imports into the reader's words. */
@Component
class UndoPages {

	private final Undos undos;

	private final UndoRows rows;

	private final Jobs jobs;

	private final MessageSource messages;

	UndoPages(Undos undos, UndoRows rows, Jobs jobs, MessageSource messages) {
		this.undos = undos;
		this.rows = rows;
		this.jobs = jobs;
		this.messages = messages;
	}

	/** What it would do, else how far it is, or what it did. */
	UndoView of(ImportRun run, Viewer viewer, Undo.@Nullable Group group, int page) {
		Wording wording = Wording.ofReader(this.messages);
		UndoView.Part part = new UndoView.Part("/opportunities/imports/" + run.id() + "/undo", group, page, wording);
		if (this.undos.isPossible(run)) {
			return preview(run, this.undos.preview(run, viewer, group, page), part);
		}
		// Asked first: what is counted while the work ends must not pass for all of it.
		Progress progress = job(run).filter((job) -> !job.isOver())
			.map((job) -> new Progress(wording.text("job.state." + job.state()), job.rowsDone(), job.rowsTotal(),
					"/jobs/" + job.id() + "/cancellation"))
			.orElse(null);
		UndoCounts counts = this.rows.counts(run.id());
		List<Line> lines = this.rows.results(run.id(), group, page).stream().map((row) -> line(row, wording)).toList();
		String summary = (counts.rows() > 0) ? summary(run, counts, wording) : wording.text("bulk.undo.nothing");
		return new UndoView(run, part, progress, counts, lines, summary, null);
	}

	/** What the import's own page says of its taking back. */
	Note note(ImportRun run) {
		Wording wording = Wording.ofReader(this.messages);
		UndoCounts counts = this.rows.counts(run.id());
		return new Note(this.undos.isPossible(run), (counts.rows() > 0) ? summary(run, counts, wording) : "");
	}

	private UndoView preview(ImportRun run, Undos.Preview preview, UndoView.Part part) {
		Wording wording = part.wording();
		UndoCounts counts = preview.counts();
		List<Line> lines = preview.rows().stream().map((plan) -> line(plan, wording)).toList();
		String button = (counts.undone() > 0) ? wording.text("bulk.undo.button", counts.removed(), counts.restored())
				: "";
		return new UndoView(run, part, null, counts, lines, wording.text("bulk.undo.nothing-written"), button);
	}

	private String summary(ImportRun run, UndoCounts counts, Wording wording) {
		return job(run)
			.map((job) -> wording.text("bulk.undo.summary", wording.formats().time(job.submittedAt()), counts.undone(),
					counts.kept(), counts.fixed()))
			.orElse("");
	}

	private Optional<Job> job(ImportRun run) {
		UUID id = run.undoJobId();
		return (id != null) ? this.jobs.find(id) : Optional.empty();
	}

	private static Line line(UndoPlan plan, Wording wording) {
		UndoRow row = plan.row();
		Deal deal = plan.deal();
		List<String> changes = plan.cells()
			.stream()
			.map((cell) -> wording.text("bulk.preview.change", cell.label(), PreviewView.shown(cell.from()),
					PreviewView.shown(cell.to())))
			.toList();
		List<Remark> remarks = new ArrayList<>();
		if (plan.undo() != Undo.UNDONE) {
			remarks.add(new Remark(wording.text(plan.undo().key()), false));
		}
		if (plan.partly()) {
			remarks.add(new Remark(wording.text("bulk.undo.partly"), false));
		}
		if (plan.changes().size() > 1) {
			remarks.add(new Remark(wording.text("bulk.undo.invitations"), false));
		}
		return new Line(String.valueOf(row.number()), outcome(plan.undo(), plan.removes(), wording), tone(plan.undo()),
				(deal != null) ? deal.referral().terms().name() : "–",
				(deal != null) ? deal.engagement().customer().name() : "",
				(deal != null) ? "/opportunities/" + deal.referral().id() : null, changes, remarks);
	}

	private static Line line(UndoRows.Result row, Wording wording) {
		List<Remark> remarks = (row.undo() != Undo.UNDONE) ? List.of(new Remark(wording.text(row.undo().key()), false))
				: List.of();
		boolean linked = row.referralId() != null && row.undo() != Undo.HIDDEN;
		return new Line(String.valueOf(row.row()), outcome(row.undo(), row.created(), wording), tone(row.undo()),
				row.name(), row.customer(), linked ? "/opportunities/" + row.referralId() : null, List.of(), remarks);
	}

	private static String outcome(Undo undo, boolean created, Wording wording) {
		return (undo == Undo.UNDONE) ? wording.text(created ? "bulk.undo.removed" : "bulk.undo.restored")
				: wording.text(undo.group().key());
	}

	private static String tone(Undo undo) {
		return switch (undo.group()) {
			case UNDONE -> "chip-won";
			case KEPT -> "chip-waiting";
			case FINAL -> "chip-new";
		};
	}

	/** How far the work is. */
	record Progress(String state, int done, int total, String cancellation) {
	}

	/**
	 * What is said beside the import.
	 *
	 * @param text what was taken back; empty when nothing was
	 */
	record Note(boolean offered, String text) {
	}

}
