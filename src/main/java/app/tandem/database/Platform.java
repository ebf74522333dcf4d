package app.tandem.database;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the launcher must know of the machine it runs on. */
final class Platform {

	// Asked of the system: Java's own UnixSystem takes an account without a name for
	// root.
	private static final boolean ROOT = !isWindows() && Command.run(Path.of("/"), List.of("id", "-u")).isOutput("0");

	private Platform() {
	}

	static boolean isWindows() {
		return system().equals("windows");
	}

	static boolean isRoot() {
		return ROOT;
	}

	/** Whether the account has a name; in containers it may be a bare number. */
	static boolean isAccountNamed() {
		return !"?".equals(System.getProperty("user.name"));
	}

	/** The name of the archive that holds the server for this machine. */
	static String archive() {
		var arm = System.getProperty("os.arch").matches("aarch64|arm64");
		return "postgres-" + system() + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
	}

	static boolean hasProgram(String name) {
		var path = System.getenv().getOrDefault("PATH", "");
		return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(path)
			.filter((folder) -> !folder.isEmpty())
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, name)));
	}

	private static String system() {
		var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (name.contains("windows")) {
			return "windows";
		}
		return name.contains("mac") ? "darwin" : "linux";
	}

}
