package app.tandem.shell;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

import static org.assertj.core.api.Assertions.assertThat;

class SessionOverTests {

	private final SessionOver sessionOver = new SessionOver("/login");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void redirectsAPageToTheSignInPage() throws Exception {
		commence(new MockHttpServletRequest("GET", "/opportunities"));
		assertThat(this.response.getStatus()).isEqualTo(302);
		assertThat(this.response.getRedirectedUrl()).endsWith("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "POST" })
	void leavesThePageWhereItIsSoThatNothingTypedIsLost(String method) throws Exception {
		commence(htmx(method));
		assertThat(this.response.getStatus()).isEqualTo(401);
		assertThat(this.response.getHeader("HX-Redirect")).isNull();
	}

	@Test
	void takesAMissingTokenOfSomebodySignedOutAsTheEndOfTheSession() throws Exception {
		this.sessionOver.handle(htmx("POST"), this.response, new MissingCsrfTokenException(null));
		assertThat(this.response.getStatus()).isEqualTo(401);
	}

	@Test
	void leavesThePageOfSomebodyWhoSignedInAgainElsewhere() throws Exception {
		signIn();
		this.sessionOver.handle(htmx("POST"), this.response, new MissingCsrfTokenException(null));
		assertThat(this.response.getStatus()).isEqualTo(403);
		assertThat(this.response.getHeaderNames()).isEmpty();
	}

	@Test
	void refusesWhatARoleMayNotDo() throws Exception {
		signIn();
		this.sessionOver.handle(htmx("POST"), this.response, new AccessDeniedException("No"));
		assertThat(this.response.getStatus()).isEqualTo(403);
		assertThat(this.response.getHeader("HX-Refresh")).isNull();
	}

	private void commence(MockHttpServletRequest request) throws Exception {
		this.sessionOver.commence(request, this.response, new InsufficientAuthenticationException("Signed out"));
	}

	private static MockHttpServletRequest htmx(String method) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/opportunities");
		request.addHeader("HX-Request", "true");
		return request;
	}

	private static void signIn() {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("ada", null, List.of()));
	}

}
