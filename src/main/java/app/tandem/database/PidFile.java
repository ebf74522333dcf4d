package app.tandem.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a running server writes of itself into its cluster (postmaster.pid). */
record PidFile(Path cluster) {

	private Path file() {
		return cluster.resolve("postmaster.pid");
	}

	/** Whether the server with this port says that it takes connections. */
	boolean isReady(int port) throws IOException {
		var lines = lines();
		return lines.size() > 7 && lines.get(3).strip().equals(String.valueOf(port))
				&& lines.get(7).strip().equals("ready");
	}

	/** The live server of this cluster, if one is running. */
	Optional<ProcessHandle> server() throws IOException {
		return pid().flatMap(ProcessHandle::of).filter(this::isServer);
	}

	/**
	 * Removes a file that would keep the server from starting: a damaged one, or one
	 * whose number now belongs to some other program. A dead server's file stays, as
	 * PostgreSQL looks there for processes that outlived it.
	 */
	void removeIfStale() throws IOException {
		var foreign = pid().flatMap(ProcessHandle::of).isPresent() && server().isEmpty();
		if (foreign || pid().isEmpty()) {
			Files.deleteIfExists(file());
		}
	}

	private Optional<Long> pid() throws IOException {
		return lines().stream()
			.limit(1)
			.map(String::strip)
			.filter((pid) -> pid.matches("\\d{1,18}"))
			.map(Long::valueOf)
			.findFirst();
	}

	private boolean isServer(ProcessHandle process) {
		return process.info()
			.arguments()
			.map((arguments) -> Stream.of(arguments).anyMatch(this::isCluster))
			.orElseGet(() -> process.info().command().filter((command) -> command.contains("postgres")).isPresent());
	}

	// By file, not by name: the folder may be reached through another link than the last
	// time.
	private boolean isCluster(String argument) {
		try {
			return argument.startsWith("/") && Files.isSameFile(Path.of(argument), cluster);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private List<String> lines() throws IOException {
		try {
			return Files.readAllLines(file());
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
	}

}
