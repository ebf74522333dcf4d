package app.tandem.database;

import java.nio.file.Path;

/**
 * Where the built-in server lives.
 *
 * @param directory everything that must survive: the cluster, its passwords, the server's
 * log
 * @param binaries parent folder of the unpacked programs
 * @param durable false only in tests, where nothing written needs to survive a crash
 */
record ServerSettings(Path directory, Path binaries, boolean durable) {

	static ServerSettings in(Path directory) {
		var absolute = directory.toAbsolutePath().normalize();
		return new ServerSettings(absolute, absolute, true);
	}

}
