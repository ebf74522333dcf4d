package app.tandem.access;

import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditLog;

import org.springframework.stereotype.Component;

/** Puts down what people do to their own sign-in. */
@Component
public class OwnLog {

	private final AuditLog audit;

	OwnLog(AuditLog audit) {
		this.audit = audit;
	}

	/** The person did this to themselves. */
	public void did(AuditAction action, Member member) {
		this.audit.record(member.did(action));
	}

}
