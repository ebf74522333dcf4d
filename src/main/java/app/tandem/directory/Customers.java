package app.tandem.directory;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tandem.shell.SearchTerm;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customers that a company can pick from: the programme's, and those that only the
 * company itself entered.
 */
@Component
public class Customers {

	/**
	 * Two searches rather than one with a choice in it, and in the columns' own type:
	 * only so does each use its index.
	 */
	private static final String KNOWN = """
			select w.n, c.id from unnest(?::int[], ?::bpchar[], ?::text[], ?::bpchar[], ?::text[])
				as w (n, duns, name, country, postal_code)
			cross join lateral (
				select coalesce(merged_into, id) as id, organization_id, merged_into from customer
				where duns = w.duns and (organization_id is null or organization_id = ?)
				union all
				select coalesce(merged_into, id) as id, organization_id, merged_into from customer
				where w.duns is null and lower(name) = w.name and country = w.country
					and postal_code = w.postal_code and (organization_id is null or organization_id = ?)
				order by merged_into nulls first, organization_id nulls first, id limit 1
			) c
			""";

	private static final String ADD = """
			insert into customer (id, organization_id, name, line1, line2, city, state, postal_code, country, duns)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private final JdbcTemplate jdbc;

	private final CustomerSearch search;

	Customers(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.search = new CustomerSearch(JdbcClient.create(jdbc));
	}

	/**
	 * Entries that the company may see, by what is in their name or similar to it, or by
	 * the beginning of the D-U-N-S number; the best first.
	 * @param country the code of the only country to look in, or null or empty for all
	 */
	public List<CustomerEntry> suggest(String query, @Nullable String country, UUID organizationId, int limit) {
		return this.search.suggest(new SearchTerm(query), country, organizationId, limit);
	}

	/**
	 * The entry, as far as the company may see it; for one that was merged away, the one
	 * that it became.
	 */
	public Optional<CustomerEntry> get(UUID id, UUID organizationId) {
		return this.search.get(id, organizationId);
	}

	/**
	 * The directory's entry for each customer: found by D-U-N-S, else by name, country
	 * and postal code, else added for this company alone (domain.md, section 12). Equal
	 * customers get one entry.
	 * @return the entries' ids, in the order of the customers
	 */
	@Transactional
	public List<UUID> link(List<Wanted> customers, UUID organizationId) {
		Map<Key, UUID> ids = new HashMap<>();
		List<Wanted> distinct = new ArrayList<>();
		for (Wanted customer : customers) {
			if (ids.putIfAbsent(customer.key(), UuidCreator.getTimeOrderedEpoch()) == null) {
				distinct.add(customer);
			}
		}
		List<Wanted> added = new ArrayList<>(distinct);
		known(distinct, organizationId).forEach((customer, id) -> {
			ids.put(customer.key(), id);
			added.remove(customer);
		});
		insert(added, ids, organizationId);
		return customers.stream().map((customer) -> idOf(customer, ids)).toList();
	}

	/**
	 * The directory's entry for each customer as far as there is one; adds none.
	 * @return the entries' ids or null, in the order of the customers
	 */
	public List<@Nullable UUID> find(List<Wanted> customers, UUID organizationId) {
		Map<Wanted, UUID> known = known(customers.stream().distinct().toList(), organizationId);
		List<@Nullable UUID> ids = new ArrayList<>(customers.size());
		customers.forEach((customer) -> ids.add(known.get(customer)));
		return ids;
	}

	/** Adds entries as they are, for the programme's directory. */
	@Transactional
	public void addAll(Collection<CustomerEntry> entries) {
		this.jdbc.batchUpdate(ADD, entries, 100, (row, entry) -> {
			row.setObject(1, entry.id());
			row.setObject(2, entry.organizationId(), Types.OTHER);
			row.setString(3, entry.name());
			row.setString(4, entry.place().line1());
			row.setString(5, entry.place().line2());
			row.setString(6, entry.place().city());
			row.setString(7, entry.place().state());
			row.setString(8, entry.place().postalCode());
			row.setString(9, entry.place().country());
			row.setString(10, entry.duns());
		});
	}

	private static UUID idOf(Wanted customer, Map<Key, UUID> ids) {
		UUID id = ids.get(customer.key());
		if (id == null) {
			throw new IllegalStateException("every customer was linked");
		}
		return id;
	}

	private Map<Wanted, UUID> known(List<Wanted> wanted, UUID organizationId) {
		Map<Wanted, UUID> known = new HashMap<>();
		Integer[] numbers = new Integer[wanted.size()];
		String[][] texts = new String[4][wanted.size()];
		for (int n = 0; n < wanted.size(); n++) {
			Key key = wanted.get(n).key();
			numbers[n] = n;
			texts[0][n] = key.duns();
			texts[1][n] = key.name();
			texts[2][n] = key.country();
			texts[3][n] = key.postalCode();
		}
		this.jdbc.query(KNOWN, (row) -> {
			known.put(wanted.get(row.getInt(1)), row.getObject(2, UUID.class));
		}, numbers, texts[0], texts[1], texts[2], texts[3], organizationId, organizationId);
		return known;
	}

	private void insert(List<Wanted> customers, Map<Key, UUID> ids, UUID organizationId) {
		addAll(customers.stream()
			.map((customer) -> new CustomerEntry(idOf(customer, ids), organizationId, customer.name(), customer.place(),
					customer.duns()))
			.toList());
	}

	/** A customer as somebody typed it. */
	public record Wanted(String name, CustomerEntry.Place place, @Nullable String duns) {

		/** Equal for customers that get one entry. */
		public Object sameness() {
			return key();
		}

		Key key() {
			return (this.duns != null) ? new Key(this.duns, "", "", "")
					: new Key(null, this.name.toLowerCase(Locale.ROOT), this.place.country(), this.place.postalCode());
		}

	}

	record Key(@Nullable String duns, String name, String country, String postalCode) {
	}

}
