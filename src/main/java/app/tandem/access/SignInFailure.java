package app.tandem.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Back to the form, which keeps the address that was typed. The same answer for a wrong
 * address and a wrong password.
 */
class SignInFailure implements AuthenticationFailureHandler {

	static final String TYPED = SignInFailure.class.getName() + ".typed";

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		if (failure instanceof AuthenticationServiceException) {
			// Nobody looked at the password, so nobody may call it wrong.
			throw new ServletException(failure);
		}
		String typed = request.getParameter("username");
		if (typed != null && typed.length() <= SignInService.LONGEST_ADDRESS) {
			request.getSession().setAttribute(TYPED, typed);
		}
		response.sendRedirect("/login?failed");
	}

}
