package app.tandem.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what is kept in the database: AES-256-GCM with {@code tandem.secret-key}, 32
 * bytes in Base64, which all nodes share; without it with a key in the data directory.
 */
@Component
public class Secrets {

	static final int KEY_BYTES = 32;

	private static final String VERSION = "v1:";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final SecretKey key;

	Secrets(@Value("${tandem.secret-key:}") String key, @Value("${tandem.data-dir:data}") String directory) {
		byte[] bytes = key.isBlank() ? SecretKeyFile.in(Path.of(directory)) : Base64.getDecoder().decode(key.strip());
		if (bytes.length != KEY_BYTES) {
			throw new IllegalArgumentException("tandem.secret-key must be 32 bytes in Base64");
		}
		this.key = new SecretKeySpec(bytes, "AES");
	}

	/**
	 * Encrypts a secret.
	 * @param owner to whom it belongs: it cannot be opened for anybody else
	 */
	public String seal(byte[] secret, String owner) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
		byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
		System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
		return VERSION + Base64.getEncoder().encodeToString(all);
	}

	/**
	 * Decrypts it.
	 * @throws IllegalStateException when it was sealed with another key, for another
	 * owner, or was changed
	 */
	public byte[] open(String sealed, String owner) {
		if (!sealed.startsWith(VERSION)) {
			throw new IllegalStateException("a secret of an unknown kind");
		}
		byte[] all = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
		return run(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES),
				Arrays.copyOfRange(all, NONCE_BYTES, all.length), owner);
	}

	private byte[] run(int mode, byte[] nonce, byte[] text, String owner) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(text);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("a secret cannot be opened with this installation's key", ex);
		}
	}

}
