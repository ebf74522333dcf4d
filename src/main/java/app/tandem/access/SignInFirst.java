package app.tandem.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends strangers to the sign-in page. An htmx request gets 401 instead, with a redirect
 * for a page that was only read: the sign-in form must never be swapped into a table, and
 * a form that was being filled in must stay on the screen.
 */
class SignInFirst extends LoginUrlAuthenticationEntryPoint {

	SignInFirst(String signInPage) {
		super(signInPage);
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException, ServletException {
		if (request.getHeader("HX-Request") == null) {
			super.commence(request, response, reason);
			return;
		}
		if ("GET".equals(request.getMethod())) {
			response.setHeader("HX-Redirect", getLoginFormUrl());
		}
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
	}

}
