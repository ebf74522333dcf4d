package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;

import app.tandem.bulk.PreviewView.Choice;
import app.tandem.bulk.PreviewView.Line;
import app.tandem.shell.PageOf;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** An import that is taken back, as it is read: what it would do, or did. */
final class UndoView {

	private final ImportRun run;

	private final Part part;

	private final UndoPages.@Nullable Progress progress;

	private final UndoCounts counts;

	private final List<Line> lines;

	private final String summary;

	private final @Nullable String button;

	UndoView(ImportRun run, Part part, UndoPages.@Nullable Progress progress, UndoCounts counts, List<Line> lines,
			String summary, @Nullable String button) {
		this.run = run;
		this.part = part;
		this.progress = progress;
		this.counts = counts;
		this.lines = lines;
		this.summary = summary;
		this.button = button;
	}

	public String href() {
		return this.part.address();
	}

	public String importHref() {
		return "/opportunities/imports/" + this.run.id();
	}

	public String fileName() {
		return this.run.fileName();
	}

	/** How far it is; null unless work is at it. */
	public UndoPages.@Nullable Progress progress() {
		return this.progress;
	}

	/** Whether it can still be decided. */
	public boolean possible() {
		return this.button != null;
	}

	/** What the button says; empty when there is nothing to take back. */
	public @Nullable String button() {
		return this.button;
	}

	public String summary() {
		return this.summary;
	}

	public UndoCounts counts() {
		return this.counts;
	}

	public List<Line> lines() {
		return this.lines;
	}

	/** All rows, and those of each result that any row has. */
	public List<Choice> choices() {
		List<Choice> choices = new ArrayList<>();
		choices.add(this.part.choice(null, this.counts));
		for (Undo.Group group : Undo.Group.values()) {
			if (this.counts.of(group) > 0) {
				choices.add(this.part.choice(group, this.counts));
			}
		}
		return choices;
	}

	public @Nullable String previous() {
		return page().previous(this.part.list(this.part.group()));
	}

	public @Nullable String next() {
		return page().next(this.part.list(this.part.group()));
	}

	private PageOf<Line> page() {
		return new PageOf<>(this.lines, this.part.page(), this.counts.of(this.part.group()));
	}

	/** Which rows are looked at. */
	record Part(String address, Undo.@Nullable Group group, int page, Wording wording) {

		String list(Undo.@Nullable Group of) {
			return (of != null) ? this.address + "?rows=" + of.word() : this.address;
		}

		Choice choice(Undo.@Nullable Group of, UndoCounts counts) {
			String label = this.wording.text((of != null) ? of.key() : "bulk.preview.all");
			return new Choice(list(of), label, this.wording.formats().number(counts.of(of)), of == this.group);
		}

	}

}
