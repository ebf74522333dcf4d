package app.tandem.deal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import app.tandem.directory.DealTies;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the directory what deals hold of it, without telling which deals. */
@Component
class DirectoryTies implements DealTies {

	/** Deals of an entry that was merged away are those of the entry it became. */
	private static final String DEALS = """
			select coalesce(c.merged_into, c.id), count(*) from engagement e join customer c on c.id = e.customer_id
			where c.id = any(:ids) or c.merged_into = any(:ids) group by 1
			""";

	private final JdbcClient jdbc;

	DirectoryTies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Collection<String> sold(Collection<String> solutionIds) {
		return this.jdbc.sql("select distinct solution_id from referral_solution where solution_id = any(:ids)")
			.param("ids", solutionIds.toArray(String[]::new))
			.query(String.class)
			.set();
	}

	@Override
	public Map<UUID, Long> deals(Collection<UUID> customerIds) {
		Map<UUID, Long> counts = new HashMap<>();
		this.jdbc.sql(DEALS).param("ids", customerIds.toArray(UUID[]::new)).query((row) -> {
			counts.put(row.getObject(1, UUID.class), row.getLong(2));
		});
		return counts;
	}

}
