package app.tandem.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.audit.FileHash;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealLists;
import app.tandem.job.Job;
import app.tandem.job.Jobs;
import app.tandem.sheet.Download;
import app.tandem.shell.NotFound;
import app.tandem.shell.Wording;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exports: asked for on the list, made by a job, fetched by their owner for a week. */
@Component
class Exports {

	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final DealLists deals;

	private final Jobs jobs;

	private final BulkLimits limits;

	private final MessageSource messages;

	private final AuditLog audit;

	private final Clock clock;

	Exports(JdbcClient jdbc, DealLists deals, Jobs jobs, BulkLimits limits, MessageSource messages, AuditLog audit,
			Clock clock) {
		this.jdbc = jdbc;
		this.deals = deals;
		this.jobs = jobs;
		this.limits = limits;
		this.messages = messages;
		this.audit = audit;
		this.clock = clock;
	}

	/** How many deals match, exactly, and how many of them a file holds. */
	@Transactional(readOnly = true)
	Extent extent(DealFilter filter, Viewer viewer) {
		int matching = this.deals.countAll(filter, viewer);
		return new Extent(matching, Math.min(matching, this.limits.exportRecords()));
	}

	/** Queues the export of what the list shows now, in its order. */
	@Transactional
	void request(DealFilter filter, Download format, Viewer viewer, Locale language) {
		Extent extent = extent(filter, viewer);
		UUID id = UuidCreator.getTimeOrderedEpoch();
		Instant now = this.clock.instant();
		String name = "co-sell-opportunities-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + format.extension();
		String title = Wording.ofReader(this.messages)
			.text(extent.isCut() ? "bulk.export.title-cut" : "bulk.export.title", extent.exported(), extent.matching());
		Job job = this.jobs.submit(viewer, Job.Kind.EXPORT, title, extent.exported(),
				"/opportunities/exports/" + id + "/file", language);
		this.jdbc.sql("""
				insert into export_run (id, organization_id, member_id, job_id, query, matching, file_name, reach,
					requested_at)
				values (:id, :organization, :member, :job, :query, :matching, :name, :reach, :at)
				""")
			.param("id", id)
			.param("organization", viewer.organizationId())
			.param("member", viewer.memberId())
			.param("job", job.id())
			.param("query", filter.queryString())
			.param("matching", extent.matching())
			.param("name", name)
			.param("reach", reach(viewer))
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.audit.record(viewer.does(AuditAction.EXPORT_REQUESTED)
			.about(AuditObject.EXPORT, id, name)
			.is(AuditField.FILTER, filter.queryString())
			.is(AuditField.ROWS, extent.exported()));
	}

	/** What the job exports. */
	ExportRun findByJob(UUID jobId) {
		return this.jdbc.sql("select id, member_id, query, file_name from export_run where job_id = :job")
			.param("job", jobId)
			.query((row, n) -> new ExportRun(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
					DealFilter.ofQueryString(row.getString(3)), Download.named(row.getString(4))))
			.single();
	}

	/** Stores the file that the job made. */
	void finish(UUID id, Path file) {
		try (InputStream content = Files.newInputStream(file)) {
			this.jdbc.sql("update export_run set content = :content where id = :id")
				.param("id", id)
				.param("content", new SqlBinaryValue(content, Files.size(file)))
				.update();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The file, for its owner, as long as their rights are those of the time when it was
	 * made.
	 * @throws NotFound also when the week is over
	 */
	Optional<ExportFile> file(UUID id, Viewer viewer) {
		return this.jdbc.sql("""
				select x.file_name, x.reach, x.query, j.rows_done from export_run x join job j on j.id = x.job_id
				where x.id = :id and x.member_id = :member and x.requested_at > :since and x.content is not null
				""")
			.param("id", id)
			.param("member", viewer.memberId())
			.param("since", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.query((row, n) -> new ExportFile(row.getString(1), content(id), row.getString(2), row.getString(3),
					row.getInt(4)))
			.optional()
			.filter((file) -> file.reach().equals(reach(viewer)));
	}

	private StoredFile content(UUID id) {
		return new StoredFile((from, length) -> this.jdbc
			.sql("select substring(content from :from for :length) from export_run where id = :id")
			.param("id", id)
			.param("from", from)
			.param("length", length)
			.query(byte[].class)
			.single());
	}

	/** Puts down that the file goes out. */
	void record(UUID id, ExportFile file, Viewer viewer) {
		this.audit.record(viewer.does(AuditAction.EXPORT_FETCHED)
			.about(AuditObject.EXPORT, id, file.name())
			.is(AuditField.FILTER, file.query())
			.is(AuditField.ROWS, file.rows())
			.is(AuditField.FILE_HASH, FileHash.of(file.content())));
	}

	/**
	 * Notes that its owner has the file: no other browser of theirs fetches it by itself.
	 */
	@Transactional
	void fetched(UUID id, Viewer viewer) {
		this.jdbc.sql("select job_id from export_run where id = :id and member_id = :member")
			.param("id", id)
			.param("member", viewer.memberId())
			.query(UUID.class)
			.optional()
			.ifPresent((job) -> this.jobs.see(job, viewer));
	}

	/** The viewer's own exports of the last week, newest first. */
	List<ExportView> earlier(Viewer viewer) {
		Wording wording = Wording.ofReader(this.messages);
		return this.jdbc.sql("""
				select x.id, j.title, x.requested_at, j.state, x.content is not null from export_run x
					join job j on j.id = x.job_id
				where x.member_id = :member and x.requested_at > :since order by x.requested_at desc limit 50
				""")
			.param("member", viewer.memberId())
			.param("since", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.query((row, n) -> new ExportView(row.getString(2),
					wording.formats().time(row.getObject(3, OffsetDateTime.class).toInstant()),
					wording.text("job.state." + row.getString(4)),
					row.getBoolean(5) ? "/opportunities/exports/" + row.getString(1) + "/file" : null))
			.list();
	}

	/** The viewer's rights in one line: a file made under others is not handed out. */
	private static String reach(Viewer viewer) {
		return viewer.roles() + " " + viewer.admin().entireCompany() + sorted(viewer.admin().locations()) + " "
				+ viewer.user().entireCompany() + sorted(viewer.user().locations());
	}

	private static String sorted(java.util.Set<UUID> ids) {
		return ids.stream().sorted().toList().toString();
	}

	/** How many match, and how many of these are exported. */
	record Extent(int matching, int exported) {

		public boolean isCut() {
			return this.exported < this.matching;
		}

	}

	record ExportRun(UUID id, UUID memberId, DealFilter filter, Download format) {
	}

	/**
	 * A file that was made.
	 *
	 * @param reach of its owner at the time
	 * @param query which deals it holds
	 */
	record ExportFile(String name, StoredFile content, String reach, String query, int rows) {
	}

	record ExportView(String title, String when, String state, @Nullable String href) {
	}

}
