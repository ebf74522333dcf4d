package app.tandem.deal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to deals since the version that somebody holds. */
@Component
public class NewerChanges {

	/** What is told of a deal without making a new version of it. */
	private static final String[] NOTES = { DealEvents.name(DealEvent.RegistrationMoved.class),
			DealEvents.name(DealEvent.EligibilityChanged.class) };

	private final JdbcClient jdbc;

	NewerChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The events that made the newest versions of these halves, newest first. Each
	 * version was made at a time of its own; who may see the deals is for the caller to
	 * know.
	 * @param behind how many versions each is ahead of the one that is held, at least 1
	 */
	public Map<UUID, List<TimelineEntry>> of(Map<UUID, Integer> behind) {
		Map<UUID, List<TimelineEntry>> newer = new HashMap<>();
		if (behind.isEmpty()) {
			return newer;
		}
		UUID[] ids = behind.keySet().toArray(UUID[]::new);
		Integer[] counts = behind.values().toArray(Integer[]::new);
		this.jdbc.sql("""
				select referral_id, at, actor_name, source, kind, data from (
					select e.referral_id, e.at, e.actor_name, e.source, e.kind, e.data, e.id, held.behind,
						dense_rank() over (partition by e.referral_id order by e.at desc) as turn
					from unnest(:ids, :behind) as held (id, behind) join deal_event e on e.referral_id = held.id
					where e.kind <> all(:notes)) events
				where turn <= behind order by at desc, id desc
				""").param("ids", ids).param("behind", counts).param("notes", NOTES).query((row) -> {
			TimelineEntry entry = new TimelineEntry(row.getObject(2, OffsetDateTime.class).toInstant(),
					row.getString(3), "", Source.valueOf(row.getString(4)),
					DealEvents.read(row.getString(5), row.getString(6)));
			newer.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new ArrayList<>()).add(entry);
		});
		return newer;
	}

}
