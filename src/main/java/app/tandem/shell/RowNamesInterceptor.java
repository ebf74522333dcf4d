package app.tandem.shell;

import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses fields of rows that no page of ours sends, such as
 * {@code members[999999].name}: binding them would fail.
 */
final class RowNamesInterceptor implements HandlerInterceptor {

	private static final Pattern NAME = Pattern.compile("[^\\[\\]]+(\\[\\d{1,2}][^\\[\\]]*)*");

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		// An error's page reads no fields: those of a body that was too large cannot be
		// read.
		if (request.getDispatcherType() == DispatcherType.ERROR
				|| Collections.list(request.getParameterNames()).stream().allMatch(RowNamesInterceptor::canBeBound)) {
			return true;
		}
		response.sendError(HttpStatus.BAD_REQUEST.value());
		return false;
	}

	private static boolean canBeBound(String name) {
		return name.indexOf('[') < 0 || NAME.matcher(name).matches();
	}

}
