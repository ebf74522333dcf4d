package app.tandem.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import app.tandem.shell.OutageRequests;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.DefaultCookieSerializer;

import static org.assertj.core.api.Assertions.assertThat;

class SessionIdsTests {

	private final SessionIds ids = new SessionIds(new DefaultCookieSerializer());

	@Test
	void aSessionIsWhatItsCookieSays() {
		assertThat(this.ids.resolveSessionIds(withCookie(new MockHttpServletRequest()))).containsExactly("the-id");
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.ids.setSessionId(new MockHttpServletRequest(), response, "another");
		assertThat(response.getCookie("SESSION")).isNotNull();
	}

	@Test
	void thePageThatTheDatabaseIsAwayAsksForNoSessionAndKeepsTheCookie() throws Exception {
		MockHttpServletRequest request = withCookie(OutageRequests.afterOutage());
		MockHttpServletResponse response = new MockHttpServletResponse();
		assertThat(this.ids.resolveSessionIds(request)).isEmpty();
		this.ids.setSessionId(request, response, "another");
		this.ids.expireSession(request, response);
		assertThat(response.getHeaderNames()).isEmpty();
	}

	private static MockHttpServletRequest withCookie(MockHttpServletRequest request) {
		request.setCookies(
				new Cookie("SESSION", Base64.getEncoder().encodeToString("the-id".getBytes(StandardCharsets.UTF_8))));
		return request;
	}

}
