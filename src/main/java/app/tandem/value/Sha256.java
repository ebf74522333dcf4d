package app.tandem.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest that the house uses; every Java has it. */
public final class Sha256 {

	private Sha256() {
	}

	/** A digest to be fed. */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException everywhere) {
			throw new IllegalStateException(everywhere);
		}
	}

	/** The digest of a text in UTF-8. */
	public static byte[] of(String text) {
		return begin().digest(text.getBytes(StandardCharsets.UTF_8));
	}

}
