package app.tandem.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session after a working day, however busy it is; one that nobody uses ends by
 * {@code server.servlet.session.timeout}.
 */
final class SessionLimit extends OncePerRequestFilter {

	static final Duration LONGEST = Duration.ofHours(12);

	private final Clock clock;

	SessionLimit(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && this.clock.millis() - session.getCreationTime() > LONGEST.toMillis()) {
			session.invalidate();
		}
		chain.doFilter(request, response);
	}

}
