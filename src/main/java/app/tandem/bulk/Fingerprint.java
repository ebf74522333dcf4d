package app.tandem.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import app.tandem.value.Sha256;

import org.springframework.core.io.InputStreamSource;

/**
 * What tells a file from others: its bytes' SHA-256 and their number.
 */
record Fingerprint(byte[] sha256, long length) {

	/** Reads the file once, however long it is, in little memory. */
	static Fingerprint of(InputStreamSource file) {
		try (InputStream in = file.getInputStream()) {
			MessageDigest digest = Sha256.begin();
			long length = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
			return new Fingerprint(digest.digest(), length);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String hex() {
		return HexFormat.of().formatHex(this.sha256);
	}

}
