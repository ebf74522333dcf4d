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
		this.jdbc.sql("select customer_id, count(*) from engagement where customer_id = any(:ids) group by customer_id")
			.param("ids", customerIds.toArray(UUID[]::new))
			.query((row) -> {
				counts.put(row.getObject(1, UUID.class), row.getLong(2));
			});
		return counts;
	}

}
