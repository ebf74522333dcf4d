package app.tandem.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.deal.Deal;
import app.tandem.deal.DealLists;
import app.tandem.deal.Deals;
import app.tandem.job.Job;
import app.tandem.job.JobRun;
import app.tandem.job.JobWork;
import app.tandem.sheet.SheetWriter;
import app.tandem.sheet.TemporaryFile;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the file of an export, some deals at a time; a file that was begun before is
 * begun again.
 */
@Component
class ExportWork implements JobWork {

	private static final int CHUNK = 1_000;

	private final Exports exports;

	private final DealLists lists;

	private final Deals deals;

	private final Viewers viewers;

	private final Locations locations;

	private final BulkLimits limits;

	private final TransactionTemplate transaction;

	ExportWork(Exports exports, DealLists lists, Deals deals, Viewers viewers, Locations locations, BulkLimits limits,
			TransactionTemplate transaction) {
		this.exports = exports;
		this.lists = lists;
		this.deals = deals;
		this.viewers = viewers;
		this.locations = locations;
		this.limits = limits;
		this.transaction = transaction;
	}

	@Override
	public Job.Kind kind() {
		return Job.Kind.EXPORT;
	}

	@Override
	public void run(JobRun job) {
		Exports.ExportRun export = this.exports.findByJob(job.job().id());
		Viewer viewer = this.viewers.find(export.memberId())
			.orElseGet(() -> Viewer.withoutRights(export.memberId(), job.job().organizationId(), ""));
		List<UUID> ids = this.lists.ids(export.filter(), viewer, this.limits.exportRecords());
		try {
			Path file = TemporaryFile.create("export", export.format().extension());
			try {
				write(job, ids, export.format().writer(Files.newOutputStream(file), Sheet.NAME), viewer);
				this.transaction.executeWithoutResult((status) -> {
					job.hold();
					this.exports.finish(export.id(), file);
					job.progress(ids.size(), ids.size(), 0);
				});
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(JobRun job, List<UUID> ids, SheetWriter to, Viewer viewer) throws IOException {
		Map<UUID, String> mpnIds = mpnIds(viewer);
		DealLists.Widest widest = this.lists.widest(ids);
		try (SheetWriter writer = to) {
			writer.write(Column.header(widest.solutions(), widest.members(), true));
			for (int from = 0; from < ids.size(); from += CHUNK) {
				List<UUID> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
				Map<UUID, Deal> deals = this.deals.find(chunk, viewer);
				for (UUID id : chunk) {
					Deal deal = deals.get(id);
					if (deal != null) {
						String mpnId = mpnIds.getOrDefault(deal.party().locationId(), "");
						writer.write(new DealCells(deal, mpnId).row(widest.solutions(), widest.members()));
					}
				}
				int done = from + chunk.size();
				this.transaction.executeWithoutResult((status) -> job.progress(ids.size(), done, 0));
			}
		}
	}

	private Map<UUID, String> mpnIds(Viewer viewer) {
		return this.locations.of(viewer.organizationId())
			.stream()
			.collect(Collectors.toMap(Location::id, Location::mpnId));
	}

}
