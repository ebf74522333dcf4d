package app.tandem.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;

import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The one database server of a test run; it writes nothing for good and leaves nothing
 * behind.
 */
public final class TestServer {

	static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

	private static final String PREFIX = "test-database-";

	private static final Path TARGET = Path.of("target").toAbsolutePath();

	private final BuiltInServer server;

	private TestServer(BuiltInServer server) {
		this.server = server;
	}

	/**
	 * The running server, whose database {@code tandem} is migrated and only ever copied.
	 */
	public static TestServer get() {
		return Holder.INSTANCE;
	}

	private static TestServer start() {
		try {
			removeLeftOvers();
			var directory = TARGET.resolve(PREFIX + ProcessHandle.current().pid());
			var server = BuiltInServer.start(new ServerSettings(directory, BINARIES, false));
			// Runs when all Spring contexts have closed.
			SpringApplication.getShutdownHandlers().add(() -> remove(server, directory));
			migrate(server);
			return new TestServer(server);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void removeLeftOvers() throws IOException {
		Files.createDirectories(TARGET);
		try (var directories = Files.newDirectoryStream(TARGET, PREFIX + "*")) {
			for (var directory : directories) {
				var pid = Long.parseLong(directory.getFileName().toString().substring(PREFIX.length()));
				if (ProcessHandle.of(pid).isEmpty()) {
					FileSystemUtils.deleteRecursively(directory);
				}
			}
		}
	}

	private static void remove(BuiltInServer server, Path directory) {
		try {
			server.close();
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ignored) {
			// The next run removes it.
		}
	}

	private static void migrate(BuiltInServer server) {
		var owner = server.logins().owner();
		Flyway.configure()
			.dataSource(server.url(Preparation.DATABASE), owner.role(), owner.password())
			.locations("classpath:db/migration")
			.failOnMissingLocations(false)
			.load()
			.migrate();
	}

	/** Makes a database that is a copy of the migrated one. */
	public void copy(String name) {
		execute("create database " + name + " template " + Preparation.DATABASE + " strategy file_copy owner "
				+ Logins.OWNER);
	}

	/** Drops a database, whoever is connected to it. */
	public void drop(String name) {
		execute("drop database if exists " + name + " with (force)");
	}

	/** Runs one statement as the superuser, outside of every copy. */
	public void execute(String sql) {
		var superuser = server.logins().superuser();
		try (var connection = DriverManager.getConnection(server.url("postgres"), superuser.role(),
				superuser.password()); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	public String url(String database) {
		return server.url(database);
	}

	public Account application() {
		return Account.of(server.logins().application());
	}

	public Account owner() {
		return Account.of(server.logins().owner());
	}

	/** A role of the server and its password. */
	public record Account(String role, String password) {

		private static Account of(Login login) {
			return new Account(login.role(), login.password());
		}

	}

	private static final class Holder {

		static final TestServer INSTANCE = start();

	}

}
