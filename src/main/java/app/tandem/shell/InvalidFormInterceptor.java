package app.tandem.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that is sent and comes back with errors is answered 422; one that is merely
 * shown with them is not.
 */
final class InvalidFormInterceptor implements HandlerInterceptor {

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && !Htmx.isGet(request)
				&& page.getModel().values().stream().anyMatch(InvalidFormInterceptor::hasErrors)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
	}

	private static boolean hasErrors(Object value) {
		return value instanceof BindingResult result && result.hasErrors();
	}

}
