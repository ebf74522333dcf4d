package app.tandem.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** Opens the door to identity providers, where some are configured. */
@Component
class IdentityLogin {

	private final ObjectProvider<ClientRegistrationRepository> registrations;

	private final IdentityProviders providers;

	private final IdentityErrands errands;

	private final IdentitySignIn signIn;

	IdentityLogin(ObjectProvider<ClientRegistrationRepository> registrations, IdentityProviders providers,
			IdentityErrands errands, IdentitySignIn signIn) {
		this.registrations = registrations;
		this.providers = providers;
		this.errands = errands;
		this.signIn = signIn;
	}

	HttpSecurity addTo(HttpSecurity http) throws Exception {
		ClientRegistrationRepository configured = this.registrations.getIfAvailable();
		if (configured == null) {
			return http;
		}
		return http.oauth2Login((login) -> login.loginPage("/login")
			.authorizationEndpoint(
					(start) -> start.authorizationRequestResolver(new IdentityRequests(configured, this.errands)))
			.authorizedClientRepository(new IdentityTokens())
			.successHandler(this.signIn)
			.failureHandler(this.signIn));
	}

	/** Forms of ours lead on to these, which the policy has to know. */
	String formTargets() {
		return String.join("", this.providers.origins().stream().map((origin) -> " " + origin).toList());
	}

}
