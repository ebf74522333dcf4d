package app.tandem.deal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Halves that join an engagement show where the vendor's stands at that moment, not where
 * it stood when the inviter's was read.
 */
final class VendorStandings {

	/** Locked, so that the vendor cannot answer between this and the writing. */
	private static final String STANDINGS = """
			select engagement_id, substatus from referral
			where engagement_id = any(?) and organization_id = ? and withdrawn_at is null
			order by id for share
			""";

	private final JdbcTemplate jdbc;

	VendorStandings(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The same new halves, with those that join brought up to date. */
	List<Change> upToDate(List<Change> added, UUID vendorId) {
		UUID[] joined = added.stream()
			.filter(VendorStandings::joins)
			.map((change) -> change.after().engagement().id())
			.distinct()
			.toArray(UUID[]::new);
		if (joined.length == 0) {
			return added;
		}
		Map<UUID, Substatus> standings = new HashMap<>();
		this.jdbc.query(STANDINGS, (row) -> {
			standings.put(row.getObject(1, UUID.class), Substatus.valueOf(row.getString(2)));
		}, joined, vendorId);
		return added.stream().map((change) -> joins(change) ? standing(change, standings) : change).toList();
	}

	private static boolean joins(Change change) {
		return !change.after().isStarters() && change.after().engagement().version() > 0;
	}

	private static Change standing(Change change, Map<UUID, Substatus> standings) {
		Substatus vendor = standings.get(change.after().engagement().id());
		return (vendor == null) ? change
				: new Change(null, change.after().standing(vendor), change.events(), change.origin());
	}

}
