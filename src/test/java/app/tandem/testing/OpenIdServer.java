package app.tandem.testing;

import java.net.InetAddress;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A server that speaks OpenID Connect and lets anybody in who types a name, as the
 * provider {@code contoso} of an application.
 */
public final class OpenIdServer {

	private final MockOAuth2Server server = new MockOAuth2Server(OAuth2Config.Companion.fromJson("""
			{ "interactiveLogin": true, "loginPagePath": "src/test/resources/openid/login.html" }"""));

	private OpenIdServer() {
	}

	public static OpenIdServer start() {
		OpenIdServer started = new OpenIdServer();
		started.server.start(InetAddress.getLoopbackAddress(), 0);
		return started;
	}

	public void stop() {
		this.server.shutdown();
	}

	/** The name of the issuer, which is its address, too. */
	public String issuer() {
		return this.server.issuerUrl("contoso").toString();
	}

	/** What the application's configuration says of it. */
	public void describe(DynamicPropertyRegistry properties) {
		String registration = "spring.security.oauth2.client.registration.contoso.";
		properties.add(registration + "client-id", () -> "tandem");
		properties.add(registration + "client-secret", () -> "a secret");
		properties.add(registration + "client-name", () -> "Contoso ID");
		properties.add(registration + "scope", () -> "openid");
		properties.add("spring.security.oauth2.client.provider.contoso.issuer-uri", this::issuer);
	}

}
