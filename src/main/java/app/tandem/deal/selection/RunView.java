package app.tandem.deal.selection;

import java.util.List;

import app.tandem.deal.BulkActs.Outcome;
import app.tandem.shell.Flash;
import app.tandem.shell.Wording;

/** What was done to several deals, in the reader's words. */
final class RunView {

	private final Selections.Run run;

	private final Wording wording;

	RunView(Selections.Run run, Wording wording) {
		this.run = run;
		this.wording = wording;
	}

	public String title() {
		return this.wording.text("deal.selection.title." + this.run.deed());
	}

	public String summary() {
		return this.wording.text("deal.selection.summary", this.run.count(Outcome.Kind.DONE), this.run.lines().size(),
				this.run.count(Outcome.Kind.UNCHANGED));
	}

	/** Partial success is never green, and neither is nothing. */
	public String tone() {
		if (this.run.good() == this.run.lines().size()) {
			return (this.run.count(Outcome.Kind.DONE) > 0) ? "success" : "info";
		}
		return (this.run.good() > 0) ? "warning" : "danger";
	}

	public String icon() {
		return Flash.icon(tone());
	}

	public String file() {
		return "/opportunities/selections/" + this.run.key() + "/rows.csv";
	}

	/** What stays to be looked at comes first. */
	public List<Row> rows() {
		return this.run.lines()
			.stream()
			.sorted(java.util.Comparator.comparing((line) -> line.outcome().kind().isGood()))
			.map(this::row)
			.toList();
	}

	List<String> headings() {
		return List.of(this.wording.text("deal.column.ID"), this.wording.text("deal.column.NAME"),
				this.wording.text("deal.selection.outcome"), this.wording.text("deal.selection.message"));
	}

	private Row row(Selections.Line line) {
		Outcome outcome = line.outcome();
		boolean missing = outcome.kind() == Outcome.Kind.MISSING;
		String message = (outcome.why() != null) ? this.wording.text(outcome.why().key())
				: missing ? this.wording.text("deal.selection.missing") : "";
		return new Row(line.id().toString(), missing ? "" : "/opportunities/" + line.id(),
				missing ? line.id().toString() : outcome.name(), this.wording.text(outcome.kind().key()),
				switch (outcome.kind()) {
					case DONE -> "chip-won";
					case UNCHANGED -> "chip-closed";
					case REFUSED, MISSING -> "chip-lost";
				}, message);
	}

	/** One deal; without an address when it is not there any more. */
	record Row(String id, String href, String name, String outcome, String tone, String message) {
	}

}
