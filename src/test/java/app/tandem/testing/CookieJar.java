package app.tandem.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Comes back with the session's cookie, as a browser does. */
public class CookieJar implements RequestPostProcessor {

	private static final String SESSION = "tandem-session";

	private @Nullable Cookie session;

	/** Keeps what the answer sets. */
	public MvcTestResult keep(MvcTestResult answer) {
		Cookie set = answer.getResponse().getCookie(SESSION);
		if (set != null) {
			this.session = set;
		}
		return answer;
	}

	/** The id of the session, empty when there is none. */
	public String id() {
		return (this.session != null)
				? new String(Base64.getDecoder().decode(this.session.getValue()), StandardCharsets.UTF_8) : "";
	}

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		if (this.session != null) {
			request.setCookies(this.session);
		}
		return request;
	}

}
