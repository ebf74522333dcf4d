package app.tandem.bulk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import app.tandem.database.OwnServer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement at which the application's transaction waits in the database, so that a
 * fault can strike right there. The application knows nothing of it.
 */
final class StopPoint implements AutoCloseable {

	private static final int LOCK = 47_110_815;

	private final OwnServer server;

	private final String table;

	private final Connection holder;

	private StopPoint(OwnServer server, String table, Connection holder) {
		this.server = server;
		this.table = table;
		this.holder = holder;
	}

	/**
	 * Stops before rows of a table are written.
	 * @param event such as {@code insert}
	 * @param condition on the row, in SQL
	 */
	static StopPoint before(OwnServer server, String event, String table, String condition)
			throws SQLException, IOException {
		return at(server, table, "create trigger stop_point before " + event + " on " + table + " for each row when ("
				+ condition + ") execute function stop_point()");
	}

	/** Stops inside the COMMIT of the transaction that inserts such a row. */
	static StopPoint inCommit(OwnServer server, String table, String condition) throws SQLException, IOException {
		return at(server, table, "create constraint trigger stop_point after insert on " + table
				+ " deferrable initially deferred for each row when (" + condition + ") execute function stop_point()");
	}

	private static StopPoint at(OwnServer server, String table, String trigger) throws SQLException, IOException {
		Connection holder = server.asOwner().getConnection();
		try (Statement statement = holder.createStatement()) {
			statement.execute("""
					create or replace function stop_point() returns trigger language plpgsql as $$
					begin
						perform pg_advisory_xact_lock_shared(%d);
						if tg_op = 'DELETE' then
							return old;
						end if;
						return new;
					end $$
					""".formatted(LOCK));
			statement.execute("drop trigger if exists stop_point on " + table);
			statement.execute(trigger);
			statement.execute("select pg_advisory_lock(" + LOCK + ")");
		}
		return new StopPoint(server, table, holder);
	}

	/** Returns when somebody waits there: the name of the application. */
	String await() throws IOException {
		return await(1);
	}

	/** Returns when so many wait there: the name of the first one's application. */
	String await(int many) throws IOException {
		JdbcClient database = JdbcClient.create(server.asOwner());
		List<String> waiting = new ArrayList<>();
		Patience.within(Duration.ofSeconds(60), "somebody comes to the stop point", () -> {
			waiting.clear();
			waiting.addAll(database.sql("""
					select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
					where l.locktype = 'advisory' and l.objid = :lock and not l.granted
					""").param("lock", LOCK).query(String.class).list());
			return waiting.size() >= many;
		});
		return waiting.get(0);
	}

	/**
	 * Ends the connections that wait there, as the server does when it learns of the
	 * kill.
	 */
	void drop() throws IOException {
		JdbcClient.create(server.asApplication()).sql("""
				select count(pg_terminate_backend(pid)) from pg_locks
				where locktype = 'advisory' and objid = :lock and not granted
				""").param("lock", LOCK).query(Integer.class).single();
	}

	/** Lets everybody pass. */
	void release() throws SQLException {
		holder.close();
	}

	@Override
	public void close() throws SQLException, IOException {
		release();
		JdbcClient.create(server.asOwner()).sql("drop trigger if exists stop_point on " + table).update();
	}

}
