package app.tandem.access;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The name of this site, which passkeys are bound to: that of {@code tandem.base-url}.
 * Without it they work for {@code localhost} only, as what a request says of its host may
 * be anybody's.
 */
@Component
class PasskeySite {

	private static final String LOCAL = "localhost";

	private final String baseUrl;

	PasskeySite(@Value("${tandem.base-url:}") String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/** Scheme, host and port; empty where browsers would not do it. */
	Optional<URI> origin(HttpServletRequest request) {
		if (!this.baseUrl.isEmpty()) {
			URI configured = URI.create(this.baseUrl);
			return Optional.of(URI.create(configured.getScheme() + "://" + configured.getRawAuthority()));
		}
		if (request.getServerName().equals(LOCAL)) {
			return Optional.of(URI.create(request.getScheme() + "://" + LOCAL + ":" + request.getServerPort()));
		}
		return Optional.empty();
	}

}
