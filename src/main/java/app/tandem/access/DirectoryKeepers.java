package app.tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody but the vendor's programme admins to the pages of partners, catalogue and
 * customers, whatever handler answers.
 */
@Component
class DirectoryKeepers implements HandlerInterceptor {

	private final CurrentViewer viewer;

	DirectoryKeepers(CurrentViewer viewer) {
		this.viewer = viewer;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!this.viewer.get().mayKeepDirectory()) {
			throw new AccessDeniedException("only programme admins keep the directory");
		}
		return true;
	}

}
