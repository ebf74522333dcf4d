package app.tandem.access;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

import app.tandem.shell.SessionOver;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that was sent after its session had ended: shown again on a page that keeps what
 * was typed until one is signed in. Only where the browser says that a page of ours sent
 * it, and never with a password or a code in it.
 */
final class UnsentForm implements AccessDeniedHandler {

	/** What must not stand on a page that somebody may leave open. */
	static final Set<String> SECRETS = Set.of("password", "repeated", "present", StepUpInterceptor.ANSWER, "code",
			"credential");

	/**
	 * Signing in and out, and what the pages beside it send: nobody was signed out there.
	 */
	private static final Pattern OF_STRANGERS = Pattern.compile("/(login|logout|links|language|colour-scheme)(/.*)?");

	private final AccessDeniedHandler otherwise = new SessionOver("/login");

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (denied instanceof CsrfException && isWorthKeeping(request)) {
			request.getRequestDispatcher(UnsentFormController.PATH).forward(request, response);
		}
		else {
			this.otherwise.handle(request, response, denied);
		}
	}

	private static boolean isWorthKeeping(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod()) && request.getHeader("HX-Request") == null
				&& "same-origin".equals(request.getHeader("Sec-Fetch-Site")) && isForm(request)
				&& !OF_STRANGERS.matcher(request.getRequestURI()).matches()
				&& Collections.disjoint(request.getParameterMap().keySet(), SECRETS);
	}

	/** Files would have to be chosen again in any case. */
	private static boolean isForm(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

}
