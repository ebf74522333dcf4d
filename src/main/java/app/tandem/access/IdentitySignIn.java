package app.tandem.access;

import java.io.IOException;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import app.tandem.audit.AuditAction;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody comes back from the identity provider, which says who they are there: signs
 * the one in who is known by just that, or does what they went there for. It stands for
 * the password only, so a second factor is asked for still.
 */
@Component
class IdentitySignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	/** Clocks differ, and people take a moment to come back. */
	private static final Duration ANEW = Duration.ofMinutes(5);

	private final Identities identities;

	private final IdentityErrands errands;

	private final Invited invited;

	private final SignInService people;

	private final SignedInContexts contexts;

	private final SignInSuccess success;

	private final SignInAudit audit;

	private final OwnLog log;

	private final Members members;

	private final Clock clock;

	IdentitySignIn(Identities identities, IdentityErrands errands, Invited invited, SignInService people,
			SignedInContexts contexts, SignInSuccess success, SignInAudit audit, OwnLog log, Members members,
			Clock clock) {
		this.identities = identities;
		this.errands = errands;
		this.invited = invited;
		this.people = people;
		this.contexts = contexts;
		this.success = success;
		this.audit = audit;
		this.log = log;
		this.members = members;
		this.clock = clock;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		IdentityErrands.Errand errand = this.errands.take(request).orElse(null);
		// Nothing of ours belongs to the provider's account itself.
		this.contexts.signOut(request, response);
		Identity identity = identity(authentication);
		if (identity == null) {
			response.sendRedirect("/login?unknown");
		}
		else if (errand == null) {
			signIn(identity, request, response);
		}
		else if (errand.kind() == IdentityErrands.Kind.ACCEPT) {
			accept(errand.secret(), identity, request, response);
		}
		else if (errand.person() != null) {
			boolean done = (errand.kind() == IdentityErrands.Kind.CONNECT) ? connect(errand.person(), identity)
					: proves(errand.person(), identity, authenticatedAt(authentication));
			comeBack(errand, errand.person(), done, request, response);
		}
	}

	private static @Nullable Identity identity(Authentication authentication) {
		if (authentication.getPrincipal() instanceof OidcUser user) {
			URL issuer = user.getIssuer();
			String subject = user.getSubject();
			return (issuer != null && subject != null) ? new Identity(issuer.toString(), subject) : null;
		}
		return null;
	}

	private static @Nullable Instant authenticatedAt(Authentication authentication) {
		return (authentication.getPrincipal() instanceof OidcUser user) ? user.getAuthenticatedAt() : null;
	}

	private void signIn(Identity identity, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		SignedIn person = this.identities.owner(identity).flatMap(this.people::find).orElse(null);
		if (person == null) {
			response.sendRedirect("/login?unknown");
			return;
		}
		Authentication signedIn = this.contexts.signIn(person, request, response);
		this.audit.entered(person);
		this.success.onAuthenticationSuccess(request, response, signedIn);
	}

	private void accept(String secret, Identity identity, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (this.identities.owner(identity).isPresent()) {
			response.sendRedirect(MemberLinks.PATH + secret + "?taken=on");
		}
		else if (this.invited.accept(secret, identity)) {
			signIn(identity, request, response);
		}
		else {
			response.sendRedirect(MemberLinks.PATH + secret);
		}
	}

	private boolean connect(SignedIn person, Identity identity) {
		Member member = this.members.find(person.memberId()).orElse(null);
		if (member == null || !this.identities.connect(identity, member)) {
			return false;
		}
		this.log.did(AuditAction.IDENTITY_CONNECTED, member);
		return true;
	}

	private boolean proves(SignedIn person, Identity identity, @Nullable Instant authenticatedAt) {
		boolean anew = authenticatedAt != null && authenticatedAt.plus(ANEW).isAfter(this.clock.instant());
		return anew && this.identities.owner(identity).filter(person.memberId()::equals).isPresent();
	}

	/** As the person who went, who has proven to be it only when that was done. */
	private void comeBack(IdentityErrands.Errand errand, SignedIn person, boolean done, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		boolean proven = done && errand.kind() == IdentityErrands.Kind.PROVE;
		this.contexts.signIn(proven ? this.people.find(person.memberId()).orElse(person) : person, request, response);
		String answer = errand.kind().name().toLowerCase(Locale.ROOT);
		response.sendRedirect(IdentityErrands.WAYS + "?" + (done ? "done=" : "failed=") + answer);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		IdentityErrands.Errand errand = this.errands.take(request).orElse(null);
		if (errand != null && errand.person() != null) {
			response.sendRedirect(IdentityErrands.WAYS + "?failed=provider");
		}
		else {
			response.sendRedirect("/login?provider");
		}
	}

}
