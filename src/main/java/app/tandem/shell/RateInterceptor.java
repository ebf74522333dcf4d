package app.tandem.shell;

import java.io.IOException;
import java.security.Principal;
import java.time.Duration;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what comes faster than its {@link Rate}. */
final class RateInterceptor implements HandlerInterceptor {

	private static final Logger log = LoggerFactory.getLogger(RateInterceptor.class);

	private final RateLimits limits;

	RateInterceptor(RateLimits limits) {
		this.limits = limits;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)) {
			return true;
		}
		Limited limited = method.getMethodAnnotation(Limited.class);
		return answers(Rate.REQUESTS, request, response)
				&& (limited == null || answers(limited.value(), request, response));
	}

	private boolean answers(Rate rate, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Principal person = request.getUserPrincipal();
		String who = (person != null) ? person.getName() : Network.of(request.getRemoteAddr());
		Duration wait = this.limits.count(rate, who);
		if (wait.isZero()) {
			return true;
		}
		log.warn("{} asks for more {} than allowed", who, rate);
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusSeconds(1).toSeconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		return false;
	}

}
