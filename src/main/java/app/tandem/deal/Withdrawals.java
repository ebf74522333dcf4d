package app.tandem.deal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deals that were taken back. Nothing of them is shown any more, but whoever saw one is
 * told why it is gone.
 */
@Component
public class Withdrawals {

	private final JdbcClient jdbc;

	Withdrawals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Absent when the deal was not taken back, or the viewer would not have seen it. */
	public Optional<Withdrawal> find(UUID id, Viewer viewer) {
		Where where = Where.withdrawn().and("r.id = :id", "id", id);
		Visibility.restrict(where, viewer);
		return this.jdbc.sql("""
				select r.name, o.name, r.withdrawn_at from referral r join engagement e on e.id = r.engagement_id
					join organization o on o.id = e.starter_id
				where %s
				""".formatted(where.sql()))
			.params(where.values())
			.query((row, n) -> new Withdrawal(row.getString(1), row.getString(2),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * A deal that was taken back.
	 *
	 * @param company that had started it, and took it back
	 */
	public record Withdrawal(String name, String company, Instant at) {
	}

}
