package app.tandem.access;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the identity provider is asked, always with PKCE; whoever shall prove that it is
 * still they is to sign in there anew.
 */
final class IdentityRequests implements OAuth2AuthorizationRequestResolver {

	private static final Map<String, Object> ANEW = Map.of("prompt", "login", "max_age", "0");

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	private final IdentityErrands errands;

	IdentityRequests(ClientRegistrationRepository registrations, IdentityErrands errands) {
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		this.errands = errands;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return asked(this.requests.resolve(request), request);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
		return asked(this.requests.resolve(request, registration), request);
	}

	private @Nullable OAuth2AuthorizationRequest asked(@Nullable OAuth2AuthorizationRequest asked,
			HttpServletRequest request) {
		if (asked == null) {
			return null;
		}
		if (request.getParameter(IdentityErrands.PARAMETER) == null) {
			this.errands.take(request);
			return asked;
		}
		return this.errands.present(request)
			.filter((errand) -> errand.kind() == IdentityErrands.Kind.PROVE)
			.map((errand) -> OAuth2AuthorizationRequest.from(asked)
				.additionalParameters((parameters) -> parameters.putAll(ANEW))
				.build())
			.orElse(asked);
	}

}
