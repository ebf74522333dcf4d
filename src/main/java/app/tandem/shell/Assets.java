package app.tandem.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.StreamUtils;

/**
 * The address under which our own files are served; it changes when any of them changes,
 * so they may be kept for ever.
 */
record Assets(String version) {

	static Assets of(ResourcePatternResolver resolver) {
		try {
			Resource[] files = resolver.getResources("classpath*:static/**/*.*");
			Arrays.sort(files, Comparator.comparing((file) -> String.valueOf(file.getFilename())));
			return new Assets(version(files));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String path(String path) {
		return "/assets/" + this.version + "/" + path;
	}

	private static String version(Resource[] files) throws IOException {
		MessageDigest digest = sha256();
		for (Resource file : files) {
			digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
			try (InputStream content = file.getInputStream()) {
				digest.update(StreamUtils.copyToByteArray(content));
			}
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 6);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
