package app.tandem.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.bulk.KeptFiles;
import app.tandem.deal.Erasure;
import app.tandem.deal.Origin;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go each night of what companies said they keep no longer. */
@Configuration(proxyBeanMethods = false)
class RetentionTask {

	private static final Logger log = LoggerFactory.getLogger(RetentionTask.class);

	private static final LocalTime NIGHT = LocalTime.of(1, 30);

	private final Retentions retentions;

	private final KeptFiles files;

	private final Erasure erasure;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	RetentionTask(Retentions retentions, KeptFiles files, Erasure erasure, AuditLog audit,
			TransactionTemplate transaction, Clock clock) {
		this.retentions = retentions;
		this.files = files;
		this.erasure = erasure;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Bean
	Task<Void> retentionNight() {
		return Tasks.recurring("retention", new Daily(ZoneOffset.UTC, NIGHT)).execute((instance, context) -> run());
	}

	/** Each company by itself, so that what fails for one does not keep the others. */
	void run() {
		this.retentions.all().forEach((company, retention) -> {
			try {
				this.transaction.executeWithoutResult((status) -> letGo(company, retention));
			}
			catch (RuntimeException ex) {
				log.error("What company {} keeps no longer is still there", company, ex);
			}
		});
	}

	private void letGo(UUID company, Retention retention) {
		Instant now = this.clock.instant();
		if (retention.fileDays() != null) {
			this.files.delete(company, now.minus(Duration.ofDays(retention.fileDays())));
		}
		if (retention.contactMonths() != null) {
			Instant before = now.atOffset(ZoneOffset.UTC).minusMonths(retention.contactMonths()).toInstant();
			int deals = this.erasure.eraseOld(company, before, Origin.ofSystem(now));
			if (deals > 0) {
				this.audit.record(AuditEntry.of(AuditAction.PERSONAL_DATA_ERASED, company)
					.about(AuditObject.RETENTION, null, "")
					.is(AuditField.ROWS, deals));
			}
		}
	}

}
