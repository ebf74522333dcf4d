package app.tandem.shell;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Puts the {@link Frame} beside the model of every page, those of exceptions included.
 */
final class FrameInterceptor implements HandlerInterceptor {

	private final Assets assets;

	private final List<FramePanel> panels;

	private final FrameUsers users;

	FrameInterceptor(Assets assets, List<FramePanel> panels, FrameUsers users) {
		this.assets = assets;
		this.panels = panels;
		this.users = users;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			boolean away = DatabaseAway.isKnownTo(request);
			Authentication authentication = away ? null : SecurityContextHolder.getContext().getAuthentication();
			FrameUser user = (authentication != null) ? this.users.of(authentication) : null;
			if (!away) {
				beginSession(request);
			}
			request.setAttribute("frame", new Frame(this.assets, preferences(request), user, section(method),
					(authentication != null && user != null) ? panels(request, authentication) : FramePanels.NONE));
		}
		return true;
	}

	/**
	 * Forms carry a token of the session, which cannot begin any more once the first part
	 * of a long page is on its way.
	 */
	private static void beginSession(HttpServletRequest request) {
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken();
		}
	}

	private FramePanels panels(HttpServletRequest request, Authentication authentication) {
		// A page about a failure must not fail because what it says is true of a panel
		// too.
		boolean error = request.getDispatcherType() == DispatcherType.ERROR;
		return error ? FramePanels.NONE : new FramePanels(this.panels, authentication);
	}

	private static @Nullable Section section(HandlerMethod method) {
		InSection mark = method.getMethodAnnotation(InSection.class);
		if (mark == null) {
			mark = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), InSection.class);
		}
		return (mark != null) ? mark.value() : null;
	}

	private static Frame.Preferences preferences(HttpServletRequest request) {
		ColourScheme scheme = ColourScheme.of(ColourSchemeController.COOKIE.read(request)).orElse(ColourScheme.SYSTEM);
		return new Frame.Preferences(Language.of(RequestContextUtils.getLocale(request)), scheme,
				KeyboardSwitch.isOn(request), back(request), !DatabaseAway.isKnownTo(request));
	}

	private static String back(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
			return failed;
		}
		String shown = Htmx.wantsPart(request) ? Htmx.shownPath(request) : null;
		if (shown != null) {
			return shown;
		}
		String query = request.getQueryString();
		return (Htmx.isGet(request) && query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
	}

}
