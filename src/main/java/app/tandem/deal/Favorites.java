package app.tandem.deal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's own hearts; a closed deal can have one too, for it changes nothing of the
 * deal.
 */
@Component
public class Favorites {

	private final JdbcClient jdbc;

	private final Deals deals;

	private final Clock clock;

	Favorites(JdbcClient jdbc, Deals deals, Clock clock) {
		this.jdbc = jdbc;
		this.deals = deals;
		this.clock = clock;
	}

	/** Gives a deal a heart; one that has it keeps it. */
	@Transactional
	public void add(UUID id, Viewer viewer) {
		this.deals.get(id, viewer);
		addAll(Set.of(id), viewer);
	}

	/** Takes a heart away. */
	@Transactional
	public void remove(UUID id, Viewer viewer) {
		this.deals.get(id, viewer);
		removeAll(Set.of(id), viewer);
	}

	/**
	 * Gives each of these deals, which the viewer sees, a heart.
	 * @return those that had none before
	 */
	@Transactional
	public Set<UUID> addAll(Collection<UUID> seen, Viewer viewer) {
		return Set.copyOf(this.jdbc.sql("""
				insert into favorite select :member, id, :now from unnest(:deals) as deal (id) on conflict do nothing
				returning referral_id
				""")
			.param("member", viewer.memberId())
			.param("deals", seen.toArray(UUID[]::new))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.list());
	}

	/**
	 * Takes these hearts away.
	 * @return the deals that had one before
	 */
	@Transactional
	public Set<UUID> removeAll(Collection<UUID> seen, Viewer viewer) {
		return Set.copyOf(this.jdbc
			.sql("delete from favorite where member_id = :member and referral_id = any(:deals) returning referral_id")
			.param("member", viewer.memberId())
			.param("deals", seen.toArray(UUID[]::new))
			.query(UUID.class)
			.list());
	}

}
