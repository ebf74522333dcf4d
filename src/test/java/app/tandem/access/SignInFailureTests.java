package app.tandem.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignInFailureTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void leadsBackToTheFormWhenThePasswordIsWrong() throws IOException, ServletException {
		new SignInFailure().onAuthenticationFailure(new MockHttpServletRequest(), response,
				new BadCredentialsException("wrong"));
		assertThat(response.getRedirectedUrl()).isEqualTo("/login?failed");
	}

	@Test
	void doesNotCallAPasswordWrongThatNobodyCouldLookAt() {
		var away = new InternalAuthenticationServiceException("the database is away");
		assertThatExceptionOfType(ServletException.class)
			.isThrownBy(() -> new SignInFailure().onAuthenticationFailure(new MockHttpServletRequest(), response, away))
			.withCause(away);
	}

}
