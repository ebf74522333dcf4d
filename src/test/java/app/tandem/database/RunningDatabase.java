package app.tandem.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of an application that runs in another process over this data directory.
 */
public final class RunningDatabase {

	private final int port;

	private final Logins logins;

	private RunningDatabase(int port, Logins logins) {
		this.port = port;
		this.logins = logins;
	}

	/** Finds it by what its server wrote into the directory. */
	public static RunningDatabase in(Path directory) throws IOException {
		Cluster cluster = Cluster.in(directory);
		int port = Integer.parseInt(Files.readAllLines(cluster.data().resolve("postmaster.pid")).get(3).strip());
		return new RunningDatabase(port, cluster.logins());
	}

	int port() {
		return this.port;
	}

	/** Connections as the role that the application uses. */
	public DataSource asApplication() {
		return as(this.logins.application());
	}

	/** Connections as the role that the migrations use. */
	public DataSource asOwner() {
		return as(this.logins.owner());
	}

	private DataSource as(Login login) {
		return new DriverManagerDataSource(Preparation.url(this.port, Preparation.DATABASE), login.role(),
				login.password());
	}

}
