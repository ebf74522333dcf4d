package app.tandem.registration.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.DealScope;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import app.tandem.registration.Registrations;
import app.tandem.shell.Alphabet;
import app.tandem.shell.Option;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of registrations: a reviewer's queue over all companies, oldest first; else the
 * company's own, of the deals that the viewer sees, newest first.
 */
@Component
class RegistrationLists {

	static final int PAGE = 50;

	private static final String FROM = """
			 from registration g
				join referral r on r.organization_id = g.organization_id and r.id = g.referral_id
				join organization o on o.id = g.organization_id
				join solution s on s.id = g.solution_id
			where""";

	private final JdbcClient jdbc;

	RegistrationLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of them, and one row more when there is another page. */
	List<Row> page(RegistrationFilter filter, Viewer viewer) {
		Map<String, Object> values = new HashMap<>();
		boolean queue = Registrations.mayReview(viewer);
		String sql = "select g.id, g.kind, g.status, g.submitted_at, s.name, r.id, r.name, r.customer_name, o.name"
				+ FROM + scope(viewer, values) + narrowed(filter, queue, values) + after(filter, queue, values)
				+ (queue ? " order by g.submitted_at, g.id" : " order by g.submitted_at desc, g.id desc")
				+ " limit :most";
		values.put("most", PAGE + 1);
		return this.jdbc.sql(sql).params(values).query(RegistrationLists::row).list();
	}

	/** The companies that have registered anything. */
	List<Option> companies(Viewer viewer) {
		return options("select distinct o.id::text, o.name", viewer);
	}

	/** The solutions that were registered. */
	List<Option> solutions(Viewer viewer) {
		return options("select distinct s.id, s.name", viewer);
	}

	private List<Option> options(String select, Viewer viewer) {
		Map<String, Object> values = new HashMap<>();
		return this.jdbc.sql(select + FROM + scope(viewer, values))
			.params(values)
			.query((row, n) -> new Option(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.sorted(Alphabet.by(Option::label))
			.toList();
	}

	private static String scope(Viewer viewer, Map<String, Object> values) {
		if (Registrations.mayReview(viewer)) {
			return " r.withdrawn_at is null";
		}
		DealScope scope = DealScope.of(viewer);
		values.putAll(scope.values());
		values.put("own", viewer.organizationId());
		return " " + scope.sql() + " and g.organization_id = :own";
	}

	private static String narrowed(RegistrationFilter filter, boolean queue, Map<String, Object> values) {
		StringBuilder sql = new StringBuilder();
		if (filter.waiting(queue)) {
			sql.append(" and g.status in ('SUBMITTED', 'IN_REVIEW')");
		}
		filter.status().ifPresent((status) -> and(sql, values, "g.status", "status", status.name()));
		filter.ofKind().ifPresent((kind) -> and(sql, values, "g.kind", "kind", kind.name()));
		filter.ofCompany().ifPresent((company) -> and(sql, values, "g.organization_id", "company", company));
		filter.ofSolution().ifPresent((solution) -> and(sql, values, "g.solution_id", "solution", solution));
		return sql.toString();
	}

	private static void and(StringBuilder sql, Map<String, Object> values, String column, String name, Object value) {
		sql.append(" and ").append(column).append(" = :").append(name);
		values.put(name, value);
	}

	private static String after(RegistrationFilter filter, boolean queue, Map<String, Object> values) {
		return filter.afterKey().map((key) -> {
			values.put("after", key);
			return " and (g.submitted_at, g.id) " + (queue ? ">" : "<")
					+ " (select k.submitted_at, k.id from registration k where k.id = :after)";
		}).orElse("");
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject(1, UUID.class), RegistrationKind.valueOf(row.getString(2)),
				RegistrationStatus.valueOf(row.getString(3)), row.getObject(4, OffsetDateTime.class).toInstant(),
				row.getString(5),
				new About(row.getObject(6, UUID.class), row.getString(7), row.getString(8), row.getString(9)));
	}

	/** A registration in a list. */
	record Row(UUID id, RegistrationKind kind, RegistrationStatus status, Instant submittedAt, String solution,
			About about) {
	}

	/** The deal that it is about. */
	record About(UUID dealId, String deal, String customer, String company) {
	}

}
