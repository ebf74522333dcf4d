package app.tandem.testing;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/**
 * What stands in the audit log, also of a test's own transaction, which never commits and
 * so would never append.
 */
public record Audited(String action, String actor, String type, String object, String before, String after) {

	/** The newest entries, the last one first. */
	public static List<Audited> newest(JdbcClient jdbc, int count) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationUtils.triggerBeforeCommit(false);
		}
		return jdbc.sql("""
				select action, actor_name as actor, object_type as type, object_name as object,
					before::text as before, after::text as after
				from audit_event order by id desc limit :count
				""").param("count", count).query(Audited.class).list();
	}

	/** The last entry. */
	public static Audited last(JdbcClient jdbc) {
		return newest(jdbc, 1).get(0);
	}

}
