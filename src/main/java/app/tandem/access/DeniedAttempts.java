package app.tandem.access;

import java.io.IOException;

import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Puts down what somebody tried and may not do, then answers as ever. Strangers' attempts
 * are only in the server's log: anybody could fill the table with them.
 */
@Component
class DeniedAttempts implements AccessDeniedHandler {

	private static final Logger log = LoggerFactory.getLogger(DeniedAttempts.class);

	private final AuditLog audit;

	private final Members members;

	private final AccessDeniedHandler answer = new UnsentForm();

	DeniedAttempts(AuditLog audit, Members members) {
		this.audit = audit;
		this.members = members;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who != null && who.getPrincipal() instanceof SignedIn person) {
			record(person, request, denied);
		}
		else {
			log.warn("Refused {} of a stranger: {}", what(request), denied.getClass().getSimpleName());
		}
		this.answer.handle(request, response, denied);
	}

	/** The refusal stands, whatever becomes of the entry. */
	private void record(SignedIn person, HttpServletRequest request, AccessDeniedException denied) {
		AuditAction action = (denied instanceof CsrfException) ? AuditAction.FORM_REFUSED : AuditAction.ACCESS_DENIED;
		try {
			this.members.find(person.memberId())
				.ifPresent((member) -> this.audit
					.recordAlone(member.did(action).about(AuditObject.PAGE, null, what(request))));
		}
		catch (RuntimeException ex) {
			log.error("No entry that {} was refused to {}", what(request), person.memberId(), ex);
		}
	}

	private static String what(HttpServletRequest request) {
		String path = request.getRequestURI();
		return request.getMethod() + " " + (path.startsWith(MemberLinks.PATH) ? MemberLinks.PATH + "…" : path);
	}

}
