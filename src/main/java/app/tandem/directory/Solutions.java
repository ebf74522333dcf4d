package app.tandem.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.shell.Alphabet;
import app.tandem.shell.PageOf;
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
			order by lower(s.name) like lower(:beginning) or lower(s.id) like lower(:beginning) desc, %s, s.id
			limit :limit
			""";

	private static final String LISTED = """
			select s.id, s.name, p.name as publisher, s.assessment, s.incentives, s.co_sell_ready, s.retired_at,
				count(*) over () as total
			from solution s join organization p on p.id = s.publisher_id
			where (lower(s.name) like lower(:anywhere) or lower(s.id) like lower(:anywhere))
				and (:publisher = '' or s.publisher_id::text = :publisher)
				and (:kind = '' or s.assessment = (:kind = 'ASSESSMENT'))
				and (:tag = '' or :tag = any(s.incentives))
				and (:state = '' or (s.retired_at is not null) = (:state = 'RETIRED'))
			order by %s, s.id limit :limit offset :offset
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
		return this.jdbc.sql(SUGGESTED.formatted(scope.condition(), Alphabet.sql("lower(s.name)")))
			.param("own", viewer.organizationId())
			.param("anywhere", term.anywhere())
			.param("beginning", term.atBeginning())
			.param("limit", limit)
			.query((row, number) -> suggestion(row))
			.list();
	}

	/** The catalogue as its keepers see it, retired solutions included. */
	public PageOf<SolutionLine> list(SolutionFilter filter, int page) {
		List<SolutionLine> lines = listed(filter, PageOf.SIZE, PageOf.offset(page));
		return new PageOf<>(lines, page, lines.isEmpty() ? 0 : lines.get(0).total());
	}

	/** As {@link #list}, all in one. */
	public List<SolutionLine> all(SolutionFilter filter) {
		return listed(filter, Integer.MAX_VALUE, 0);
	}

	private List<SolutionLine> listed(SolutionFilter filter, int limit, int offset) {
		SearchTerm term = new SearchTerm(filter.q());
		return this.jdbc.sql(LISTED.formatted(Alphabet.sql("lower(s.name)")))
			.param("anywhere", term.anywhere())
			.param("publisher", filter.publisher())
			.param("kind", filter.kind())
			.param("tag", filter.tag())
			.param("state", filter.state())
			.param("limit", limit)
			.param("offset", offset)
			.query((row, number) -> line(row))
			.list();
	}

	public Optional<Solution> find(String id) {
		return this.rows.findById(id);
	}

	/**
	 * Enters a solution.
	 * @throws org.springframework.dao.DuplicateKeyException when its ID is taken
	 */
	public Solution add(Solution solution) {
		return this.rows.save(solution);
	}

	/**
	 * Saves a solution as changed.
	 * @throws org.springframework.dao.OptimisticLockingFailureException when somebody
	 * else was faster
	 */
	public Solution change(Solution next) {
		return this.rows.save(next);
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

	private static SolutionLine line(ResultSet row) throws SQLException {
		return new SolutionLine(row.getString("id"), row.getString("name"), row.getString("publisher"),
				row.getBoolean("assessment"), incentives(row), row.getBoolean("co_sell_ready"),
				row.getObject("retired_at") == null, row.getLong("total"));
	}

}
