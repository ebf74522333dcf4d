package app.tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The form's token, in the session as the library keeps it, but as hard to guess as the
 * session's id.
 */
final class FormTokens implements CsrfTokenRepository {

	private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();

	private final RandomWords words = new RandomWords();

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		CsrfToken usual = this.session.generateToken(request);
		return new DefaultCsrfToken(usual.getHeaderName(), usual.getParameterName(), this.words.generate());
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		this.session.saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return this.session.loadToken(request);
	}

}
