package app.tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody to some pages but those who keep them, whatever handler answers. */
abstract class Keepers implements HandlerInterceptor {

	private final CurrentViewer viewer;

	Keepers(CurrentViewer viewer) {
		this.viewer = viewer;
	}

	@Override
	public final boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!lets(this.viewer.get())) {
			throw refusal();
		}
		return true;
	}

	abstract boolean lets(Viewer viewer);

	/** What others are told. */
	abstract RuntimeException refusal();

}
