package app.tandem.access;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What somebody goes to the identity provider for, when it is not just to sign in. Kept
 * in the session, and lost when anything else is begun there: nobody's next sign-in may
 * finish what another began.
 */
@Component
public class IdentityErrands {

	/** The page on which people see how they sign in. */
	public static final String WAYS = "/account/sign-in";

	static final String START = "/oauth2/authorization/";

	/** Says that the session knows what the errand is. */
	static final String PARAMETER = "errand";

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final String KEY = IdentityErrands.class.getName();

	private final Clock clock;

	IdentityErrands(Clock clock) {
		this.clock = clock;
	}

	/** Begins to connect one's own account. */
	public String connect(IdentityProviders.Provider provider, HttpServletRequest request) {
		return begin(Kind.CONNECT, signedIn(), "", provider, request);
	}

	/** Begins to prove that it is still the same person. */
	public String prove(IdentityProviders.Provider provider, HttpServletRequest request) {
		return begin(Kind.PROVE, signedIn(), "", provider, request);
	}

	/** Begins to accept an invitation. */
	public String accept(String secret, IdentityProviders.Provider provider, HttpServletRequest request) {
		return begin(Kind.ACCEPT, null, secret, provider, request);
	}

	private String begin(Kind kind, @Nullable SignedIn person, String secret, IdentityProviders.Provider provider,
			HttpServletRequest request) {
		request.getSession().setAttribute(KEY, new Errand(kind, person, secret, this.clock.instant()));
		return "redirect:" + provider.path() + "?" + PARAMETER + "=on";
	}

	/** The errand that is on its way. */
	Optional<Errand> present(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(KEY) instanceof Errand errand
				&& errand.since().plus(LONGEST).isAfter(this.clock.instant())) ? Optional.of(errand) : Optional.empty();
	}

	/** As {@link #present}, and it is over. */
	Optional<Errand> take(HttpServletRequest request) {
		Optional<Errand> errand = present(request);
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(KEY);
		}
		return errand;
	}

	private static @Nullable SignedIn signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn person) ? person : null;
	}

	enum Kind {

		CONNECT, PROVE, ACCEPT

	}

	/**
	 * What is to be done.
	 *
	 * @param person who began it, nobody for an invitation
	 * @param secret of the invitation, else empty
	 */
	record Errand(Kind kind, @Nullable SignedIn person, String secret, Instant since) implements Serializable {
	}

}
