package app.tandem.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.directory.CustomerEntry.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole deals, any number with the same few statements. */
@Component
class DealReader {

	private static final String DEALS = """
			select r.id, r.version, r.organization_id, r.location_id, r.substatus, r.stage, r.reason, r.reason_notes,
				r.name, r.value, r.currency, r.close_date, r.notes, r.crm_id, r.campaign_id, r.invited_by,
				r.invited_help, r.invited_notes, r.expires_at, r.created_at, r.updated_at, r.received_at,
				r.accepted_at, r.declined_at, r.expired_at, r.won_at, r.lost_at, r.vendor_status,
				r.registration_status, e.id as engagement, e.version as engagement_version, e.starter_id, e.base,
				e.partner_to_partner, e.customer_id, e.customer_name, e.line1, e.line2, e.city, e.state,
				e.postal_code, e.country, e.duns, e.contact_first_name, e.contact_last_name, e.contact_phone,
				e.contact_email, e.help, e.notes_to_vendor, e.created_at as engaged_at
			from referral r join engagement e on e.id = r.engagement_id
			where %s
			""";

	private static final String SOLUTIONS = """
			select referral_id, solution_id, currency, price, quantity from referral_solution
			where referral_id = any(:ids) order by referral_id, position
			""";

	private static final String TEAMS = """
			select referral_id, first_name, last_name, phone, email, inviters, internal from team_member
			where referral_id = any(:ids) order by referral_id, inviters, position
			""";

	private final JdbcClient jdbc;

	DealReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The deals with these ids that the viewer sees, by id; others are absent. */
	Map<UUID, Deal> find(Collection<UUID> ids, Viewer viewer) {
		Where where = new Where();
		Visibility.restrict(where, viewer);
		return read(where.and("r.id = any(:ids)").set("ids", ids));
	}

	/**
	 * Invitations that nobody answered in time, oldest first; asked by the system, on
	 * nobody's behalf.
	 */
	List<Deal> dueForExpiry(Instant now, int most) {
		List<UUID> ids = this.jdbc.sql("""
				select id from referral where status = 'NEW' and withdrawn_at is null and expires_at <= :now
				order by expires_at limit :most for update skip locked
				""").param("now", now.atOffset(java.time.ZoneOffset.UTC)).param("most", most).query(UUID.class).list();
		return List.copyOf(read(new Where().and("r.id = any(:ids)").set("ids", ids)).values());
	}

	/** Keeps the deal from other writers until the transaction of the caller ends. */
	void hold(Collection<UUID> ids) {
		this.jdbc.sql("select id from referral where id = any(:ids) order by id for update")
			.param("ids", ids.toArray(UUID[]::new))
			.query(UUID.class)
			.list();
	}

	/** A deal for work on its registration, by somebody who does not see the deal. */
	Map<UUID, Deal> wonWithId(UUID id) {
		return read(new Where().and("r.substatus = 'WON' and r.id = :id").set("id", id));
	}

	/** What partners won in these engagements and did not register yet. */
	List<Deal> wonAndUnregistered(Collection<UUID> engagements, UUID vendorId) {
		Where where = new Where().and("r.engagement_id = any(:engagements)")
			.set("engagements", engagements)
			.and("r.substatus = 'WON' and r.registration_status = 'NOT_REGISTERED'")
			.and("r.organization_id <> :vendor", "vendor", vendorId);
		return List.copyOf(read(where).values());
	}

	/**
	 * The other companies' halves of these deals' engagements, which nobody's sight
	 * limits.
	 */
	List<Deal> others(Collection<Deal> deals) {
		List<UUID> own = deals.stream().map((deal) -> deal.referral().id()).toList();
		List<UUID> engagements = deals.stream().map((deal) -> deal.engagement().id()).toList();
		return List.copyOf(read(new Where().and("r.engagement_id = any(:engagements) and r.id <> all(:own)")
			.set("engagements", engagements)
			.set("own", own)).values());
	}

	/** Whether a company has a half of this engagement that it did not turn down. */
	boolean takesPart(UUID organizationId, UUID engagementId) {
		return this.jdbc.sql("""
				select exists (select from referral where engagement_id = :engagement and organization_id = :company
					and substatus not in ('DECLINED', 'EXPIRED') and withdrawn_at is null)
				""").param("engagement", engagementId).param("company", organizationId).query(Boolean.class).single();
	}

	private Map<UUID, Deal> read(Where where) {
		Map<UUID, List<DealSolution>> solutions = new HashMap<>();
		Map<UUID, List<TeamMember>> teams = new HashMap<>();
		Map<UUID, List<TeamMember>> inviters = new HashMap<>();
		Map<UUID, Row> rows = new LinkedHashMap<>();
		this.jdbc.sql(DEALS.formatted(where.sql())).params(where.values()).query((row) -> {
			UUID id = row.getObject(1, UUID.class);
			rows.put(id,
					new Row(row, solutions.computeIfAbsent(id, (key) -> new ArrayList<>()),
							teams.computeIfAbsent(id, (key) -> new ArrayList<>()),
							inviters.computeIfAbsent(id, (key) -> new ArrayList<>())));
		});
		UUID[] ids = rows.keySet().toArray(UUID[]::new);
		this.jdbc.sql(SOLUTIONS).param("ids", ids).query((row) -> {
			list(solutions, row).add(new DealSolution(row.getString(2), row.getString(3), row.getBigDecimal(4),
					row.getObject(5, Long.class)));
		});
		this.jdbc.sql(TEAMS).param("ids", ids).query((row) -> {
			list(row.getBoolean(6) ? inviters : teams, row).add(new TeamMember(row.getString(2), row.getString(3),
					row.getString(4), row.getString(5), row.getBoolean(7)));
		});
		Map<UUID, Deal> deals = new LinkedHashMap<>();
		rows.forEach((id, row) -> deals.put(id, row.deal()));
		return deals;
	}

	private static <T> List<T> list(Map<UUID, List<T>> lists, ResultSet row) throws SQLException {
		return lists.computeIfAbsent(row.getObject(1, UUID.class), (key) -> new ArrayList<>());
	}

	/** A referral's row, waiting for its parts. */
	private record Row(Engagement engagement, Head head, Terms terms, Milestones times, Standing standing,
			List<DealSolution> solutions, List<TeamMember> team) {

		Row(ResultSet row, List<DealSolution> solutions, List<TeamMember> team, List<TeamMember> inviters)
				throws SQLException {
			this(engagement(row), Head.of(row, inviters), terms(row), times(row), standing(row), solutions, team);
		}

		Deal deal() {
			Referral referral = new Referral(this.head.id(), this.head.version(), this.head.party(),
					this.head.progress(), this.terms, List.copyOf(this.solutions), List.copyOf(this.team), this.times);
			return new Deal(this.engagement, referral, this.standing);
		}

		private static Engagement engagement(ResultSet row) throws SQLException {
			Place place = new Place(row.getString("line1"), row.getString("line2"), row.getString("city"),
					row.getString("state"), row.getString("postal_code"), row.getString("country"));
			Customer customer = new Customer(row.getObject("customer_id", UUID.class), row.getString("customer_name"),
					place, row.getString("duns"));
			Contact contact = new Contact(row.getString("contact_first_name"), row.getString("contact_last_name"),
					row.getString("contact_phone"), row.getString("contact_email"));
			return new Engagement(row.getObject("engagement", UUID.class), row.getInt("engagement_version"),
					row.getObject("starter_id", UUID.class),
					new DealType(Base.valueOf(row.getString("base")), row.getBoolean("partner_to_partner")), customer,
					contact, new Ask(help(row, "help"), row.getString("notes_to_vendor")), time(row, "engaged_at"));
		}

		private static Terms terms(ResultSet row) throws SQLException {
			return new Terms(row.getString("name"), new Money(row.getBigDecimal("value"), row.getString("currency")),
					row.getObject("close_date", LocalDate.class), row.getString("notes"), row.getString("crm_id"),
					row.getString("campaign_id"));
		}

		private static Milestones times(ResultSet row) throws SQLException {
			Map<Substatus, Instant> reached = new EnumMap<>(Substatus.class);
			for (Substatus step : Substatus.values()) {
				if (step != Substatus.PENDING) {
					OffsetDateTime at = row.getObject(step.name().toLowerCase(java.util.Locale.ROOT) + "_at",
							OffsetDateTime.class);
					if (at != null) {
						reached.put(step, at.toInstant());
					}
				}
			}
			return new Milestones(time(row, "created_at"), time(row, "updated_at"), reached);
		}

		private static Standing standing(ResultSet row) throws SQLException {
			String vendor = row.getString("vendor_status");
			return new Standing((vendor != null) ? Substatus.valueOf(vendor) : null,
					RegistrationStatus.valueOf(row.getString("registration_status")));
		}

		private static @Nullable Help help(ResultSet row, String column) throws SQLException {
			return Help.numbered(row.getInt(column)).orElse(null);
		}

		private static Instant time(ResultSet row, String column) throws SQLException {
			return row.getObject(column, OffsetDateTime.class).toInstant();
		}

		/** Whose half it is, and how far. */
		private record Head(UUID id, int version, Party party, Progress progress) {

			static Head of(ResultSet row, List<TeamMember> inviters) throws SQLException {
				return new Head(row.getObject("id", UUID.class), row.getInt("version"), party(row, inviters),
						new Progress(Substatus.valueOf(row.getString("substatus")),
								SalesStage.ofPercent(row.getInt("stage")).orElseThrow(),
								Reason.numbered(row.getInt("reason")).orElse(null), row.getString("reason_notes")));
			}

			private static Party party(ResultSet row, List<TeamMember> inviters) throws SQLException {
				UUID invitedBy = row.getObject("invited_by", UUID.class);
				Invitation invitation = (invitedBy != null)
						? new Invitation(invitedBy, new Ask(help(row, "invited_help"), row.getString("invited_notes")),
								inviters, time(row, "expires_at"))
						: null;
				return new Party(row.getObject("organization_id", UUID.class), row.getObject("location_id", UUID.class),
						invitation);
			}

		}

	}

}
