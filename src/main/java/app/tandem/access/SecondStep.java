package app.tandem.access;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Between the password and the code: nobody is signed in yet, and the session only knows
 * who gave the right password.
 */
@Component
class SecondStep {

	static final Duration LONGEST = Duration.ofMinutes(5);

	private static final String PENDING = SecondStep.class.getName();

	private final SignedInContexts contexts;

	private final SignInService people;

	private final Clock clock;

	SecondStep(SignedInContexts contexts, SignInService people, Clock clock) {
		this.contexts = contexts;
		this.people = people;
		this.clock = clock;
	}

	/** Takes the sign-in back until the code is there. */
	void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		this.contexts.signOut(request, response);
		request.getSession().setAttribute(PENDING, new Pending(person.getUsername(), this.clock.instant()));
	}

	/** Who gave the right password a moment ago, and may sign in still. */
	Optional<SignedIn> pending(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Object pending = (session != null) ? session.getAttribute(PENDING) : null;
		if (pending instanceof Pending given && given.since().plus(LONGEST).isAfter(this.clock.instant())) {
			return this.people.find(given.email());
		}
		return Optional.empty();
	}

	/** The code was right: the person is signed in. */
	Authentication finish(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		request.getSession().removeAttribute(PENDING);
		request.changeSessionId();
		return this.contexts.signIn(person, request, response);
	}

	/** Who gave the right password, and when. */
	private record Pending(String email, Instant since) implements Serializable {
	}

}
