package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Viewer;
import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingText;
import app.tandem.bulk.finding.Severity;
import app.tandem.bulk.template.ColumnGuide;
import app.tandem.bulk.wording.Translations;
import app.tandem.job.Job;
import app.tandem.job.Jobs;
import app.tandem.shell.Option;
import app.tandem.shell.Wording;
import app.tandem.sheet.TextFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the pages of imports into the reader's words. */
@Component
class ImportPages {

	private static final int EARLIER = 20;

	private final ImportRows rows;

	private final Jobs jobs;

	private final Locations locations;

	private final BulkLimits limits;

	private final FindingText texts;

	private final UndoPages undos;

	private final MessageSource messages;

	ImportPages(ImportRows rows, Jobs jobs, Locations locations, BulkLimits limits, FindingText texts, UndoPages undos,
			MessageSource messages) {
		this.rows = rows;
		this.jobs = jobs;
		this.locations = locations;
		this.limits = limits;
		this.texts = texts;
		this.undos = undos;
		this.messages = messages;
	}

	/** Reviewers and the vendor's staff import nothing. */
	void refuseUnlessMayImport(Viewer viewer) {
		if (!viewer.mayImport()) {
			throw new AccessDeniedException("imports are for partners");
		}
	}

	UploadView form(Viewer viewer, UploadProblems problems) {
		refuseUnlessMayImport(viewer);
		Wording wording = Wording.ofReader(this.messages);
		List<Option> open = this.locations.openTo(viewer).stream().map(ImportPages::option).toList();
		return new UploadView(UUID.randomUUID().toString(), open, problems,
				wording.text("bulk.upload.limits", this.limits.importRecords(), this.limits.importSize().toMegabytes()),
				guide(wording), last(viewer), ReadingView.ofUpload(problems.format(), wording));
	}

	/** The import as far as it is. */
	RunView run(ImportRun run) {
		Wording wording = Wording.ofReader(this.messages);
		Job job = job(run);
		List<FindingLine> findings = lines(this.rows.findings(run.id(), Imports.FINDINGS));
		return RunView.of(run, job, this.rows.counts(run.id()), findings, this.undos.note(run), wording);
	}

	/** What would become of the rows, and how the file was read. */
	void addCheck(Model model, ImportRun run, Imports.ImportCheck check, RowPreview.Part part) {
		model.addAttribute("check", check(run, check, part));
		model.addAttribute("reading", ReadingView.of(check.reading().readAs(), check.reading().chosen(), List.of(),
				Wording.ofReader(this.messages)));
	}

	/** The same, beside what was wished and why the file cannot be read so. */
	void addRefusedReading(Model model, ImportRun run, Imports.ImportCheck check, TextFormat wished,
			List<Finding> problems) {
		model.addAttribute("check", check(run, check, RowPreview.Part.FIRST));
		model.addAttribute("reading",
				ReadingView.of(check.reading().readAs(), wished, problems(problems), Wording.ofReader(this.messages)));
	}

	private CheckView check(ImportRun run, Imports.ImportCheck check, RowPreview.Part part) {
		Wording wording = Wording.ofReader(this.messages);
		List<FindingLine> lines = lines(check.findings());
		ImportCounts counts = check.counts();
		String again = check.before()
			.map((before) -> wording.text("bulk.check.same-file", before.fileName(), before.memberName(),
					wording.formats().time(before.uploadedAt())))
			.orElse("");
		String before = check.before().map((earlier) -> earlier.id().toString()).orElse("");
		String address = "/opportunities/imports/" + run.id() + "/check";
		PreviewView preview = new PreviewView(address, part, check, this.texts, wording);
		return new CheckView(run.id().toString(), run.revision(), run.fileName(), counts, preview, lines, check.more(),
				again, before, wording.text(counts.hasEffect() ? "bulk.check.import" : "bulk.check.import-nothing",
						counts.created(), counts.updated()));
	}

	/** Imports that were started, newest first. */
	List<RunView> earlier(Viewer viewer) {
		Wording wording = Wording.ofReader(this.messages);
		return this.rows.started(viewer, EARLIER)
			.stream()
			.map((run) -> RunView.of(run, job(run), this.rows.counts(run.id()), List.of(), this.undos.note(run),
					wording))
			.toList();
	}

	/** The sentences of what keeps a file out as a whole. */
	List<String> problems(List<Finding> findings) {
		return findings.stream().filter((finding) -> finding.severity() == Severity.FILE).map(this::sentence).toList();
	}

	private String sentence(Finding finding) {
		return this.texts.of(finding, Wording.ofReader(this.messages).locale());
	}

	String text(String key) {
		return Wording.ofReader(this.messages).text(key);
	}

	private @Nullable RunView last(Viewer viewer) {
		return this.rows.started(viewer, 1).stream().map(this::run).findFirst().orElse(null);
	}

	private @Nullable Job job(ImportRun run) {
		return (run.jobId() != null) ? this.jobs.find(run.jobId()).orElse(null) : null;
	}

	private List<FindingLine> lines(List<Finding> findings) {
		Wording wording = Wording.ofReader(this.messages);
		return findings.stream()
			.map((finding) -> new FindingLine((finding.row() > 0) ? String.valueOf(finding.row()) : "",
					finding.column(), this.texts.of(finding, wording.locale()), finding.code().code(),
					wording.text("bulk.severity." + finding.severity()), finding.severity().name()))
			.toList();
	}

	private static List<GuideLine> guide(Wording wording) {
		List<GuideLine> lines = new ArrayList<>();
		for (ColumnGuide column : ColumnGuide.all()) {
			List<String> options = column.optionKeys().stream().map(wording::text).map(Translations::shown).toList();
			lines.add(new GuideLine(column.name(),
					wording.text("bulk.need." + column.need().name().toLowerCase(java.util.Locale.ROOT)),
					wording.text(column.descriptionKey()), options, column.sample()));
		}
		return lines;
	}

	private static Option option(Location location) {
		return new Option(location.id().toString(), location.name() + " (" + location.mpnId() + ")");
	}

	/** The page on which a file is chosen. */
	record UploadView(String key, List<Option> locations, UploadProblems problems, String limits, List<GuideLine> guide,
			@Nullable RunView last, ReadingView reading) {

		/** Whoever has one location only has no choice. */
		public boolean choice() {
			return this.locations.size() > 1;
		}

	}

	/** A column as the instructions explain it. */
	record GuideLine(String name, String need, String description, List<String> options, String sample) {
	}

	/** Something found, as it is read. */
	record FindingLine(String row, String column, String text, String code, String severity, String kind) {
	}

	/**
	 * The result of a check.
	 *
	 * @param before the import of the same file that the person is asked about, or empty
	 */
	record CheckView(String id, int revision, String fileName, ImportCounts counts, PreviewView preview,
			List<FindingLine> findings, int more, String sameFile, String before, String button) {
	}

}
