package app.tandem.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server and the watchdog that stops it however this JVM ends. */
final class ServerProcess {

	private static final Logger LOGGER = LoggerFactory.getLogger(ServerProcess.class);

	// After a crash the server first replays what was committed.
	private static final Duration START = Duration.ofMinutes(5);

	private static final Duration STOP = Duration.ofMinutes(1);

	/*
	 * Standard input is a pipe that only this JVM holds: it closes when the JVM ends,
	 * kill -9 included, and the server is told to shut down (SIGINT: without waiting for
	 * its clients). Signals to the terminal's process group do not reach it, so that
	 * Ctrl-C lets the application finish first.
	 */
	private static final String WATCHDOG = """
			trap '' INT HUP TERM
			exec 3<&0
			"$@" </dev/null 3<&- &
			server=$!
			(while read -r line; do :; done; kill -INT "$server") <&3 &
			reader=$!
			exec 3<&-
			wait "$server"
			status=$?
			kill -KILL "$reader" 2>/dev/null
			exit "$status"
			""";

	private final Process process;

	private final int port;

	private volatile boolean stopping;

	private ServerProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts the server and returns once it takes connections.
	 * @param server the server's program with its options
	 * @param directory receives server.log
	 */
	static ServerProcess start(List<String> server, Path cluster, int port, Path directory) throws IOException {
		var log = directory.resolve("server.log");
		keepPrevious(log);
		// For this account alone, since the statements in it may hold names.
		Files.createFile(log, Logins.secret());
		var process = Command.builder(directory, watched(server))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		var started = new ServerProcess(process, port);
		if (!started.awaitReady(new PidFile(cluster))) {
			started.stop();
			throw new DatabaseStartException("The built-in database did not start: " + lastLines(log),
					"The server's log is " + log + ".");
		}
		process.onExit().thenAccept((ended) -> started.ended(log));
		return started;
	}

	private static void keepPrevious(Path log) throws IOException {
		if (Files.exists(log)) {
			Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static List<String> watched(List<String> server) {
		var line = new ArrayList<String>();
		if (!Platform.isWindows()) {
			if (Platform.hasProgram("setsid")) {
				line.add("setsid");
			}
			line.addAll(List.of("sh", "-c", WATCHDOG, "tandem-database"));
		}
		line.addAll(server);
		return line;
	}

	private boolean awaitReady(PidFile pidFile) throws IOException {
		var deadline = System.nanoTime() + START.toNanos();
		while (process.isAlive() && System.nanoTime() < deadline) {
			if (pidFile.isReady(port)) {
				return true;
			}
			pause();
		}
		return false;
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the database starts", ex);
		}
	}

	private static String lastLines(Path log) throws IOException {
		var lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
		return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
	}

	private void ended(Path log) {
		if (!stopping) {
			LOGGER.error("The built-in database stopped by itself; its log is {}. Restart Tandem.", log);
		}
	}

	int port() {
		return port;
	}

	/**
	 * Lets go of the watchdog's pipe and waits until the server has written everything
	 * and ended.
	 */
	void stop() {
		stopping = true;
		try {
			process.getOutputStream().close();
			if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
				LOGGER.warn("The built-in database has not stopped within {}", STOP);
			}
		}
		catch (IOException ex) {
			LOGGER.warn("The built-in database cannot be stopped", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
