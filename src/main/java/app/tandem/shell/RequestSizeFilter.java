package app.tandem.shell;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of a request that is larger than the container reads that it is too large. Without
 * this, a form whose parts are never read would seem to lack its token.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestSizeFilter extends OncePerRequestFilter {

	private final DataSize limit;

	RequestSizeFilter(DataSize limit) {
		this.limit = limit;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.limit.toBytes()) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
