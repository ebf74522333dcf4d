package app.tandem.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tandem.shell.Alphabet;
import app.tandem.shell.PageOf;
import app.tandem.shell.SearchTerm;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All customers there are, for those who keep the directory: the programme's and every
 * company's own. Those merged away are gone.
 */
@Component
public class CustomerDirectory {

	private static final String KEPT = """
			select c.*, o.name as owner from customer c left join organization o on o.id = c.organization_id
			where c.merged_into is null and c.id = any(:ids) order by %s, c.id
			""";

	private static final String LISTED = """
			select c.*, o.name as owner, count(*) over () as total
			from customer c left join organization o on o.id = c.organization_id
			where c.merged_into is null and (lower(c.name) like lower(:anywhere) or c.duns like :duns)
				and (:country = '' or c.country = cast(:country as bpchar))
				and (:seen = '' or (c.organization_id is null) = (:seen = 'PROGRAMME'))
			order by %s, c.id limit :limit offset :offset
			""";

	private static final String CHANGE = """
			update customer set name = :name, line1 = :line1, line2 = :line2, city = :city, state = :state,
				postal_code = :postal_code, country = :country, duns = :duns, organization_id = :owner,
				version = version + 1
			where id = :id and version = :version and merged_into is null
			""";

	private static final String NUMBERED = """
			select c.*, o.name as owner from customer c left join organization o on o.id = c.organization_id
			where c.merged_into is null and c.organization_id is null and c.duns = any(cast(:numbers as bpchar[]))
			order by c.id
			""";

	private final JdbcClient jdbc;

	private final Customers customers;

	CustomerDirectory(JdbcClient jdbc, Customers customers) {
		this.jdbc = jdbc;
		this.customers = customers;
	}

	public PageOf<KeptCustomer> list(CustomerFilter filter, int page) {
		long[] total = { 0 };
		List<KeptCustomer> rows = listed(filter, PageOf.SIZE, PageOf.offset(page), total);
		return new PageOf<>(rows, page, total[0]);
	}

	/** As {@link #list}, all in one. */
	public List<KeptCustomer> all(CustomerFilter filter) {
		return listed(filter, Integer.MAX_VALUE, 0, new long[1]);
	}

	private List<KeptCustomer> listed(CustomerFilter filter, int limit, int offset, long[] total) {
		SearchTerm term = new SearchTerm(filter.q());
		return this.jdbc.sql(LISTED.formatted(Alphabet.sql("lower(c.name)")))
			.param("anywhere", term.anywhere())
			.param("duns", (term.digits() != null) ? term.digits() + "%" : "")
			.param("country", filter.country())
			.param("seen", filter.seen())
			.param("limit", limit)
			.param("offset", offset)
			.query((row, number) -> {
				total[0] = row.getLong("total");
				return kept(row);
			})
			.list();
	}

	public Optional<KeptCustomer> find(UUID id) {
		return find(List.of(id)).stream().findFirst();
	}

	/** The entries with these ids, by their names; unknown and merged ones are absent. */
	public List<KeptCustomer> find(Collection<UUID> ids) {
		return this.jdbc.sql(KEPT.formatted(Alphabet.sql("lower(c.name)")))
			.param("ids", ids.toArray(UUID[]::new))
			.query((row, number) -> kept(row))
			.list();
	}

	/** The programme's entries with these D-U-N-S numbers, one for each. */
	public Map<String, KeptCustomer> withNumbers(Collection<String> numbers) {
		Map<String, KeptCustomer> entries = new HashMap<>();
		this.jdbc.sql(NUMBERED)
			.param("numbers", numbers.toArray(String[]::new))
			.query((row, number) -> kept(row))
			.list()
			.forEach((found) -> entries.putIfAbsent(FormCheck.orEmpty(found.entry().duns()), found));
		return entries;
	}

	public void add(CustomerEntry entry) {
		this.customers.addAll(List.of(entry));
	}

	/**
	 * Corrects an entry. Deals keep their own copy as it is.
	 * @param version of the entry that was looked at
	 * @throws OptimisticLockingFailureException when somebody else was faster
	 */
	public void change(CustomerEntry next, int version) {
		CustomerEntry.Place place = next.place();
		int rows = this.jdbc.sql(CHANGE)
			.param("id", next.id())
			.param("version", version)
			.param("name", next.name())
			.param("line1", place.line1())
			.param("line2", place.line2())
			.param("city", place.city())
			.param("state", place.state())
			.param("postal_code", place.postalCode())
			.param("country", place.country())
			.param("duns", next.duns(), Types.CHAR)
			.param("owner", next.organizationId(), Types.OTHER)
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("customer " + next.id() + " was changed or merged meanwhile");
		}
	}

	static KeptCustomer kept(ResultSet row) throws SQLException {
		@Nullable String owner = row.getString("owner");
		return new KeptCustomer(CustomerSearch.entry(row), row.getInt("version"), owner);
	}

}
