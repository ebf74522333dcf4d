package app.tandem.shell;

import java.net.URI;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Lets a command of htmx that leaves the page really leave it. A redirect to the page
 * that is shown is followed as usual, so that its fragment is answered; any other would
 * put a whole page into a part of this one.
 */
final class RedirectInterceptor implements HandlerInterceptor {

	private final ApplicationContext context;

	RedirectInterceptor(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String name = (page != null) ? page.getViewName() : null;
		if (page == null || name == null || Htmx.isGet(request) || !Htmx.wantsPart(request)) {
			return;
		}
		if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
			LeavingView view = new LeavingView(name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()));
			view.setApplicationContext(this.context);
			page.setView(view);
		}
	}

	/** Where the page of a command is shown, see {@code shell/page}. */
	private static final String DIALOG = "dialog-body";

	private static final class LeavingView extends RedirectView {

		LeavingView(String url) {
			super(url, true, false);
		}

		@Override
		protected void sendRedirect(HttpServletRequest request, HttpServletResponse response, String target,
				boolean http10Compatible) throws java.io.IOException {
			if (isShown(request, target)) {
				super.sendRedirect(request, response, target, http10Compatible);
			}
			else {
				response.setHeader(Htmx.REDIRECT, response.encodeRedirectURL(asShown(request, target)));
			}
		}

		/** The page around a dialog comes back as it was, with the words of its view. */
		private static String asShown(HttpServletRequest request, String target) {
			String shown = Htmx.shownPath(request);
			return (shown != null && shown.startsWith(target + "?")) ? shown : target;
		}

		private static boolean isShown(HttpServletRequest request, String target) {
			if (DIALOG.equals(Htmx.target(request))) {
				// The page around the dialog shows what the command changed.
				return false;
			}
			String current = request.getHeader(Htmx.CURRENT_URL);
			try {
				return current != null && Objects.equals(URI.create(current).getPath(), URI.create(target).getPath());
			}
			catch (IllegalArgumentException ex) {
				return false;
			}
		}

	}

}
