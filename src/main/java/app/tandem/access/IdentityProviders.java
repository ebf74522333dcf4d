package app.tandem.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/**
 * The identity providers that people may sign in with: those of
 * {@code spring.security.oauth2.client} that say who somebody is, rather than only let
 * things be fetched.
 */
@Component
public class IdentityProviders {

	private final List<ClientRegistration> registrations = new ArrayList<>();

	IdentityProviders(ObjectProvider<ClientRegistrationRepository> configured) {
		if (configured.getIfAvailable() instanceof Iterable<?> all) {
			for (Object one : all) {
				if (one instanceof ClientRegistration registration && saysWho(registration)) {
					this.registrations.add(registration);
				}
			}
		}
	}

	private static boolean saysWho(ClientRegistration registration) {
		return registration.getScopes().contains(OidcScopes.OPENID)
				&& registration.getProviderDetails().getIssuerUri() != null;
	}

	/** In the order of the configuration; none when nothing is configured. */
	public List<Provider> all() {
		return this.registrations.stream().map(IdentityProviders::provider).toList();
	}

	/** The one of this name in the configuration. */
	public Optional<Provider> find(String id) {
		return all().stream().filter((provider) -> provider.id().equals(id)).findFirst();
	}

	/** Where browsers are sent to sign in, as a content security policy names it. */
	List<String> origins() {
		return this.registrations.stream()
			.map((registration) -> URI.create(registration.getProviderDetails().getAuthorizationUri()))
			.map((address) -> address.getScheme() + "://" + address.getRawAuthority())
			.distinct()
			.toList();
	}

	@SuppressWarnings("NullAway") // those without an issuer were left out
	private static Provider provider(ClientRegistration registration) {
		return new Provider(registration.getRegistrationId(), registration.getClientName(),
				registration.getProviderDetails().getIssuerUri());
	}

	/**
	 * Where people may sign in.
	 *
	 * @param name as people know it
	 */
	public record Provider(String id, String name, String issuer) {

		/** The address that leads a browser there. */
		public String path() {
			return IdentityErrands.START + this.id;
		}

	}

}
