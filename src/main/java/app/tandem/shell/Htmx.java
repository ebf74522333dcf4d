package app.tandem.shell;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * What the headers of htmx say; they are hints for the answer's form, never for what may
 * be seen.
 */
final class Htmx {

	static final String REQUEST = "HX-Request";

	static final String TARGET = "HX-Target";

	static final String REDIRECT = "HX-Redirect";

	static final String CURRENT_URL = "HX-Current-URL";

	private Htmx() {
	}

	/** Whether htmx asks for content to put into the page that is shown. */
	static boolean wantsPart(HttpServletRequest request) {
		return isTrue(request, REQUEST) && !isTrue(request, "HX-Boosted")
				&& !isTrue(request, "HX-History-Restore-Request");
	}

	static boolean isGet(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod());
	}

	static @Nullable String target(HttpServletRequest request) {
		return request.getHeader(TARGET);
	}

	/** Path and query of the page that asks for a part, null when that is not known. */
	static @Nullable String shownPath(HttpServletRequest request) {
		String address = request.getHeader(CURRENT_URL);
		try {
			URI shown = URI.create((address != null) ? address : "");
			String query = (shown.getRawQuery() != null) ? "?" + shown.getRawQuery() : "";
			return (shown.getRawPath() == null || shown.getRawPath().isEmpty()) ? null : shown.getRawPath() + query;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static boolean isTrue(HttpServletRequest request, String header) {
		return "true".equals(request.getHeader(header));
	}

}
