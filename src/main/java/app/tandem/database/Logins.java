package app.tandem.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles of the built-in server.
 *
 * @param superuser prepares the database, then is not used any more
 * @param owner runs the migrations and owns what they make
 * @param application what the application itself uses; owns nothing
 */
record Logins(Login superuser, Login owner, Login application) {

	static final String SUPERUSER = "postgres";

	static final String OWNER = "tandem_owner";

	static final String APPLICATION = "tandem_app";

	/** Makes passwords and keeps them in the file, for this account's eyes only. */
	static Logins create(Path file) throws IOException {
		var logins = from((role) -> randomPassword());
		Files.createFile(file, secret());
		Files.write(file,
				Stream.of(logins.superuser, logins.owner, logins.application)
					.map((login) -> login.role() + "=" + login.password())
					.toList());
		return logins;
	}

	static Logins read(Path file) throws IOException {
		Map<String, String> passwords = Files.readAllLines(file)
			.stream()
			.map((line) -> line.split("=", 2))
			.filter((parts) -> parts.length == 2)
			.collect(Collectors.toMap((parts) -> parts[0], (parts) -> parts[1]));
		if (!passwords.keySet().containsAll(List.of(SUPERUSER, OWNER, APPLICATION))) {
			throw new IOException(file + " does not hold the passwords of the database");
		}
		return from((role) -> passwords.getOrDefault(role, ""));
	}

	static FileAttribute<?>[] secret() {
		if (Platform.isWindows()) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) };
	}

	private static Logins from(Function<String, String> password) {
		return new Logins(new Login(SUPERUSER, password.apply(SUPERUSER)), new Login(OWNER, password.apply(OWNER)),
				new Login(APPLICATION, password.apply(APPLICATION)));
	}

	// Only letters, digits, - and _, so that it can stand between quotes in SQL.
	private static String randomPassword() {
		var bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
