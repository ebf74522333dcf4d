package app.tandem.bulk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that came in and went out, for whoever may not keep them any longer. */
@Component
public class KeptFiles {

	/** Work that is under way still reads its file. */
	private static final String IDLE = """
			not exists (select from job j where j.id in (i.job_id, i.undo_job_id) and j.state in ('QUEUED', 'RUNNING'))
			""";

	private final JdbcClient jdbc;

	KeptFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether a company's files are being read or written just now. */
	public boolean areBusy(UUID organizationId) {
		return this.jdbc.sql("""
				select exists (select from job where organization_id = :organization and state in ('QUEUED', 'RUNNING'))
				""").param("organization", organizationId).query(Boolean.class).single();
	}

	/**
	 * Deletes what a company sent before then, and what was exported for it; what became
	 * of the rows is still known.
	 * @return how many files there were
	 */
	@Transactional
	public int delete(UUID organizationId, Instant before) {
		this.jdbc.sql("""
				delete from import_mend m using import_run i
				where i.id = m.import_id and i.organization_id = :organization and i.uploaded_at < :before and
				""" + IDLE)
			.param("organization", organizationId)
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
		int imports = this.jdbc.sql("""
				update import_run i set content = ''::bytea, file_deleted_at = now()
				where i.organization_id = :organization and i.uploaded_at < :before and i.file_deleted_at is null and
				""" + IDLE)
			.param("organization", organizationId)
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
		return imports + this.jdbc.sql("""
				update export_run set content = null
				where organization_id = :organization and requested_at < :before and content is not null
				""").param("organization", organizationId).param("before", before.atOffset(ZoneOffset.UTC)).update();
	}

}
