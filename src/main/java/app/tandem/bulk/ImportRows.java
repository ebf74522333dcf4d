package app.tandem.bulk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.bulk.finding.Finding;
import app.tandem.sheet.TextFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/** The tables of imports. */
@Component
class ImportRows {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {
	};

	private static final String RUNS = """
			select i.id, i.organization_id, i.member_id, person_name(m.first_name, m.last_name), i.location_id,
				i.file_name, i.records, i.uploaded_at, i.job_id, i.undo_job_id, i.revision,
				i.file_deleted_at is not null
			from import_run i join member m on m.id = i.member_id
			""";

	private static final RowMapper<ImportRun> RUN = (row, n) -> new ImportRun(row.getObject(1, UUID.class),
			row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4), row.getObject(5, UUID.class),
			row.getString(6), row.getInt(7), row.getObject(8, OffsetDateTime.class).toInstant(),
			row.getObject(9, UUID.class), row.getObject(10, UUID.class), row.getInt(11), row.getBoolean(12));

	private final JdbcClient client;

	private final JdbcTemplate jdbc;

	private final MendRows mends;

	ImportRows(JdbcClient client, JdbcTemplate jdbc, MendRows mends) {
		this.client = client;
		this.jdbc = jdbc;
		this.mends = mends;
	}

	/** Stores an upload; false when the same form was sent before. */
	boolean add(ImportRun run, Upload upload) {
		return this.client
			.sql("""
					insert into import_run (id, organization_id, member_id, location_id, submission_key, file_name, sha256,
						content, encoding, separator, records, uploaded_at)
					values (:id, :organization, :member, :location, :key, :name, :hash, :content, :encoding, :separator, :records, :at)
					on conflict (member_id, submission_key) do nothing
					""")
			.param("id", run.id())
			.param("organization", run.organizationId())
			.param("member", run.memberId())
			.param("location", run.locationId(), java.sql.Types.OTHER)
			.param("key", upload.key())
			.param("name", run.fileName())
			.param("hash", upload.fingerprint().sha256())
			.param("content", new SqlBinaryValue(upload.file().content(), upload.fingerprint().length()),
					java.sql.Types.BINARY)
			.param("encoding", name(upload.file().format().encoding()), java.sql.Types.VARCHAR)
			.param("separator", name(upload.file().format().separator()), java.sql.Types.VARCHAR)
			.param("records", run.records())
			.param("at", run.uploadedAt().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	Optional<UUID> findByKey(UUID memberId, String key) {
		return this.client.sql("select id from import_run where member_id = :member and submission_key = :key")
			.param("member", memberId)
			.param("key", key)
			.query(UUID.class)
			.optional();
	}

	/** An import of the viewer's own, or of the company for whoever rules all of it. */
	Optional<ImportRun> find(UUID id, Viewer viewer) {
		return this.client
			.sql(RUNS + " where i.id = :id and i.organization_id = :organization and (:all or i.member_id = :member)")
			.param("id", id)
			.param("organization", viewer.organizationId())
			.param("member", viewer.memberId())
			.param("all", viewer.admin().entireCompany())
			.query(RUN)
			.optional();
	}

	Optional<ImportRun> findByJob(UUID jobId) {
		return this.client.sql(RUNS + " where i.job_id = :job").param("job", jobId).query(RUN).optional();
	}

	/** The import that this job takes back. */
	Optional<ImportRun> findByUndo(UUID jobId) {
		return this.client.sql(RUNS + " where i.undo_job_id = :job").param("job", jobId).query(RUN).optional();
	}

	/** Those that were really started, newest first. */
	List<ImportRun> started(Viewer viewer, int most) {
		return this.client
			.sql(RUNS + " where i.organization_id = :organization and (:all or i.member_id = :member)"
					+ " and i.job_id is not null order by i.uploaded_at desc, i.id desc limit :most")
			.param("organization", viewer.organizationId())
			.param("member", viewer.memberId())
			.param("all", viewer.admin().entireCompany())
			.param("most", most)
			.query(RUN)
			.list();
	}

	/** The import of the same bytes that is running or was started since then, if any. */
	Optional<ImportRun> sameFile(UUID organizationId, byte[] sha256, Instant since) {
		return this.client
			.sql(RUNS + " left join job j on j.id = i.job_id where i.organization_id = :organization"
					+ " and i.sha256 = :hash and i.job_id is not null"
					+ " and (i.uploaded_at > :since or j.state in ('QUEUED', 'RUNNING'))"
					+ " order by i.uploaded_at desc limit 1")
			.param("organization", organizationId)
			.param("hash", sha256)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query(RUN)
			.optional();
	}

	/**
	 * Makes others who start an import of the same bytes wait for the transaction's end.
	 */
	void lockFile(UUID organizationId, byte[] sha256) {
		this.client.sql(
				"select pg_advisory_xact_lock(hashtextextended(:organization::text || encode(:hash, 'hex'), 0)) is null")
			.param("organization", organizationId)
			.param("hash", sha256)
			.query(Boolean.class)
			.single();
	}

	byte[] hash(UUID id) {
		return this.client.sql("select sha256 from import_run where id = :id")
			.param("id", id)
			.query(byte[].class)
			.single();
	}

	/** The file, to be read as somebody chose. */
	ImportFile file(UUID id) {
		return this.client.sql("select encoding, separator from import_run where id = :id")
			.param("id", id)
			.query((row, n) -> new ImportFile(content(id), TextFormat.of(row.getString(1), row.getString(2)),
					this.mends.of(id)))
			.single();
	}

	private StoredFile content(UUID id) {
		return new StoredFile((from, length) -> this.client
			.sql("select substring(content from :from for :length) from import_run where id = :id")
			.param("id", id)
			.param("from", from)
			.param("length", length)
			.query(byte[].class)
			.single());
	}

	/** Has the file read in this way from now on, in which it has so many records. */
	void readAs(UUID id, TextFormat format, int records) {
		this.client
			.sql("update import_run set encoding = :encoding, separator = :separator, records = :records,"
					+ " revision = revision + 1 where id = :id")
			.param("id", id)
			.param("encoding", name(format.encoding()), java.sql.Types.VARCHAR)
			.param("separator", name(format.separator()), java.sql.Types.VARCHAR)
			.param("records", records)
			.update();
	}

	private static @Nullable String name(@Nullable Enum<?> chosen) {
		return (chosen != null) ? chosen.name() : null;
	}

	/** Binds the work to the import; false when it has some already. */
	boolean start(UUID id, UUID jobId) {
		return this.client.sql("update import_run set job_id = :job where id = :id and job_id is null")
			.param("id", id)
			.param("job", jobId)
			.update() == 1;
	}

	/** Locks the import, so that of two presses on the button one waits for the other. */
	@Nullable UUID lock(UUID id) {
		return this.client.sql("select job_id from import_run where id = :id for update")
			.param("id", id)
			.query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
			.single()
			.orElse(null);
	}

	Set<Integer> finished(UUID id) {
		return new HashSet<>(this.client.sql("select row_number from import_row where import_id = :id")
			.param("id", id)
			.query(Integer.class)
			.list());
	}

	/** Notes what became of rows, in the transaction in which it became so. */
	void finish(ImportRun run, Collection<RowPlan> rows) {
		this.jdbc.batchUpdate("""
				insert into import_row (organization_id, import_id, row_number, outcome, engagement_id, referral_id,
					findings, version, before)
				values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)
				""", rows, 500, (statement, row) -> {
			statement.setObject(1, run.organizationId());
			statement.setObject(2, run.id());
			statement.setInt(3, row.row());
			statement.setString(4, row.outcome().name());
			statement.setObject(5, row.engagementId(), java.sql.Types.OTHER);
			statement.setObject(6, row.referralId(), java.sql.Types.OTHER);
			statement.setString(7, row.findings().isEmpty() ? "[]" : JSON.writeValueAsString(row.findings()));
			statement.setObject(8, row.version(), java.sql.Types.INTEGER);
			Snapshot before = row.before();
			statement.setString(9, (before != null) ? before.json() : null);
		});
	}

	ImportCounts counts(UUID id) {
		return this.client.sql("""
				select count(*) filter (where outcome = 'CREATED') as created,
					count(*) filter (where outcome = 'UPDATED') as updated,
					count(*) filter (where outcome = 'UNCHANGED') as unchanged,
					count(*) filter (where outcome = 'NOT_PROCESSED') as not_processed
				from import_row where import_id = :id
				""").param("id", id).query(ImportCounts.class).single();
	}

	/** What was found in the rows, in their order. */
	List<Finding> findings(UUID id, int mostRows) {
		return this.client
			.sql("select row_number, findings from import_row where import_id = :id and findings <> '[]'::jsonb"
					+ " order by (outcome <> 'NOT_PROCESSED'), row_number limit :most")
			.param("id", id)
			.param("most", mostRows)
			.query((row, n) -> read(row.getString(2)).stream().map((finding) -> inRow(finding, row)).toList())
			.list()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	/** What became of each row. */
	List<RowResult> results(UUID id) {
		return this.client.sql("""
				select i.row_number, i.outcome, i.engagement_id, i.referral_id, i.findings, r.version
				from import_row i left join referral r on r.id = i.referral_id where i.import_id = :id
				order by i.row_number
				""")
			.param("id", id)
			.query((row, n) -> new RowResult(row.getInt(1), Outcome.valueOf(row.getString(2)),
					row.getObject(3, UUID.class), row.getObject(4, UUID.class), read(row.getString(5)), row.getInt(6)))
			.list();
	}

	private static Finding inRow(Finding finding, java.sql.ResultSet row) {
		try {
			return finding.inRow(row.getInt(1));
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Finding> read(String findings) {
		return JSON.readValue(findings, FINDINGS);
	}

	/**
	 * An uploaded file, what tells it from others, and the key of the form it came by.
	 */
	record Upload(String key, ImportFile file, Fingerprint fingerprint) {
	}

	/** What became of a row; version is that of its deal now, 0 when it has none. */
	record RowResult(int row, Outcome outcome, @Nullable UUID engagementId, @Nullable UUID referralId,
			List<Finding> findings, int version) {
	}

}
