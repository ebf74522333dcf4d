package app.tandem.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.shell.KeysetPage;
import app.tandem.shell.RequestOrigin;
import app.tandem.shell.SearchTerm;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a company's entries, the newest first. */
@Component
public class AuditTrail {

	private static final int PAGE = 50;

	private static final int CHUNK = 1_000;

	private static final String ENTRIES = """
			select number, at, action, actor_name, object_type, object_id, object_name, before, after, request_id, address,
				hash
			from audit_event where chain_id = :chain""";

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Some entries.
	 * @param before only entries before this number, to go on with older ones
	 * @param after only entries after this number, to go back to newer ones
	 */
	public KeysetPage<AuditEvent> page(UUID organizationId, AuditFilter filter, @Nullable Long before,
			@Nullable Long after) {
		return (after != null && before == null) ? newer(organizationId, filter, after)
				: older(organizationId, filter, before);
	}

	private KeysetPage<AuditEvent> older(UUID organizationId, AuditFilter filter, @Nullable Long before) {
		List<AuditEvent> rows = older(organizationId, filter, before, PAGE + 1);
		boolean more = rows.size() > PAGE;
		List<AuditEvent> shown = more ? rows.subList(0, PAGE) : rows;
		return new KeysetPage<>(shown, more ? last(shown) : null, (before != null) ? first(shown) : null);
	}

	private KeysetPage<AuditEvent> newer(UUID organizationId, AuditFilter filter, Long after) {
		List<AuditEvent> rows = new ArrayList<>(
				find(organizationId, filter, " and number > :place", after, " order by number", PAGE + 1));
		boolean more = rows.size() > PAGE;
		List<AuditEvent> shown = more ? rows.subList(0, PAGE) : rows;
		Collections.reverse(shown);
		return new KeysetPage<>(shown, last(shown), more ? first(shown) : null);
	}

	private static @Nullable String first(List<AuditEvent> rows) {
		return rows.isEmpty() ? null : Long.toString(rows.get(0).number());
	}

	private static @Nullable String last(List<AuditEvent> rows) {
		return rows.isEmpty() ? null : Long.toString(rows.get(rows.size() - 1).number());
	}

	/** Hands on every entry that matches, in little memory. */
	public <E extends Exception> void each(UUID organizationId, AuditFilter filter, Reader<E> reader) throws E {
		Long before = null;
		List<AuditEvent> chunk = older(organizationId, filter, before, CHUNK);
		while (!chunk.isEmpty()) {
			for (AuditEvent event : chunk) {
				reader.read(event);
				before = event.number();
			}
			chunk = older(organizationId, filter, before, CHUNK);
		}
	}

	private List<AuditEvent> older(UUID organizationId, AuditFilter filter, @Nullable Long before, int most) {
		return find(organizationId, filter, (before != null) ? " and number < :place" : "", before,
				" order by number desc", most);
	}

	private List<AuditEvent> find(UUID organizationId, AuditFilter filter, String from, @Nullable Long place,
			String order, int most) {
		Map<String, Object> values = new HashMap<>();
		values.put("chain", organizationId);
		if (place != null) {
			values.put("place", place);
		}
		String sql = ENTRIES + from + narrowed(filter, values) + order + " limit " + most;
		return this.jdbc.sql(sql).params(values).query(AuditTrail::event).list();
	}

	private static String narrowed(AuditFilter filter, Map<String, Object> values) {
		StringBuilder sql = new StringBuilder();
		filter.actions().ifPresent((group) -> {
			sql.append(" and action in (:actions)");
			values.put("actions", group.actions().stream().map(AuditAction::name).toList());
		});
		filter.begin().ifPresent((begin) -> {
			sql.append(" and at >= :begin");
			values.put("begin", begin.atOffset(ZoneOffset.UTC));
		});
		filter.end().ifPresent((end) -> {
			sql.append(" and at < :end");
			values.put("end", end.atOffset(ZoneOffset.UTC));
		});
		like(sql, "actor_name", "person", filter.person(), values);
		like(sql, "object_name", "thing", filter.q(), values);
		return sql.toString();
	}

	private static void like(StringBuilder sql, String column, String name, String text, Map<String, Object> values) {
		SearchTerm term = new SearchTerm(text);
		if (!term.text().isEmpty()) {
			sql.append(" and lower(").append(column).append(") like lower(:").append(name).append(")");
			values.put(name, term.anywhere());
		}
	}

	private static AuditEvent event(ResultSet row, int number) throws SQLException {
		Map<AuditField, String> before = Fields.known(Fields.read(row.getString("before")));
		Map<AuditField, String> after = Fields.known(Fields.read(row.getString("after")));
		List<AuditEvent.Change> changes = Arrays.stream(AuditField.values())
			.filter((field) -> before.containsKey(field) || after.containsKey(field))
			.map((field) -> new AuditEvent.Change(field, before.get(field), after.get(field)))
			.toList();
		return new AuditEvent(row.getLong("number"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("action"), row.getString("actor_name"),
				new AuditEvent.Thing(row.getString("object_type"), row.getString("object_id"),
						row.getString("object_name")),
				changes, new RequestOrigin(row.getString("request_id"), row.getString("address")),
				HexFormat.of().formatHex(row.getBytes("hash")));
	}

	/**
	 * Takes one entry after the other.
	 *
	 * @param <E> what may go wrong meanwhile
	 */
	public interface Reader<E extends Exception> {

		void read(AuditEvent event) throws E;

	}

}
