package app.tandem.directory;

import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds entries that may stand for one customer: the same D-U-N-S number, or a similar
 * name in the same country. Different numbers are different companies, whatever their
 * names. It looks through a part of the directory at a time, in the order of names.
 */
@Component
public class CustomerDuplicates {

	/** How many entries are looked at in one go. */
	private static final int PART = 500;

	/** Similar enough, from 0 to 1. */
	private static final String SIMILAR = "0.6";

	private static final String ENTRIES = """
			select id from customer where merged_into is null and (cast(:after as uuid) is null
				or (lower(name), id) > (select lower(name), id from customer where id = cast(:after as uuid)))
			order by lower(name), id limit :size
			""";

	private static final String PAIRS = """
			select a.id, b.id from customer a cross join lateral (
				select o.id from customer o where o.merged_into is null and o.duns = a.duns
					and (lower(o.name), o.id) > (lower(a.name), a.id)
				union
				select o.id from customer o where o.merged_into is null and lower(o.name) % lower(a.name)
					and o.country = a.country and (o.duns is null or a.duns is null)
					and (lower(o.name), o.id) > (lower(a.name), a.id)
				limit 20) b
			where a.id = any(:part) order by lower(a.name), a.id
			""";

	private final JdbcClient jdbc;

	private final CustomerDirectory directory;

	CustomerDuplicates(JdbcClient jdbc, CustomerDirectory directory) {
		this.jdbc = jdbc;
		this.directory = directory;
	}

	/**
	 * Looks through the entries that come after this one.
	 * @param after null for the first part
	 */
	@Transactional
	public Found find(@Nullable UUID after) {
		this.jdbc.sql("select set_config('pg_trgm.similarity_threshold', :similar, true)")
			.param("similar", SIMILAR)
			.query(String.class)
			.single();
		List<UUID> part = this.jdbc.sql(ENTRIES)
			.param("after", (after != null) ? after.toString() : null, Types.VARCHAR)
			.param("size", PART)
			.query(UUID.class)
			.list();
		List<List<KeptCustomer>> groups = groups(part).stream().map(this.directory::find).toList();
		return new Found(groups, (part.size() == PART) ? part.get(PART - 1) : null);
	}

	/** What is like the same entry stands in one group. */
	private List<Set<UUID>> groups(List<UUID> part) {
		Map<UUID, Set<UUID>> groupOf = new LinkedHashMap<>();
		this.jdbc.sql(PAIRS).param("part", part.toArray(UUID[]::new)).query((row) -> {
			Set<UUID> one = groupOf.computeIfAbsent(row.getObject(1, UUID.class), CustomerDuplicates::alone);
			Set<UUID> other = groupOf.computeIfAbsent(row.getObject(2, UUID.class), CustomerDuplicates::alone);
			if (!one.equals(other)) {
				one.addAll(other);
				other.forEach((id) -> groupOf.put(id, one));
			}
		});
		return groupOf.values().stream().distinct().toList();
	}

	private static Set<UUID> alone(UUID id) {
		return new LinkedHashSet<>(Set.of(id));
	}

	/**
	 * Entries that may be the same, group by group.
	 *
	 * @param next from where to look further; null when all was looked through
	 */
	public record Found(List<List<KeptCustomer>> groups, @Nullable UUID next) {
	}

}
