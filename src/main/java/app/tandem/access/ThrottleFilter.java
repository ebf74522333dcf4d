package app.tandem.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an attempt to sign in that comes too early, with the words of every failure:
 * who tries shall not learn that the password was right.
 */
final class ThrottleFilter extends OncePerRequestFilter {

	private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/login");

	private final SignInThrottle throttle;

	private final AuthenticationFailureHandler failure;

	ThrottleFilter(SignInThrottle throttle, AuthenticationFailureHandler failure) {
		this.throttle = throttle;
		this.failure = failure;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !SIGN_IN.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String account = request.getParameter("username");
		if (this.throttle.attempt((account != null) ? account : "", request.getRemoteAddr())) {
			chain.doFilter(request, response);
		}
		else {
			this.failure.onAuthenticationFailure(request, response, new BadCredentialsException("too early"));
		}
	}

}
