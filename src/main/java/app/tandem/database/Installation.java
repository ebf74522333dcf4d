package app.tandem.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programs, the files they work on and the account they run under: all it takes to
 * start a server.
 */
record Installation(ServerSettings settings, Binaries binaries, ServerAccount account, Cluster cluster) {

	private static final Logger LOGGER = LoggerFactory.getLogger(Installation.class);

	private static final int ATTEMPTS = 3;

	/**
	 * Unpacks and initializes what is not there yet; the caller holds the directory's
	 * lock.
	 */
	static Installation complete(ServerSettings settings, ServerAccount account) throws IOException {
		var binaries = Binaries.unpack(settings.binaries());
		account.check(binaries);
		var cluster = Cluster.in(settings.directory());
		cluster.createIfMissing(binaries, account);
		if (settings.binaries().equals(settings.directory())) {
			binaries.removeOthers(settings.directory());
		}
		return new Installation(settings, binaries, account, cluster);
	}

	/** Starts the server, after a server that an earlier run left behind has stopped. */
	ServerProcess start() throws IOException {
		stopEarlier();
		for (var attempt = 1;; attempt++) {
			try {
				return start(freePort());
			}
			catch (DatabaseStartException ex) {
				// Another program may have taken the port between its choice and its use.
				if (attempt == ATTEMPTS) {
					throw ex;
				}
				pause();
			}
		}
	}

	// Only an end in which the watchdog was killed as well leaves a server behind.
	private void stopEarlier() throws IOException {
		var pidFile = new PidFile(cluster.data());
		var earlier = pidFile.server();
		if (earlier.isPresent()) {
			LOGGER.warn("Stopping the database server (process {}) of an earlier run", earlier.get().pid());
			var result = stop();
			if (!result.succeeded()) {
				throw new IOException("the server of an earlier run does not stop: " + result.output());
			}
		}
		pidFile.removeIfStale();
	}

	/** Stops the server by PostgreSQL's own means; does nothing when it runs no more. */
	Command stop() {
		return account.run(binaries, List.of(binaries.program("pg_ctl"), "stop", "-D", cluster.data().toString(), "-m",
				"fast", "-w", "-t", "60"));
	}

	private ServerProcess start(int port) throws IOException {
		var program = new ArrayList<>(List.of(binaries.program("postgres"), "-D", cluster.data().toString()));
		for (var option : ServerOptions.of(port, settings.durable())) {
			program.addAll(List.of("-c", option));
		}
		return ServerProcess.start(account.line(program), cluster.data(), port, settings.directory());
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	private static void pause() {
		try {
			TimeUnit.SECONDS.sleep(1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the database starts", ex);
		}
	}

}
