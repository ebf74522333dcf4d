package app.tandem.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one entry of several. Deals are not touched: they keep their copy and their link,
 * and whoever follows the link of an entry that was merged away gets to the one that
 * stayed.
 */
@Component
public class CustomerMerges {

	private static final String LOCK = """
			select id, version, merged_into from customer where id = any(:ids) order by id for update
			""";

	private static final String DONE = "select count(*) from customer where id = any(:gone) and merged_into = :stays";

	/** Also what was merged before leads straight to the one that stays. */
	private static final String LEAD = "update customer set merged_into = :stays where merged_into = any(:gone)";

	private static final String MERGE = """
			update customer set merged_into = :stays, merged_at = :now, merged_by = :by, version = version + 1
			where id = any(:gone)
			""";

	private final JdbcClient jdbc;

	private final CustomerDirectory directory;

	private final Clock clock;

	CustomerMerges(JdbcClient jdbc, CustomerDirectory directory, Clock clock) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Who sees the entry that stays: everybody, unless all were one company's own. An
	 * entry that somebody could see never becomes one that they cannot.
	 */
	public static @Nullable UUID owner(Collection<CustomerEntry> entries) {
		Set<@Nullable UUID> owners = new HashSet<>();
		entries.forEach((entry) -> owners.add(entry.organizationId()));
		return (owners.size() == 1) ? owners.iterator().next() : null;
	}

	/**
	 * Whether the entries have become this one already.
	 * @param ids of the entries, the one that stays may be among them
	 */
	public boolean isDone(UUID stays, Collection<UUID> ids) {
		UUID[] gone = ids.stream().filter((id) -> !id.equals(stays)).toArray(UUID[]::new);
		return gone.length > 0 && this.jdbc.sql(DONE)
			.param("stays", stays)
			.param("gone", gone)
			.query(Integer.class)
			.single() == gone.length;
	}

	/**
	 * Merges entries into one, all or nothing. Done twice, it was done once.
	 * @param result the entry that stays, as it is from now on
	 * @param seen the versions of all entries, the one that stays included, that were
	 * looked at
	 * @throws OptimisticLockingFailureException when one of them was changed or merged
	 * otherwise in the meantime
	 */
	@Transactional
	public void merge(CustomerEntry result, Map<UUID, Integer> seen, Viewer by) {
		List<Locked> locked = this.jdbc.sql(LOCK)
			.param("ids", seen.keySet().toArray(UUID[]::new))
			.query(Locked.class)
			.list();
		UUID stays = result.id();
		if (isDone(stays, seen.keySet())) {
			return;
		}
		Integer version = seen.get(stays);
		if (version == null || seen.size() < 2 || locked.size() != seen.size()
				|| !locked.stream().allMatch((entry) -> entry.isAs(seen))) {
			throw new OptimisticLockingFailureException("an entry was changed or merged meanwhile");
		}
		move(seen.keySet().stream().filter((id) -> !id.equals(stays)).toArray(UUID[]::new), stays, by);
		this.directory.change(result, version);
	}

	private void move(UUID[] gone, UUID stays, Viewer by) {
		this.jdbc.sql(LEAD).param("stays", stays).param("gone", gone).update();
		this.jdbc.sql(MERGE)
			.param("stays", stays)
			.param("gone", gone)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("by", by.memberId())
			.update();
	}

	private record Locked(UUID id, int version, @Nullable UUID mergedInto) {

		boolean isAs(Map<UUID, Integer> seen) {
			return this.mergedInto == null && seen.getOrDefault(this.id, -1) == this.version;
		}

	}

}
