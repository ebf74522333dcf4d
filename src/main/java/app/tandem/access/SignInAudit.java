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
import org.springframework.stereotype.Component;

/** Puts down who signed in and out, and who tried to. */
@Component
class SignInAudit {

	private final AuditLog audit;

	private final Members members;

	private final SecondFactors factors;

	SignInAudit(AuditLog audit, Members members, SecondFactors factors) {
		this.audit = audit;
		this.members = members;
		this.factors = factors;
	}

	/** Before there is a session: nobody gets in without an entry. */
	@EventListener
	void signedIn(AuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
			entered(person);
		}
	}

	/** With a password or what stands for it; with a second factor that is not all. */
	void entered(SignedIn person) {
		if (!this.factors.isOn(person.memberId())) {
			signedIn(person);
		}
	}

	/** With all that was asked for. */
	void signedIn(SignedIn person) {
		record(AuditAction.SIGNED_IN, person);
	}

	/** Whoever it is knew the person, and not the code or password asked for then. */
	void proofFailed(SignedIn person) {
		record(AuditAction.SIGN_IN_FAILED, person);
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
			record(AuditAction.SIGNED_OUT, person);
		}
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

	private void record(AuditAction action, SignedIn person) {
		this.members.find(person.memberId()).ifPresent((member) -> this.audit.recordAlone(member.did(action)));
	}

}
