package app.tandem.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.Severity;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Duplicates;
import app.tandem.sheet.ReadAs;
import app.tandem.sheet.TextFormat;
import app.tandem.job.Job;
import app.tandem.job.Jobs;
import app.tandem.shell.NotFound;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Uploaded files: stored, checked without writing, and handed to the job that imports
 * them.
 */
@Component
class Imports {

	static final int CHUNK = 250;

	/** Findings shown on a page; all of them are in the details file. */
	static final int FINDINGS = 100;

	/** The same file within this time is imported again only when somebody says so. */
	private static final Duration SAME_FILE = Duration.ofHours(24);

	private final ImportRows rows;

	private final MendRows mends;

	private final SheetReader reader;

	private final RowPlanners planners;

	private final Jobs jobs;

	private final AuditLog audit;

	private final Clock clock;

	Imports(ImportRows rows, MendRows mends, SheetReader reader, RowPlanners planners, Jobs jobs, AuditLog audit,
			Clock clock) {
		this.rows = rows;
		this.mends = mends;
		this.reader = reader;
		this.planners = planners;
		this.jobs = jobs;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Stores a file that can be imported as a whole. The same form sent twice with the
	 * same file is one upload; a page that the browser kept may send another file.
	 * @return the upload's id
	 * @throws app.tandem.bulk.sheet.SheetRefused with everything that is wrong with the
	 * file; nothing is stored then
	 */
	@Transactional
	UUID upload(String fileName, ImportFile file, @Nullable UUID locationId, String key, Viewer viewer) {
		FileScan scan = FileScan.of(this.reader, file);
		ImportRun run = new ImportRun(UuidCreator.getTimeOrderedEpoch(), viewer.organizationId(), viewer.memberId(),
				viewer.name(), locationId, fileName, scan.records(), this.clock.instant(), null, null, 0, false);
		Fingerprint fingerprint = Fingerprint.of(file.content());
		String submission = key + " " + locationId + " " + file.format() + " " + fingerprint.hex();
		boolean added = this.rows.add(run, new ImportRows.Upload(submission, file, fingerprint));
		return added ? run.id() : this.rows.findByKey(viewer.memberId(), submission).orElseThrow();
	}

	/**
	 * Has a file read in another way; one that is being imported stays as it is.
	 * @return false when the import was started
	 * @throws app.tandem.bulk.sheet.SheetRefused when it cannot be read so; then it is
	 * read as before
	 */
	@Transactional
	boolean readAs(ImportRun run, TextFormat format) {
		if (this.rows.lock(run.id()) != null) {
			return false;
		}
		ImportFile file = this.rows.file(run.id()).readAs(format);
		this.rows.readAs(run.id(), format, FileScan.of(this.reader, file).records());
		return true;
	}

	/**
	 * An import that the viewer may look at; of one that was only checked the file is all
	 * there is.
	 */
	ImportRun get(UUID id, Viewer viewer) {
		return this.rows.find(id, viewer)
			.filter((run) -> run.jobId() != null || !run.fileDeleted())
			.orElseThrow(NotFound::new);
	}

	/** As {@link #check(ImportRun, Viewer, RowPreview.Part)}, with the first rows. */
	@Transactional(readOnly = true)
	ImportCheck check(ImportRun run, Viewer viewer) {
		return check(run, viewer, RowPreview.Part.FIRST);
	}

	/** What would become of each row now, some of them in detail; nothing is written. */
	@Transactional(readOnly = true)
	ImportCheck check(ImportRun run, Viewer viewer, RowPreview.Part part) {
		ImportFile file = this.rows.file(run.id());
		FileScan scan = FileScan.of(this.reader, file);
		ImportCounts counts = new ImportCounts(0, 0, 0, 0);
		CheckFindings found = new CheckFindings(scan.notices());
		Duplicates.Earlier earlier = new Duplicates.Earlier();
		CheckedRows preview = new CheckedRows(part, file.mends());
		try (Sheet sheet = file.open(this.reader)) {
			Iterator<SheetRow> rows = sheet.rows();
			while (rows.hasNext()) {
				List<SheetRow> chunk = next(rows, CHUNK);
				List<RowPlan> plans = this.planners
					.of(chunk, run, viewer, scan.repeated(), this.clock.instant(), earlier)
					.plan(chunk, false);
				counts = counts.plus(ImportCounts.of(plans));
				plans.forEach((plan) -> found.add(plan.findings()));
				preview.add(chunk, plans);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ImportCheck(counts, found.first(), found.more(), scan.names() ? Optional.empty() : sameFile(run),
				preview.rows(), new Reading(scan.readAs(), file.format()));
	}

	/**
	 * Starts the work; an import that was started before goes on as it is, and nothing
	 * happens when the file is another by now than the person saw. When the file names no
	 * deal and the company imported the same one lately, somebody must have said to do so
	 * again.
	 * @param language of the findings in the details file
	 * @param again the import that the person was asked about, if any
	 * @return false when there is something to ask first; nothing was started then
	 */
	@Transactional
	boolean commit(ImportRun run, Viewer viewer, Locale language, @Nullable String again) {
		if (this.rows.lock(run.id()) != null) {
			return true;
		}
		if (this.mends.revision(run.id()) != run.revision()) {
			return false;
		}
		// Of two tabs with the same file one shall see what the other did.
		this.rows.lockFile(run.organizationId(), this.rows.hash(run.id()));
		if (mustAsk(run, again)) {
			return false;
		}
		Job job = this.jobs.submit(viewer, Job.Kind.IMPORT, run.fileName(), run.records(),
				"/opportunities/imports/" + run.id(), language);
		this.rows.start(run.id(), job.id());
		this.audit.record(viewer.does(AuditAction.IMPORT_STARTED)
			.about(AuditObject.IMPORT, run.id(), run.fileName())
			.is(AuditField.ROWS, run.records())
			.is(AuditField.FILE_HASH, HexFormat.of().formatHex(this.rows.hash(run.id()))));
		return true;
	}

	private boolean mustAsk(ImportRun run, @Nullable String again) {
		Optional<ImportRun> before = sameFile(run);
		return before.isPresent() && !before.get().id().toString().equals(again)
				&& !FileScan.of(this.reader, this.rows.file(run.id())).names();
	}

	static List<SheetRow> next(Iterator<SheetRow> rows, int most) {
		List<SheetRow> chunk = new ArrayList<>(most);
		while (chunk.size() < most && rows.hasNext()) {
			chunk.add(rows.next());
		}
		return chunk;
	}

	private Optional<ImportRun> sameFile(ImportRun run) {
		return this.rows.sameFile(run.organizationId(), this.rows.hash(run.id()),
				this.clock.instant().minus(SAME_FILE));
	}

	/**
	 * What a check found.
	 *
	 * @param findings the first of them: of the file, then errors, then warnings
	 * @param more how many there are besides
	 * @param before an import of the same file by the company, to ask about
	 * @param rows those that were asked for
	 * @param reading how the file was read
	 */
	record ImportCheck(ImportCounts counts, List<Finding> findings, int more, Optional<ImportRun> before,
			List<RowPreview> rows, Reading reading) {

		List<Finding> errors() {
			return of(Severity.ROW);
		}

		List<Finding> of(Severity severity) {
			return this.findings.stream().filter((finding) -> finding.severity() == severity).toList();
		}

	}

	/** How a file was read, and what of that somebody chose. */
	record Reading(ReadAs readAs, TextFormat chosen) {
	}

}
