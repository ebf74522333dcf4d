package app.tandem.access.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address by which authenticator apps take a secret, as they all read it. */
final class AppAddress {

	private static final String ISSUER = "Tandem";

	private AppAddress() {
	}

	static String of(String email, String secret) {
		return "otpauth://totp/" + ISSUER + ":" + encoded(email) + "?secret=" + secret.replace("=", "") + "&issuer="
				+ ISSUER;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
