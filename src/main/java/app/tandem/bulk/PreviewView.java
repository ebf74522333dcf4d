package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.bulk.finding.FindingText;
import app.tandem.bulk.finding.Severity;
import app.tandem.shell.PageOf;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The rows of a check, as they are read: what becomes of each, and why. */
final class PreviewView {

	private final String check;

	private final RowPreview.Part part;

	private final Imports.ImportCheck result;

	private final FindingText texts;

	private final Wording wording;

	/** For the check that has this address. */
	PreviewView(String check, RowPreview.Part part, Imports.ImportCheck result, FindingText texts, Wording wording) {
		this.check = check;
		this.part = part;
		this.result = result;
		this.texts = texts;
		this.wording = wording;
	}

	/** All rows, and those of each fate that any row has. */
	public List<Choice> choices() {
		List<Choice> choices = new ArrayList<>();
		choices.add(choice(null, this.wording.text("bulk.preview.all")));
		for (Outcome outcome : Outcome.values()) {
			if (this.result.counts().of(outcome) > 0) {
				choices.add(choice(outcome, this.wording.text(outcome.key())));
			}
		}
		return choices;
	}

	public List<Line> lines() {
		return this.result.rows().stream().map(this::line).toList();
	}

	public @Nullable String previous() {
		return page().previous(list());
	}

	public @Nullable String next() {
		return page().next(list());
	}

	private PageOf<RowPreview> page() {
		return new PageOf<>(this.result.rows(), this.part.page(), this.result.counts().of(this.part.outcome()));
	}

	private String list() {
		return address(this.part.outcome());
	}

	private String address(@Nullable Outcome outcome) {
		return (outcome != null) ? this.check + "?rows=" + outcome.word() : this.check;
	}

	private Choice choice(@Nullable Outcome outcome, String label) {
		String count = this.wording.formats().number(this.result.counts().of(outcome));
		return new Choice(address(outcome), label, count, outcome == this.part.outcome());
	}

	private Line line(RowPreview row) {
		List<String> changes = row.changes().stream().map(this::change).toList();
		List<Remark> remarks = row.findings()
			.stream()
			.map((finding) -> new Remark(this.texts.of(finding, this.wording.locale()),
					finding.severity() == Severity.ROW))
			.toList();
		return new Line(String.valueOf(row.row()), this.wording.text(row.outcome().key()), tone(row.outcome()),
				row.name(), row.customer(), href(row.referralId()), changes, remarks, mend(row));
	}

	private @Nullable Mend mend(RowPreview row) {
		List<MendCell> cells = new ArrayList<>();
		for (RowPreview.Cell cell : row.cells()) {
			cells.add(new MendCell("cell-" + row.row() + "-" + cells.size(), cell.name(), cell.text(), cell.faulty()));
		}
		Outcome outcome = this.part.outcome();
		return cells.isEmpty() ? null : new Mend(this.check.replaceFirst("/check$", "/cells"),
				(outcome != null) ? outcome.word() : "", this.part.page(), cells);
	}

	private String change(CellChange change) {
		return this.wording.text("bulk.preview.change", change.label(), shown(change.from()), shown(change.to()));
	}

	static String shown(String text) {
		return text.isEmpty() ? "–" : text;
	}

	private static @Nullable String href(@Nullable UUID referralId) {
		return (referralId != null) ? "/opportunities/" + referralId : null;
	}

	private static String tone(Outcome outcome) {
		return switch (outcome) {
			case CREATED -> "chip-won";
			case UPDATED -> "chip-active";
			case UNCHANGED -> "chip-new";
			case NOT_PROCESSED -> "chip-lost";
		};
	}

	/** Rows of one fate to look at. */
	record Choice(String href, String label, String count, boolean current) {
	}

	/** A row. */
	record Line(String row, String outcome, String tone, String name, String customer, @Nullable String href,
			List<String> changes, List<Remark> remarks, @Nullable Mend mend) {

		/** A row of what is not a check, in which nothing is mended. */
		Line(String row, String outcome, String tone, String name, String customer, @Nullable String href,
				List<String> changes, List<Remark> remarks) {
			this(row, outcome, tone, name, customer, href, changes, remarks, null);
		}

	}

	/**
	 * The form in which cells of a row are mended.
	 *
	 * @param action its address
	 * @param rows word for the rows that are looked at
	 */
	record Mend(String action, String rows, int page, List<MendCell> cells) {

		/** Whether there is something to do. */
		public boolean faulty() {
			return this.cells.stream().anyMatch(MendCell::faulty);
		}

	}

	/** A cell in that form. */
	record MendCell(String id, String name, String text, boolean faulty) {
	}

	/** Something found in a row; an error keeps it out. */
	record Remark(String text, boolean error) {
	}

}
