package app.tandem.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import app.tandem.value.Sha256;

import org.springframework.core.io.InputStreamSource;

/** What tells whether a file that turns up somewhere is the one that was fetched here. */
public final class FileHash {

	private FileHash() {
	}

	/** SHA-256 in hexadecimal digits, as common tools print it. */
	public static String of(InputStreamSource file) {
		MessageDigest digest = Sha256.begin();
		try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
