package app.tandem.access;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses commands that a page of another site sends, as browsers tell by themselves,
 * whatever token comes with them.
 */
final class OtherSitesFilter extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final AccessDeniedHandler denied;

	OtherSitesFilter(AccessDeniedHandler denied) {
		this.denied = denied;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return READING.contains(request.getMethod()) || !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.denied.handle(request, response, new CsrfException("sent by a page of another site"));
	}

}
