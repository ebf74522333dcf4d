package app.tandem.access;

import java.util.UUID;

import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.value.Emails;
import app.tandem.value.FormCheck;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Puts down who signed in and out, and who tried to. */
@Component
class SignInAudit {

	private final AuditLog audit;

	private final Members members;

	SignInAudit(AuditLog audit, Members members) {
		this.audit = audit;
		this.members = members;
	}

	/** Before there is a session: nobody gets in without an entry. */
	@EventListener
	void signedIn(AuthenticationSuccessEvent event) {
		record(AuditAction.SIGNED_IN, event.getAuthentication());
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		record(AuditAction.SIGNED_OUT, event.getAuthentication());
	}

	/**
	 * An attempt on a known address belongs to its company. What is no address is not
	 * kept: people type passwords there.
	 */
	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		if (event.getException() instanceof AuthenticationServiceException) {
			// Nobody looked at the password.
			return;
		}
		String address = FormCheck.orEmpty(Emails.read(event.getAuthentication().getName()).value());
		UUID company = this.members.findByEmail(address).map(Member::organizationId).orElse(null);
		this.audit
			.recordAlone(AuditEntry.of(AuditAction.SIGN_IN_FAILED, company).about(AuditObject.ADDRESS, null, address));
	}

	private void record(AuditAction action, Authentication authentication) {
		if (authentication.getPrincipal() instanceof SignedIn person) {
			this.members.find(person.memberId())
				.ifPresent((member) -> this.audit.recordAlone(AuditEntry.of(action, member.organizationId())
					.by(member.id(), member.name())
					.about(AuditObject.PERSON, member.id(), member.name())));
		}
	}

}
