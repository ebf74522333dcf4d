package app.tandem.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.shell.SearchTerm;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds entries that one company may see: the programme's and its own, merged ones never.
 */
final class CustomerSearch {

	private static final int LONGEST_DUNS = 9;

	/** Each of the three ways to match has an index. */
	private static final String SUGGESTED = """
			select c.* from customer c
			where c.merged_into is null and (c.organization_id is null or c.organization_id = :own)
				and (cast(:country as bpchar) is null or c.country = cast(:country as bpchar))
				and (lower(c.name) like lower(:anywhere) or lower(:typed) <% lower(c.name)
					or c.duns between cast(:lowest as bpchar) and cast(:highest as bpchar))
			order by c.duns between cast(:lowest as bpchar) and cast(:highest as bpchar) desc nulls last,
				lower(c.name) like lower(:beginning) desc, lower(c.name) like lower('% ' || :beginning) desc,
				lower(c.name) like lower(:anywhere) desc, word_similarity(lower(:typed), lower(c.name)) desc,
				lower(c.name), c.id
			limit :limit
			""";

	/**
	 * Looked for only when nothing else was found: a letter is missing, or one too many.
	 */
	private static final String ALIKE = """
			select c.* from customer c
			where c.merged_into is null and (c.organization_id is null or c.organization_id = :own)
				and (cast(:country as bpchar) is null or c.country = cast(:country as bpchar))
				and word_similarity(lower(:typed), lower(c.name)) > 0.5
			order by word_similarity(lower(:typed), lower(c.name)) desc, lower(c.name), c.id
			limit :limit
			""";

	private static final String ONE = """
			select c.* from customer asked join customer c on c.id = coalesce(asked.merged_into, asked.id)
			where asked.id = :id and (c.organization_id is null or c.organization_id = :own)
			""";

	private final JdbcClient jdbc;

	CustomerSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<CustomerEntry> suggest(SearchTerm term, @Nullable String country, UUID organizationId, int limit) {
		List<CustomerEntry> matching = matching(term, country, organizationId, limit);
		return (matching.isEmpty() && !term.text().isEmpty()) ? alike(term, country, organizationId, limit) : matching;
	}

	private List<CustomerEntry> alike(SearchTerm term, @Nullable String country, UUID organizationId, int limit) {
		return this.jdbc.sql(ALIKE)
			.param("own", organizationId)
			.param("country", (country == null || country.isEmpty()) ? null : country, Types.VARCHAR)
			.param("typed", term.text())
			.param("limit", limit)
			.query((row, position) -> entry(row))
			.list();
	}

	private List<CustomerEntry> matching(SearchTerm term, @Nullable String country, UUID organizationId, int limit) {
		String digits = term.digits();
		boolean number = digits != null && digits.length() <= LONGEST_DUNS;
		return this.jdbc.sql(SUGGESTED)
			.param("own", organizationId)
			.param("country", (country == null || country.isEmpty()) ? null : country, Types.VARCHAR)
			.param("typed", term.text())
			.param("anywhere", term.anywhere())
			.param("beginning", term.atBeginning())
			.param("lowest", number ? padded(digits, '0') : null, Types.VARCHAR)
			.param("highest", number ? padded(digits, '9') : null, Types.VARCHAR)
			.param("limit", limit)
			.query((row, position) -> entry(row))
			.list();
	}

	Optional<CustomerEntry> get(UUID id, UUID organizationId) {
		return this.jdbc.sql(ONE)
			.param("id", id)
			.param("own", organizationId)
			.query((row, number) -> entry(row))
			.optional();
	}

	static CustomerEntry entry(ResultSet row) throws SQLException {
		CustomerEntry.Place place = new CustomerEntry.Place(row.getString("line1"), row.getString("line2"),
				row.getString("city"), row.getString("state"), row.getString("postal_code"), row.getString("country"));
		return new CustomerEntry(row.getObject("id", UUID.class), row.getObject("organization_id", UUID.class),
				row.getString("name"), place, row.getString("duns"));
	}

	private static String padded(@Nullable String digits, char filler) {
		String start = (digits != null) ? digits : "";
		return start + String.valueOf(filler).repeat(LONGEST_DUNS - start.length());
	}

}
