package app.tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody to the pages of a company's people and locations but those who manage them,
 * whatever handler answers.
 */
@Component
class AccountKeepers implements HandlerInterceptor {

	private final CurrentViewer viewer;

	AccountKeepers(CurrentViewer viewer) {
		this.viewer = viewer;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!this.viewer.get().mayManagePeople()) {
			throw new AccessDeniedException("only account admins manage people and locations");
		}
		return true;
	}

}
