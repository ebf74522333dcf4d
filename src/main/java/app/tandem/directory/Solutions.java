package app.tandem.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.shell.SearchTerm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programme's catalogue. */
@Component
public class Solutions {

	private static final String SUGGESTED = """
			select s.id, s.name, p.name as publisher, s.assessment, s.incentives
			from solution s join organization p on p.id = s.publisher_id
			where s.retired_at is null and (lower(s.name) like lower(:anywhere) or lower(s.id) like lower(:anywhere)
				or lower(p.name) like lower(:beginning)) and %s
			order by lower(s.name) like lower(:beginning) or lower(s.id) like lower(:beginning) desc, lower(s.name), s.id
			limit :limit
			""";

	private final SolutionRows rows;

	private final JdbcClient jdbc;

	Solutions(SolutionRows rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * The solutions with these IDs, by ID; unknown ones are absent, retired ones are
	 * there.
	 */
	public Map<String, Solution> find(Collection<String> ids) {
		return ids.isEmpty() ? Map.of()
				: this.rows.findAllById(ids).stream().collect(Collectors.toMap(Solution::id, Function.identity()));
	}

	/**
	 * Live solutions by name, ID or beginning of the publisher's name; whose name or ID
	 * begins with what was typed comes first.
	 */
	public List<SolutionSuggestion> suggest(String query, SolutionScope scope, Viewer viewer, int limit) {
		SearchTerm term = new SearchTerm(query);
		return this.jdbc.sql(SUGGESTED.formatted(scope.condition()))
			.param("own", viewer.organizationId())
			.param("anywhere", term.anywhere())
			.param("beginning", term.atBeginning())
			.param("limit", limit)
			.query((row, number) -> suggestion(row))
			.list();
	}

	public Solution add(Solution solution) {
		return this.rows.save(solution);
	}

	static Set<Incentive> incentives(ResultSet row) throws SQLException {
		Set<Incentive> incentives = EnumSet.noneOf(Incentive.class);
		Arrays.stream((String[]) row.getArray("incentives").getArray())
			.forEach((tag) -> incentives.add(Incentive.valueOf(tag)));
		return incentives;
	}

	private static SolutionSuggestion suggestion(ResultSet row) throws SQLException {
		return new SolutionSuggestion(row.getString("id"), row.getString("name"), row.getString("publisher"),
				row.getBoolean("assessment"), incentives(row));
	}

}
