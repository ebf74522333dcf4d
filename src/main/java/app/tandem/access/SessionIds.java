package app.tandem.access;

import java.util.List;

import app.tandem.shell.DatabaseAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The session's id in a cookie. A page that says that the database is away asks for no
 * session, and leaves the cookie as it is: nobody has to sign in again after that.
 */
final class SessionIds implements HttpSessionIdResolver {

	private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

	SessionIds(CookieSerializer serializer) {
		this.cookies.setCookieSerializer(serializer);
	}

	@Override
	public List<String> resolveSessionIds(HttpServletRequest request) {
		return DatabaseAway.isKnownTo(request) ? List.of() : this.cookies.resolveSessionIds(request);
	}

	@Override
	public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
		if (!DatabaseAway.isKnownTo(request)) {
			this.cookies.setSessionId(request, response, id);
		}
	}

	@Override
	public void expireSession(HttpServletRequest request, HttpServletResponse response) {
		if (!DatabaseAway.isKnownTo(request)) {
			this.cookies.expireSession(request, response);
		}
	}

}
