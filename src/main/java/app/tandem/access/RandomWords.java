package app.tandem.access;

import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.session.SessionIdGenerator;

/**
 * Words that nobody guesses: 216 random bits as 36 letters, as many as the table of
 * sessions has room for.
 */
final class RandomWords implements SessionIdGenerator {

	private static final int BYTES = 27;

	private final SecureRandom random = new SecureRandom();

	@Override
	public String generate() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
