package app.tandem.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * The database files of one PostgreSQL generation and the passwords to them.
 *
 * @param folder exists only when complete
 */
record Cluster(Path folder) {

	// With C as character type pg_trgm finds no trigrams in Korean, Cyrillic or "Ö".
	private static final List<String> CHARACTER_TYPES = List.of("C.UTF-8", "en_US.UTF-8");

	static Cluster in(Path directory) {
		return new Cluster(directory.resolve("postgresql-18"));
	}

	Path data() {
		return folder.resolve("cluster");
	}

	private Path passwords() {
		return folder.resolve("passwords");
	}

	Logins logins() throws IOException {
		return Logins.read(passwords());
	}

	/**
	 * Makes the cluster unless it is there; broken off halfway, it is made anew by the
	 * next start.
	 */
	void createIfMissing(Binaries binaries, ServerAccount account) throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		var unfinished = new Cluster(folder.resolveSibling(folder.getFileName() + ".new"));
		FileSystemUtils.deleteRecursively(unfinished.folder);
		Files.createDirectory(unfinished.folder);
		account.give(unfinished.folder);
		unfinished.initialize(binaries, account, Logins.create(unfinished.passwords()));
		Files.move(unfinished.folder, folder, StandardCopyOption.ATOMIC_MOVE);
	}

	private void initialize(Binaries binaries, ServerAccount account, Logins logins) throws IOException {
		var password = Files.createFile(folder.resolve("superuser"), Logins.secret());
		Files.writeString(password, logins.superuser().password());
		account.give(password);
		var result = new Command(1, "");
		for (var characterType : CHARACTER_TYPES) {
			result = account.run(binaries, initdb(binaries, password, characterType));
			if (result.succeeded() || !result.output().contains("invalid locale name")) {
				break;
			}
		}
		Files.delete(password);
		if (!result.succeeded()) {
			throw new DatabaseStartException("The built-in database could not be made: " + result.output(),
					"Mend what the message names, or choose another place with --tandem.data-dir=<directory>.");
		}
	}

	private List<String> initdb(Binaries binaries, Path password, String characterType) {
		return List.of(binaries.program("initdb"), "-D", data().toString(), "-U", Logins.SUPERUSER, "-A",
				"scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale-provider=icu", "--icu-locale=und",
				"--locale=C", "--lc-ctype=" + characterType, "--data-checksums", "--no-instructions");
	}

}
