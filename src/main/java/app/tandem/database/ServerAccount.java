package app.tandem.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account the server's programs run under: they refuse to be root, and initdb wants
 * the account to have a name.
 *
 * @param prefix the words to put before a program
 * @param borrowed whether files must be given to the account nobody before it can use
 * them
 */
record ServerAccount(List<String> prefix, boolean borrowed) {

	private static final int NOBODY = 65534;

	private static final List<String> UNSHARE = List.of("unshare", "-U");

	/**
	 * As the current account where that works, else as it appears inside a user
	 * namespace, else as nobody.
	 */
	static ServerAccount choose(Path cluster) throws IOException {
		var root = Platform.isRoot();
		if (root && Files.exists(cluster) && uid(cluster) != 0) {
			return switchTo(uid(cluster), (int) Files.getAttribute(cluster, "unix:gid"));
		}
		if (Platform.isWindows() || !root && Platform.isAccountNamed()) {
			return new ServerAccount(List.of(), false);
		}
		if (canUnshare()) {
			return new ServerAccount(UNSHARE, false);
		}
		return root ? nobody() : new ServerAccount(List.of(), false);
	}

	static ServerAccount nobody() {
		return switchTo(NOBODY, NOBODY);
	}

	private static ServerAccount switchTo(int uid, int gid) {
		if (!Platform.hasProgram("setpriv")) {
			throw new DatabaseStartException(
					"PostgreSQL refuses to run as root, and there is no setpriv to leave root.",
					"Start Tandem as an ordinary user.");
		}
		return new ServerAccount(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"),
				uid == NOBODY);
	}

	private static int uid(Path file) throws IOException {
		return (int) Files.getAttribute(file, "unix:uid");
	}

	private static boolean canUnshare() {
		return Platform.hasProgram("unshare")
				&& Command.run(Path.of("/"), List.of("unshare", "-U", "true")).succeeded();
	}

	List<String> line(List<String> program) {
		var line = new ArrayList<>(prefix);
		line.addAll(program);
		return line;
	}

	Command run(Binaries binaries, List<String> program) {
		return Command.run(binaries.folder(), line(program));
	}

	/** Lets the account use a file that this process made. */
	void give(Path file) throws IOException {
		if (borrowed) {
			Files.setAttribute(file, "unix:uid", NOBODY);
			Files.setAttribute(file, "unix:gid", NOBODY);
		}
	}

	/**
	 * Refuses when the account cannot reach the programs, as below another account's home
	 * directory.
	 */
	void check(Binaries binaries) {
		if (!prefix.isEmpty() && !run(binaries, List.of("test", "-x", binaries.program("postgres"))).succeeded()) {
			throw new DatabaseStartException(
					"PostgreSQL refuses to run as root, and the account it would run under (" + String.join(" ", prefix)
							+ ") cannot reach " + binaries.folder() + ".",
					"Choose a directory every account can reach, --tandem.data-dir=/var/lib/tandem for instance, "
							+ "or start Tandem as an ordinary user.");
		}
	}

}
