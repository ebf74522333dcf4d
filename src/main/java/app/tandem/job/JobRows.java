package app.tandem.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs' table. */
@Component
class JobRows {

	private static final String COLUMNS = """
			select id, organization_id, member_id, kind, title, language, state, attempts, rows_total, rows_done,
				problems, link, submitted_at, started_at, finished_at
			from job
			""";

	private static final RowMapper<Job> JOB = (row, n) -> new Job(row.getObject(1, UUID.class),
			row.getObject(2, UUID.class), row.getObject(3, UUID.class), Job.Kind.valueOf(row.getString(4)),
			row.getString(5), row.getString(6), Job.State.valueOf(row.getString(7)), row.getInt(8), row.getInt(9),
			row.getInt(10), row.getInt(11), row.getString(12), row.getObject(13, OffsetDateTime.class).toInstant(),
			instant(row.getObject(14, OffsetDateTime.class)), instant(row.getObject(15, OffsetDateTime.class)));

	private final JdbcClient jdbc;

	JobRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Job job) {
		this.jdbc.sql("""
				insert into job (id, organization_id, member_id, kind, title, language, state, rows_total, link,
					submitted_at)
				values (:id, :organization, :member, :kind, :title, :language, 'QUEUED', :total, :link, :at)
				""")
			.param("id", job.id())
			.param("organization", job.organizationId())
			.param("member", job.memberId())
			.param("kind", job.kind().name())
			.param("title", job.title())
			.param("language", job.language())
			.param("total", job.rowsTotal())
			.param("link", job.link())
			.param("at", utc(job.submittedAt()))
			.update();
	}

	Optional<Job> find(UUID id) {
		return this.jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(JOB).optional();
	}

	/**
	 * What the member is waiting for, and what ended without their having taken note of
	 * it.
	 */
	List<Job> unseen(UUID memberId, Instant since) {
		return this.jdbc
			.sql(COLUMNS + " where member_id = :member and seen_at is null and submitted_at > :since order by id desc"
					+ " limit 5")
			.param("member", memberId)
			.param("since", utc(since))
			.query(JOB)
			.list();
	}

	/** Makes the company's other jobs wait with their turn until the transaction ends. */
	void holdQueue(UUID organizationId) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('job ' || :organization::text, 0)) is null")
			.param("organization", organizationId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * How many of the company's jobs come before this one: they run one after the other,
	 * in the order in which they were asked for. One that began goes on before all that
	 * did not: it may have become visible first.
	 */
	int before(Job job) {
		return this.jdbc.sql("""
				select count(*) from job mine join job other on other.organization_id = mine.organization_id
					and other.id <> mine.id and other.state in ('QUEUED', 'RUNNING')
				where mine.id = :id and case when mine.state = other.state then other.id < mine.id
					else other.state = 'RUNNING' end
				""").param("id", job.id()).query(Integer.class).single();
	}

	/** Takes the job for a new attempt; whoever held it before holds it no more. */
	boolean take(UUID id, UUID lease, Instant now) {
		return this.jdbc.sql("""
				update job set state = 'RUNNING', lease = :lease, attempts = attempts + 1,
					started_at = coalesce(started_at, :now)
				where id = :id and state in ('QUEUED', 'RUNNING')
				""").param("id", id).param("lease", lease).param("now", utc(now)).update() == 1;
	}

	boolean hold(UUID id, UUID lease) {
		return this.jdbc.sql("select id from job where id = :id and lease = :lease and state = 'RUNNING' for share")
			.param("id", id)
			.param("lease", lease)
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	void progress(UUID id, UUID lease, int total, int done, int problems) {
		this.jdbc.sql("""
				update job set rows_total = :total, rows_done = :done, problems = :problems, attempts = 1
				where id = :id and lease = :lease
				""")
			.param("id", id)
			.param("lease", lease)
			.param("total", total)
			.param("done", done)
			.param("problems", problems)
			.update();
	}

	boolean finish(UUID id, @Nullable UUID lease, Job.State state, Instant now) {
		return this.jdbc.sql("""
				update job set state = :state, finished_at = :now, lease = null
				where id = :id and state in ('QUEUED', 'RUNNING') and (:lease::uuid is null or lease = :lease)
				""")
			.param("id", id)
			.param("lease", lease, java.sql.Types.OTHER)
			.param("state", state.name())
			.param("now", utc(now))
			.update() == 1;
	}

	void see(UUID id, UUID memberId, Instant now) {
		this.jdbc
			.sql("update job set seen_at = :now where id = :id and member_id = :member and finished_at is not null")
			.param("id", id)
			.param("member", memberId)
			.param("now", utc(now))
			.update();
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
