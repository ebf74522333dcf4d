package app.tandem.access;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Goes on to the page that was asked for, in the person's language, and notes when, from
 * where and with what they signed in; whoever has a second factor is asked for it first.
 */
@Component
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

	private static final int LONGEST_BROWSER = 300;

	private final Members members;

	private final SecondFactors factors;

	private final SecondStep step;

	private final SignInThrottle throttle;

	private final OwnLanguage language;

	private final Clock clock;

	SignInSuccess(Members members, SecondFactors factors, SecondStep step, SignInThrottle throttle,
			OwnLanguage language, Clock clock) {
		this.members = members;
		this.factors = factors;
		this.step = step;
		this.throttle = throttle;
		this.language = language;
		this.clock = clock;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		if (authentication.getPrincipal() instanceof SignedIn person) {
			if (this.factors.isOn(person.memberId())) {
				this.step.begin(person, request, response);
				response.sendRedirect(SecondStepController.PATH);
			}
			else {
				goOn(person, request, response, authentication);
			}
		}
	}

	/** All that was asked for is there. */
	void goOn(SignedIn person, HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws ServletException, IOException {
		this.members.signedIn(person.memberId(), this.clock.instant());
		this.throttle.succeeded(person.getUsername(), request.getRemoteAddr());
		this.language.bring(person, request, response);
		HttpSession session = request.getSession();
		session.removeAttribute(SignInFailure.TYPED);
		session.setAttribute(Sessions.BROWSER, browser(request));
		session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
		super.onAuthenticationSuccess(request, response, authentication);
	}

	private static String browser(HttpServletRequest request) {
		String browser = request.getHeader("User-Agent");
		return (browser == null) ? "" : browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
	}

}
