package app.tandem.access;

import java.util.UUID;

import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditLog;

import org.springframework.stereotype.Component;

/**
 * Puts down what is done to companies, their locations and people: for the company of
 * whoever does it, and for the one that it is done to.
 */
@Component
public class CompanyLog {

	private final CurrentViewer viewer;

	private final AuditLog audit;

	CompanyLog(CurrentViewer viewer, AuditLog audit) {
		this.viewer = viewer;
		this.audit = audit;
	}

	/** Begins an entry of what is done in the present request. */
	public AuditEntry does(AuditAction action) {
		return this.viewer.get().does(action);
	}

	/** Puts it down in the log of this company, too. */
	public void put(AuditEntry entry, UUID organizationId) {
		this.audit.record(entry);
		if (!organizationId.equals(entry.organizationId())) {
			this.audit.record(entry.alsoFor(organizationId));
		}
	}

}
