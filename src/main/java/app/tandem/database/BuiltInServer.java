package app.tandem.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL out of the application's own jar, over a data directory that survives every
 * kind of end.
 */
final class BuiltInServer implements AutoCloseable {

	private static final Logger LOGGER = LoggerFactory.getLogger(BuiltInServer.class);

	private final DirectoryLock lock;

	private final Installation installation;

	private final ServerProcess process;

	private final Logins logins;

	private BuiltInServer(DirectoryLock lock, Installation installation) throws IOException {
		this.lock = lock;
		this.installation = installation;
		this.logins = installation.cluster().logins();
		this.process = installation.start();
	}

	/**
	 * Returns when the server takes connections and the database with its roles is there.
	 * @throws DatabaseStartException when it cannot, with a message for the person who
	 * starts Tandem
	 */
	static BuiltInServer start(ServerSettings settings) {
		return start(settings, () -> ServerAccount.choose(Cluster.in(settings.directory()).data()));
	}

	static BuiltInServer start(ServerSettings settings, AccountChoice choice) {
		var begin = System.nanoTime();
		var lock = DirectoryLock.take(settings.directory());
		try {
			var server = new BuiltInServer(lock, Installation.complete(settings, choice.choose()));
			server.prepare();
			LOGGER.info("PostgreSQL runs on 127.0.0.1:{} over {} ({} ms)", server.process.port(), settings.directory(),
					Duration.ofNanos(System.nanoTime() - begin).toMillis());
			return server;
		}
		catch (IOException | UncheckedIOException ex) {
			lock.close();
			throw new DatabaseStartException("The built-in database cannot use " + settings.directory() + ": " + ex,
					"Let this account read and write the directory and everything in it, or choose another with "
							+ "--tandem.data-dir=<directory>.",
					ex);
		}
		catch (RuntimeException | Error ex) {
			lock.close();
			throw ex;
		}
	}

	private void prepare() {
		try {
			new Preparation(process.port(), logins).run();
		}
		catch (SQLException ex) {
			close();
			throw new DatabaseStartException("The built-in database could not be prepared: " + ex.getMessage(),
					"The server's log is in " + installation.settings().directory() + ".", ex);
		}
	}

	Logins logins() {
		return logins;
	}

	/** JDBC address of a database of this server. */
	String url(String database) {
		return Preparation.url(process.port(), database);
	}

	@Override
	public void close() {
		if (Platform.isWindows()) {
			// No watchdog there.
			installation.stop();
		}
		process.stop();
		lock.close();
	}

	/**
	 * Decides under which account the server's programs run, once the data directory is
	 * there.
	 */
	interface AccountChoice {

		ServerAccount choose() throws IOException;

	}

}
