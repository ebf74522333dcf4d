package app.tandem.directory.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.FileHash;
import app.tandem.sheet.ListRows;
import app.tandem.shell.NotFound;
import app.tandem.shell.Wording;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files until whoever sent them confirms, and writes them as a whole. */
@Component
class Uploads {

	/** Files that nobody confirmed are forgotten after this time. */
	private static final Duration KEPT = Duration.ofDays(7);

	private static final String FIND = """
			select id, file_name, content, created, updated, unchanged from directory_upload
			where id = :id and member_id = :member and list = :list
			""";

	private static final String WRITTEN = """
			update directory_upload set content = null, written_at = :now, created = :created, updated = :updated,
				unchanged = :unchanged
			where id = :id
			""";

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final Clock clock;

	Uploads(JdbcClient jdbc, AuditLog audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	UUID keep(ListFile file, String name, byte[] content, Viewer sender) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.jdbc.sql("delete from directory_upload where written_at is null and created_at < :then")
			.param("then", Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
		this.jdbc.sql("""
				insert into directory_upload (id, member_id, list, file_name, content, created_at)
				values (:id, :member, :list, :name, :content, :now)
				""")
			.param("id", id)
			.param("member", sender.memberId())
			.param("list", file.list())
			.param("name", name)
			.param("content", content)
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		return id;
	}

	/** A file of one's own. */
	Upload get(UUID id, ListFile file, Viewer sender) {
		return find(FIND, id, file, sender);
	}

	/**
	 * Writes all rows, or none when one has a problem by now or would do something else
	 * than was looked at. Done twice, it was done once.
	 * @param seen the state of the plan that was looked at
	 * @return whether it is written
	 */
	@Transactional
	boolean write(UUID id, String seen, ListFile file, Viewer sender, Wording wording) throws ListRows.Refused {
		Upload upload = find(FIND + " for update", id, file, sender);
		if (upload.content() == null) {
			return true;
		}
		Plan plan = file.plan(new ListRows(file.columns(), wording).read(upload.content()), wording);
		if (!plan.problems().isEmpty() || !plan.state().equals(seen)) {
			return false;
		}
		this.audit.record(sender.does(AuditAction.LIST_UPLOADED)
			.about(file.entries(), null, upload.fileName())
			.is(AuditField.CREATED, plan.counts().created())
			.is(AuditField.UPDATED, plan.counts().updated())
			.is(AuditField.FILE_HASH, FileHash.of(new ByteArrayResource(upload.content()))));
		plan.write();
		this.jdbc.sql(WRITTEN)
			.param("id", id)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("created", plan.counts().created())
			.param("updated", plan.counts().updated())
			.param("unchanged", plan.counts().unchanged())
			.update();
		return true;
	}

	private Upload find(String sql, UUID id, ListFile file, Viewer sender) {
		return this.jdbc.sql(sql)
			.param("id", id)
			.param("member", sender.memberId())
			.param("list", file.list())
			.query((row, number) -> upload(row))
			.optional()
			.orElseThrow(NotFound::new);
	}

	private static Upload upload(ResultSet row) throws SQLException {
		byte @Nullable [] content = row.getBytes("content");
		Plan.Counts counts = (content != null) ? null
				: new Plan.Counts(row.getInt("created"), row.getInt("updated"), row.getInt("unchanged"));
		return new Upload(row.getObject("id", UUID.class), row.getString("file_name"), content, counts);
	}

}
