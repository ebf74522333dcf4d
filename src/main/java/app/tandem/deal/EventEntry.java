package app.tandem.deal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** An event as it is put down for a half. */
record EventEntry(UUID organizationId, UUID referralId, UUID engagementId, DealEvent event, Origin origin) {

	static final String ADD = """
			insert into deal_event (id, organization_id, referral_id, engagement_id, kind, data, actor_id, actor_name,
				source, job_id, at)
			values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
			""";

	/** In the order in which they happened. */
	static List<EventEntry> of(List<Change> changes) {
		List<EventEntry> entries = new ArrayList<>();
		changes.forEach((change) -> change.events().forEach((event) -> entries.add(of(change, event))));
		return entries;
	}

	private static EventEntry of(Change change, DealEvent event) {
		Deal deal = change.after();
		return new EventEntry(deal.party().organizationId(), deal.referral().id(), deal.engagement().id(), event,
				change.origin());
	}

	static void add(PreparedStatement row, EventEntry entry) throws SQLException {
		Origin origin = entry.origin();
		new Parameters(row).add(UuidCreator.getTimeOrderedEpoch())
			.add(entry.organizationId())
			.add(entry.referralId())
			.add(entry.engagementId())
			.add(DealEvents.kind(entry.event()))
			.add(DealEvents.data(entry.event()))
			.add(origin.actorId())
			.add(origin.actorName())
			.add(origin.source().name())
			.add(origin.jobId())
			.add(origin.at());
	}

}
