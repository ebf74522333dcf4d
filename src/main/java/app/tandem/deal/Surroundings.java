package app.tandem.deal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import app.tandem.access.Viewer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands around a deal on its page: the other companies' halves, and what happened
 * so far.
 */
@Component
public class Surroundings {

	/**
	 * What a company learns of the others' halves; their details, notes and team never
	 * cross.
	 */
	private static final String[] SHOWN_TO_OTHERS = kinds(DealEvent.Received.class, DealEvent.Accepted.class,
			DealEvent.Declined.class, DealEvent.Expired.class, DealEvent.StageSet.class, DealEvent.Won.class,
			DealEvent.Lost.class);

	/** What else the vendor's seller learns of a deal that a partner shows it. */
	private static final String[] SHOWN_TO_SELLERS = Stream
		.concat(Arrays.stream(SHOWN_TO_OTHERS), Arrays.stream(kinds(DealEvent.Created.class, DealEvent.Shared.class)))
		.toArray(String[]::new);

	private static final int LONGEST_TIMELINE = 500;

	private final JdbcClient jdbc;

	Surroundings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The other halves of the engagement, the vendor's first; a company that was asked
	 * again shows its latest. Whom to talk to is for those who take part.
	 */
	public List<Related> related(Deal deal, Viewer viewer) {
		return related(deal, viewer.organizationId());
	}

	/** As {@link #related(Deal, Viewer)}, for whoever of this company will look. */
	public List<Related> related(Deal deal, UUID readers) {
		Map<UUID, List<TeamMember>> teams = deal.belongsTo(readers) ? shownTeams(deal) : Map.of();
		return this.jdbc.sql("""
				select distinct on (o.kind, r.organization_id) o.name, o.kind = 'VENDOR' as vendor, r.direction,
					r.substatus, r.stage, r.value, r.currency, r.close_date,
					case when r.status = 'NEW' then r.expires_at end as expires_at,
					case when o.kind = 'VENDOR' and r.accepted_at is not null then r.crm_id else '' end as identifier,
					r.id
				from referral r join organization o on o.id = r.organization_id
				where r.engagement_id = :engagement and r.organization_id <> :own and r.withdrawn_at is null
				order by o.kind desc, r.organization_id, r.created_at desc
				""")
			.param("engagement", deal.engagement().id())
			.param("own", deal.party().organizationId())
			.query((row, n) -> new Related(row.getString(1), row.getBoolean(2), Direction.valueOf(row.getString(3)),
					Substatus.valueOf(row.getString(4)), SalesStage.ofPercent(row.getInt(5)).orElseThrow(),
					row.getBigDecimal(6), row.getString(7), row.getObject(8, java.time.LocalDate.class),
					instant(row.getObject(9, OffsetDateTime.class)),
					new Related.Shown(row.getString(10), teams.getOrDefault(row.getObject(11, UUID.class), List.of()))))
			.list();
	}

	/**
	 * Whom the invited companies show since they accepted. The inviting company chose at
	 * the invitation whom to show, and to whom.
	 */
	private Map<UUID, List<TeamMember>> shownTeams(Deal deal) {
		Map<UUID, List<TeamMember>> teams = new HashMap<>();
		this.jdbc.sql("""
				select m.referral_id, m.first_name, m.last_name, m.phone, m.email
				from referral r join team_member m on m.organization_id = r.organization_id and m.referral_id = r.id
				where r.engagement_id = :engagement and r.organization_id <> :own and r.withdrawn_at is null
					and r.direction = 'INBOUND' and r.accepted_at is not null and not m.inviters and not m.internal
				order by m.referral_id, m.position
				""")
			.param("engagement", deal.engagement().id())
			.param("own", deal.party().organizationId())
			.query((row) -> {
				teams.computeIfAbsent(row.getObject(1, UUID.class), (key) -> new ArrayList<>())
					.add(new TeamMember(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
			});
		return teams;
	}

	/**
	 * Newest first: everything of the own half, and of the others' what they show. What
	 * was said about a decline is for whoever had invited, about a loss for nobody else.
	 */
	public List<TimelineEntry> timeline(Deal deal, Viewer viewer) {
		boolean own = deal.belongsTo(viewer.organizationId());
		return this.jdbc
			.sql("""
					select e.at, e.actor_name, coalesce(actors.name, o.name), e.source, e.kind,
						case when e.kind in ('LOST', 'DECLINED') and e.organization_id <> :company
								and not (e.kind = 'DECLINED' and r.invited_by = :company)
							then jsonb_set(e.data, '{notes}', '""') else e.data end
					from deal_event e join organization o on o.id = e.organization_id join referral r on r.id = e.referral_id
						left join member a on a.id = e.actor_id left join organization actors on actors.id = a.organization_id
					where e.engagement_id = :engagement and ((:own and e.referral_id = :referral) or e.kind = any(:shown))
					order by e.at desc, e.id desc limit :most
					""")
			.param("engagement", deal.engagement().id())
			.param("own", own)
			.param("company", viewer.organizationId())
			.param("referral", deal.referral().id())
			.param("shown", own ? SHOWN_TO_OTHERS : SHOWN_TO_SELLERS)
			.param("most", LONGEST_TIMELINE)
			.query((row, n) -> new TimelineEntry(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2),
					row.getString(3), Source.valueOf(row.getString(4)),
					DealEvents.read(row.getString(5), row.getString(6))))
			.list();
	}

	private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	private static String[] kinds(Class<?>... events) {
		return Arrays.stream(events).map(DealEvents::name).toArray(String[]::new);
	}

}
