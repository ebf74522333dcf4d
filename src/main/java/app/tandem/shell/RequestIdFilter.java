package app.tandem.shell;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a number, which stands in the log and on the page of a failure. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends OncePerRequestFilter {

	static final String ATTRIBUTE = "requestId";

	private static final int RETRY_AFTER_SECONDS = 30;

	private static final Logger log = LoggerFactory.getLogger(RequestIdFilter.class);

	private final SecureRandom random = new SecureRandom();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = HexFormat.of().toHexDigits(this.random.nextLong());
		request.setAttribute(ATTRIBUTE, id);
		response.setHeader("X-Request-Id", id);
		try (MDC.MDCCloseable mdc = MDC.putCloseable(ATTRIBUTE, id)) {
			chain.doFilter(request, response);
		}
		catch (ServletException ex) {
			fail(id, request, response, ex);
		}
		catch (RuntimeException ex) {
			fail(id, request, response, ex);
		}
	}

	private static <E extends Exception> void fail(String id, HttpServletRequest request, HttpServletResponse response,
			E failure) throws E, IOException {
		log.error("Request {} failed", id, failure);
		if (response.isCommitted()) {
			throw failure;
		}
		if (DatabaseAway.causes(failure)) {
			DatabaseAway.tell(request);
			response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
		else {
			response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
		}
	}

}
