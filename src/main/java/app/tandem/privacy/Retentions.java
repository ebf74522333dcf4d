package app.tandem.privacy;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long companies keep what they have. */
@Component
class Retentions {

	private final JdbcClient jdbc;

	private final AuditLog audit;

	Retentions(JdbcClient jdbc, AuditLog audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	Retention of(UUID organizationId) {
		return this.jdbc
			.sql("select version, file_days, contact_months from retention where organization_id = :organization")
			.param("organization", organizationId)
			.query(Retention.class)
			.optional()
			.orElse(Retention.NONE);
	}

	/** Of all companies that set something. */
	Map<UUID, Retention> all() {
		return this.jdbc.sql("select organization_id, version, file_days, contact_months from retention")
			.query((row, n) -> Map.entry(row.getObject(1, UUID.class),
					new Retention(row.getInt(2), row.getObject(3, Integer.class), row.getObject(4, Integer.class))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Saves what somebody chose.
	 * @param next with the version that they looked at
	 * @return false when somebody else was faster; nothing is saved then
	 */
	@Transactional
	boolean save(Retention next, Viewer viewer) {
		Retention before = of(viewer.organizationId());
		boolean saved = this.jdbc.sql("""
				insert into retention (organization_id, version, file_days, contact_months)
				select :organization, 1, :days, :months where :seen = 0
					or exists (select from retention where organization_id = :organization and version = :seen)
				on conflict (organization_id) do update set version = retention.version + 1,
					file_days = excluded.file_days, contact_months = excluded.contact_months
				where retention.version = :seen
				""")
			.param("organization", viewer.organizationId())
			.param("days", next.fileDays(), java.sql.Types.INTEGER)
			.param("months", next.contactMonths(), java.sql.Types.INTEGER)
			.param("seen", next.version())
			.update() == 1;
		if (saved) {
			AuditEntry entry = viewer.does(AuditAction.RETENTION_CHANGED)
				.about(AuditObject.RETENTION, null, "")
				.changed(AuditField.DAYS, before.fileDays(), next.fileDays())
				.changed(AuditField.MONTHS, before.contactMonths(), next.contactMonths());
			if (entry.hasFields()) {
				this.audit.record(entry);
			}
		}
		return saved;
	}

}
