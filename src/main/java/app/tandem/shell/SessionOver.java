package app.tandem.shell;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads somebody who is not, or no longer, signed in to the sign-in page. Who asks for a
 * part of a page is only told so (401), since leaving the page would lose what was typed:
 * js/session.js offers to sign in beside it.
 */
public final class SessionOver implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final String signIn;

	private final AuthenticationEntryPoint redirect;

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	/** Takes the path of the sign-in page, such as {@code /login}. */
	public SessionOver(String signIn) {
		this.signIn = signIn;
		this.redirect = new LoginUrlAuthenticationEntryPoint(signIn);
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException, ServletException {
		if (!Htmx.wantsPart(request)) {
			this.redirect.commence(request, response, cause);
			return;
		}
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException, ServletException {
		boolean signedIn = this.trust.isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
		if (!signedIn) {
			commence(request, response, new SignedOut(cause));
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
	}

	private static final class SignedOut extends AuthenticationException {

		SignedOut(AccessDeniedException cause) {
			super("Not signed in", cause);
		}

	}

}
