package app.tandem.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes the roles, the database and the extensions, all of which may be there already.
 *
 * @param port of the server, on the loopback address
 */
record Preparation(int port, Logins logins) {

	static final String DATABASE = "tandem";

	static String url(int port, String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	void run() throws SQLException {
		try (var connection = connect("postgres"); var statement = connection.createStatement()) {
			createRole(statement, logins.owner());
			createRole(statement, logins.application());
			if (isMissing(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
				statement.execute("create database " + DATABASE + " owner " + Logins.OWNER);
			}
		}
		try (var connection = connect(DATABASE); var statement = connection.createStatement()) {
			for (var line : content()) {
				statement.execute(line);
			}
		}
	}

	private Connection connect(String database) throws SQLException {
		return DriverManager.getConnection(url(port, database), logins.superuser().role(),
				logins.superuser().password());
	}

	private static void createRole(Statement statement, Login login) throws SQLException {
		if (isMissing(statement, "select 1 from pg_roles where rolname = '" + login.role() + "'")) {
			statement.execute("create role " + login.role() + " login password '" + login.password() + "'");
		}
	}

	private static boolean isMissing(Statement statement, String query) throws SQLException {
		try (var rows = statement.executeQuery(query)) {
			return !rows.next();
		}
	}

	// Made here by the superuser, so that migrations need no right to make them.
	private static List<String> content() {
		var grant = "alter default privileges for role " + Logins.OWNER + " grant ";
		var application = " to " + Logins.APPLICATION;
		return List.of("set client_min_messages = warning", "create extension if not exists pg_trgm",
				"create extension if not exists btree_gin", "create extension if not exists unaccent",
				"create extension if not exists citext",
				grant + "select, insert, update, delete on tables" + application,
				grant + "usage on sequences" + application, grant + "execute on functions" + application);
	}

}
