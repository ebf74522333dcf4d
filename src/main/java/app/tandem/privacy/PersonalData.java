package app.tandem.privacy;

import java.time.Clock;
import java.time.Instant;

import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.bulk.KeptFiles;
import app.tandem.deal.Erasure;
import app.tandem.deal.Origin;
import app.tandem.deal.Source;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases people, and puts down that it was done. */
@Component
class PersonalData {

	private final Erasure erasure;

	private final KeptFiles files;

	private final AuditLog audit;

	private final Clock clock;

	PersonalData(Erasure erasure, KeptFiles files, AuditLog audit, Clock clock) {
		this.erasure = erasure;
		this.files = files;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether files are being read that may name anybody. */
	boolean isBusy(Viewer viewer) {
		return this.files.areBusy(viewer.organizationId());
	}

	/**
	 * Erases somebody from all that the viewer's company keeps, files included.
	 * @return how many deals named them
	 */
	@Transactional
	int erase(String email, Viewer viewer) {
		Instant now = this.clock.instant();
		int deals = this.erasure.erase(viewer.organizationId(), email, Origin.ofPerson(viewer, Source.UI, null, now));
		this.files.delete(viewer.organizationId(), now);
		record(AuditAction.PERSONAL_DATA_ERASED, email, deals, viewer);
		return deals;
	}

	/** The log outlives who is erased, so it does not say who it was. */
	void record(AuditAction action, String email, int rows, Viewer viewer) {
		this.audit
			.record(viewer.does(action).about(AuditObject.ADDRESS, null, veiled(email)).is(AuditField.ROWS, rows));
	}

	/** {@code a…@contoso.example}. */
	private static String veiled(String email) {
		return email.substring(0, 1) + "\u2026" + email.substring(email.indexOf('@'));
	}

}
