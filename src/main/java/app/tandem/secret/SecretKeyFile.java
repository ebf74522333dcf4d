package app.tandem.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key of an installation that was given none: made once, for this account's eyes. */
final class SecretKeyFile {

	private SecretKeyFile() {
	}

	/** Reads the file, which is made when there is none. */
	static byte[] in(Path directory) {
		Path file = directory.resolve("secret-key");
		try {
			Files.createDirectories(directory);
			if (!Files.exists(file)) {
				create(file);
			}
			return Base64.getDecoder().decode(Files.readString(file).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key of secrets, " + file + ", can be neither read nor made. "
					+ "Give one by tandem.secret-key, or let this account write there.", ex);
		}
	}

	private static void create(Path file) throws IOException {
		byte[] key = new byte[Secrets.KEY_BYTES];
		new SecureRandom().nextBytes(key);
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] ours = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				ours)) {
			channel.write(java.nio.ByteBuffer.wrap(Base64.getEncoder().encode(key)));
		}
		catch (FileAlreadyExistsException faster) {
			// Another process made it in this moment.
		}
	}

}
