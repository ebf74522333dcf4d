package app.tandem.deal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A condition in the making: constant SQL, every value a named parameter. */
final class Where {

	private final StringBuilder sql;

	private final Map<String, Object> values = new LinkedHashMap<>();

	/** What was taken back is left out. */
	Where() {
		this("r.withdrawn_at is null");
	}

	private Where(String first) {
		this.sql = new StringBuilder(first);
	}

	/** Nothing but what was taken back. */
	static Where withdrawn() {
		return new Where("r.withdrawn_at is not null");
	}

	Where and(String condition) {
		this.sql.append("\n and (").append(condition).append(')');
		return this;
	}

	Where and(String condition, String name, Object value) {
		this.values.put(name, value);
		return and(condition);
	}

	/**
	 * A list of ids becomes one array parameter, so that the statement stays the same
	 * however many there are.
	 */
	Where set(String name, Collection<UUID> ids) {
		this.values.put(name, ids.toArray(UUID[]::new));
		return this;
	}

	Where set(String name, Object value) {
		this.values.put(name, value);
		return this;
	}

	String sql() {
		return this.sql.toString();
	}

	Map<String, Object> values() {
		return this.values;
	}

}
