package app.tandem.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.tandem.bulk.finding.FindingText;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.sheet.SheetHeader;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.sheet.Download;
import app.tandem.sheet.SheetWriter;
import app.tandem.job.Job;
import app.tandem.job.Jobs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The uploaded file again, with what became of each row: its errors, and the IDs of the
 * deals that were created.
 */
@Component
class DetailsFile {

	private static final List<Column> FILLED = List.of(Column.ERRORS, Column.ENGAGEMENT_ID, Column.REFERRAL_ID);

	private final ImportRows rows;

	private final SheetReader reader;

	private final FindingText texts;

	private final Jobs jobs;

	DetailsFile(ImportRows rows, SheetReader reader, FindingText texts, Jobs jobs) {
		this.rows = rows;
		this.reader = reader;
		this.texts = texts;
		this.jobs = jobs;
	}

	/** The format of the file, which is that of the upload. */
	Download format(ImportRun run) throws IOException {
		return Download.of(this.rows.file(run.id()).content());
	}

	/**
	 * Writes the rows in the file's order; a row that is still waiting has no errors yet,
	 * one that work was broken off before is to be uploaded again.
	 */
	void write(ImportRun run, boolean onlyFaulty, OutputStream out) throws IOException {
		Map<Integer, ImportRows.RowResult> results = this.rows.results(run.id())
			.stream()
			.collect(Collectors.toMap(ImportRows.RowResult::row, Function.identity()));
		Job job = (run.jobId() != null) ? this.jobs.find(run.jobId()).orElse(null) : null;
		Locale language = language(job);
		ImportFile file = this.rows.file(run.id());
		try (Sheet sheet = file.open(this.reader);
				SheetWriter writer = Download.of(file.content()).writer(out, Sheet.NAME)) {
			SheetHeader header = sheet.header();
			List<Column> added = FILLED.stream().filter((column) -> !header.has(column)).toList();
			writer.write(joined(added.stream().map(Column::label).toList(), header.labels()));
			for (Iterator<SheetRow> rows = sheet.rows(); rows.hasNext();) {
				SheetRow row = rows.next();
				ImportRows.RowResult result = results.get(row.number());
				boolean faulty = (result != null) ? result.outcome() == Outcome.NOT_PROCESSED
						: job != null && job.isOver();
				if (faulty || !onlyFaulty) {
					writer.write(filled(row, result, added, language));
				}
			}
		}
	}

	/**
	 * A row that was not processed keeps its version: somebody has to look at what others
	 * changed meanwhile.
	 */
	private List<String> filled(SheetRow row, ImportRows.@Nullable RowResult result, List<Column> added,
			Locale language) {
		List<String> cells = new ArrayList<>(row.cells());
		while (cells.size() < row.header().labels().size()) {
			cells.add("");
		}
		int version = row.header().index(Column.ROW_VERSION);
		if (version >= 0 && result != null && result.outcome() != Outcome.NOT_PROCESSED) {
			cells.set(version, String.valueOf(result.version()));
		}
		List<String> front = new ArrayList<>();
		for (Column column : FILLED) {
			String text = (result != null) ? text(column, row, result, language) : row.text(column);
			if (added.contains(column)) {
				front.add(text);
			}
			else {
				cells.set(row.header().index(column), text);
			}
		}
		return joined(front, cells);
	}

	private String text(Column column, SheetRow row, ImportRows.RowResult result, Locale language) {
		return switch (column) {
			case ERRORS -> this.texts.errors(result.findings(), language);
			case ENGAGEMENT_ID -> (result.engagementId() != null) ? result.engagementId().toString() : row.text(column);
			default -> (result.referralId() != null) ? result.referralId().toString() : row.text(column);
		};
	}

	/** The importer's language at that time, whoever reads the file later. */
	private static Locale language(@Nullable Job job) {
		return Locale.forLanguageTag((job != null) ? job.language() : "en");
	}

	private static List<String> joined(List<String> front, List<String> rest) {
		List<String> all = new ArrayList<>(front);
		all.addAll(rest);
		return all;
	}

}
