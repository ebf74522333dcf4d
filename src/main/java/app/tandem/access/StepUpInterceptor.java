package app.tandem.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the password again before a {@link StepUp} command, on a page that holds what
 * was sent and sends it again with the answer.
 */
@Component
class StepUpInterceptor implements HandlerInterceptor {

	/** The field of the answer. */
	static final String ANSWER = "step-up";

	private final SignInService people;

	private final Members members;

	private final SignedInContexts contexts;

	private final SignInAudit audit;

	private final Clock clock;

	private final Duration fresh;

	StepUpInterceptor(SignInService people, Members members, SignedInContexts contexts, SignInAudit audit, Clock clock,
			@Value("${tandem.step-up-after}") Duration fresh) {
		this.people = people;
		this.members = members;
		this.contexts = contexts;
		this.audit = audit;
		this.clock = clock;
		this.fresh = fresh;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws ServletException, IOException {
		if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(StepUp.class)
				|| !(principal() instanceof SignedIn person)
				|| person.provenSince(this.clock.instant().minus(this.fresh))) {
			return true;
		}
		String answer = request.getParameter(ANSWER);
		if (answer != null && proves(person, answer, request)) {
			this.people.find(person.getUsername())
				.ifPresent((proven) -> this.contexts.signIn(proven, request, response));
			return true;
		}
		request.getRequestDispatcher(StepUpController.PATH).forward(request, response);
		return false;
	}

	private boolean proves(SignedIn person, String password, HttpServletRequest request) {
		boolean proven = this.members.find(person.memberId())
			.filter((member) -> this.members.proves(member, password, request.getRemoteAddr()))
			.isPresent();
		if (!proven) {
			this.audit.proofFailed(person);
		}
		return proven;
	}

	private static @Nullable Object principal() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null) ? authentication.getPrincipal() : null;
	}

}
