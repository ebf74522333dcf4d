package app.tandem.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.f4b6a3.uuid.UuidCreator;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows that an import wrote, under new ids: what plain COPY writes in comparison.
 *
 * @param tables the text of COPY for each table
 */
record CopiedDeals(Map<String, byte[]> tables) {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final String OF_JOB = " where %s in (select engagement_id from deal_event where job_id = '%s')";

	private static final String OF_REFERRALS = " where referral_id in (select id from referral" + OF_JOB + ")";

	/** Reads what the job wrote. */
	static CopiedDeals of(UUID job, Connection connection) throws SQLException, IOException {
		Map<String, String> conditions = new LinkedHashMap<>();
		conditions.put("engagement", OF_JOB.formatted("id", job));
		conditions.put("referral", OF_JOB.formatted("engagement_id", job));
		conditions.put("referral_solution", OF_REFERRALS.formatted("engagement_id", job));
		conditions.put("team_member", OF_REFERRALS.formatted("engagement_id", job));
		conditions.put("deal_event", OF_JOB.formatted("engagement_id", job));
		Map<String, String> texts = new LinkedHashMap<>();
		for (var table : conditions.entrySet()) {
			texts.put(table.getKey(),
					read(connection, "copy (select * from " + table.getKey() + table.getValue() + ") to stdout"));
		}
		Map<String, String> fresh = new HashMap<>();
		fresh.put(job.toString(), UuidCreator.getTimeOrderedEpoch().toString());
		for (String table : new String[] { "engagement", "referral", "deal_event" }) {
			texts.getOrDefault(table, "")
				.lines()
				.forEach((row) -> fresh.put(row.substring(0, 36), UuidCreator.getTimeOrderedEpoch().toString()));
		}
		Map<String, byte[]> tables = new LinkedHashMap<>();
		texts.forEach((table, text) -> tables.put(table, renamed(text, fresh).getBytes(StandardCharsets.UTF_8)));
		return new CopiedDeals(tables);
	}

	/** Writes all of it in one transaction and returns how many rows each table got. */
	Map<String, Long> write(Connection connection) throws SQLException, IOException {
		Map<String, Long> counts = new HashMap<>();
		connection.setAutoCommit(false);
		for (var table : this.tables.entrySet()) {
			counts.put(table.getKey(), manager(connection).copyIn("copy " + table.getKey() + " from stdin",
					new ByteArrayInputStream(table.getValue())));
		}
		connection.commit();
		connection.setAutoCommit(true);
		return counts;
	}

	/** Copies a file into a table of texts that is gone afterwards; returns its rows. */
	static long stage(Connection connection, String csv) throws SQLException, IOException {
		String columns = Stream.of(csv.lines().findFirst().orElseThrow().split(","))
			.map((column) -> '"' + column + "\" text")
			.collect(Collectors.joining(", "));
		try (Statement statement = connection.createStatement()) {
			statement.execute("create temporary table staged (" + columns + ")");
			long rows = manager(connection).copyIn("copy staged from stdin (format csv, header)",
					new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
			statement.execute("drop table staged");
			return rows;
		}
	}

	/** What a COPY statement sends. */
	static String read(Connection connection, String copy) throws SQLException, IOException {
		ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 20);
		manager(connection).copyOut(copy, text);
		return text.toString(StandardCharsets.UTF_8);
	}

	private static CopyManager manager(Connection connection) throws SQLException {
		return connection.unwrap(PGConnection.class).getCopyAPI();
	}

	private static String renamed(String text, Map<String, String> fresh) {
		return ID.matcher(text)
			.replaceAll((id) -> Matcher.quoteReplacement(fresh.getOrDefault(id.group(), id.group())));
	}

}
