package app.tandem.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

/**
 * A PostgreSQL server beside the application, as a company's own would be: durable, and
 * killed and started again at will. After a start it may have another port.
 */
public final class OwnServer implements AutoCloseable {

	private final Path directory;

	private BuiltInServer server;

	public OwnServer(Path directory) {
		this.directory = directory;
		this.server = run();
	}

	private BuiltInServer run() {
		return BuiltInServer.start(new ServerSettings(directory, TestServer.BINARIES, true));
	}

	/** The settings of an application that reaches this server at some local port. */
	public List<String> settings(int port) {
		Login application = server.logins().application();
		Login owner = server.logins().owner();
		return List.of("--spring.datasource.url=" + Preparation.url(port, Preparation.DATABASE),
				"--spring.datasource.username=" + application.role(),
				"--spring.datasource.password=" + application.password(), "--spring.flyway.user=" + owner.role(),
				"--spring.flyway.password=" + owner.password());
	}

	public int port() throws IOException {
		return RunningDatabase.in(directory).port();
	}

	/** Connections as the role that owns the tables, past every proxy. */
	public DataSource asOwner() throws IOException {
		return RunningDatabase.in(directory).asOwner();
	}

	/** Connections as the role that the application uses, past every proxy. */
	public DataSource asApplication() throws IOException {
		return RunningDatabase.in(directory).asApplication();
	}

	/** Kills the server without any warning; its backends end when they notice. */
	public void kill() throws IOException {
		ProcessHandle process = new PidFile(Cluster.in(directory).data()).server().orElseThrow();
		process.destroyForcibly();
		process.onExit().join();
		server.close();
	}

	/** Stops the server as a computer does that is shut down. */
	public void stop() {
		server.close();
	}

	public boolean isRunning() throws IOException {
		return new PidFile(Cluster.in(directory).data()).server().isPresent();
	}

	/** Starts it over the same files. */
	public void startAgain() {
		server.close();
		server = run();
	}

	@Override
	public void close() {
		server.close();
	}

}
