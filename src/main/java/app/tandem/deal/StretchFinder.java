package app.tandem.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a stretch of a list, the quicker of two ways (decision 0020). */
@Component
class StretchFinder {

	/** More than so many take longer to gather than a page may. */
	private static final int MANY = 30_000;

	private static final String ROWS = """
			select r.id, r.version, r.organization_id = :viewer_organization as own, r.name, r.customer_name, r.country, r.base, r.partner_to_partner, r.direction, r.substatus,
				r.vendor_status, r.stage, r.value, r.currency, r.close_date, l.name as location_name, %s as crm_id,
				r.registration_status, r.created_at, r.updated_at, case when r.status = 'NEW' then r.expires_at end as expires_at,
				exists (select from favorite f where f.referral_id = r.id and f.member_id = :reader) as favorite
			%s
			""";

	private final JdbcClient jdbc;

	private final Planner planner;

	private final Patience patience;

	StretchFinder(JdbcClient jdbc, Planner planner, Patience patience) {
		this.jdbc = jdbc;
		this.planner = planner;
		this.patience = patience;
	}

	/**
	 * Along the order, which is quick where deals that match lie everywhere in it. Where
	 * none is near, or a part of them is not found in a while, they lie together far
	 * away, and are gathered before they are sorted.
	 */
	List<DealRow> find(Stretch stretch) {
		if (stretch.isOfAll()) {
			return along(stretch, Parts.ALL);
		}
		AtomicBoolean near = new AtomicBoolean();
		return this.patience.ask((begun) -> along(stretch, new Parts(stretch.limit(), () -> {
			near.set(true);
			begun.run();
		})), () -> near.get() ? gathered(stretch, best(stretch)) : further(stretch));
	}

	/**
	 * Of many it takes long to gather them, and one may still be a little further on.
	 */
	private List<DealRow> further(Stretch stretch) {
		Planner.Way all = best(stretch);
		return (all.plan().rows() <= MANY) ? gathered(stretch, all) : this.patience.ask((begun) -> {
			begun.run();
			return along(stretch, new Parts(stretch.limit(), begun));
		}, () -> gathered(stretch, all));
	}

	/** One deal as a list shows it. */
	Optional<DealRow> find(UUID id, Viewer viewer) {
		Where self = new Where().and("r.id = :id", "id", id);
		Visibility.restrict(self, viewer);
		return rows(FilterSql.listed(self, SortOrder.NEWEST_FIRST, viewer, false, false), self, viewer, 1, Parts.ALL)
			.stream()
			.findFirst();
	}

	private List<DealRow> along(Stretch stretch, Parts parts) {
		Where where = stretch.where();
		return rows(stretch.along(where), where, stretch.viewer(), stretch.limit(), parts);
	}

	private Planner.Way best(Stretch stretch) {
		Planner.anew(this.jdbc);
		return this.planner.best(stretch.filter(), stretch.viewer());
	}

	private List<DealRow> gathered(Stretch stretch, Planner.Way all) {
		Planner.anew(this.jdbc);
		Where where = stretch.placed(all.where());
		return rows(stretch.gathered(where), where, stretch.viewer(), stretch.limit(), Parts.ALL);
	}

	private List<DealRow> rows(String listed, Where where, Viewer viewer, int limit, Parts parts) {
		return Planner.anew(this.jdbc)
			.sql(ROWS.formatted(Visibility.crmId(viewer), listed))
			.withFetchSize(parts.first())
			.params(where.values())
			.param("reader", viewer.memberId())
			.param("limit", limit)
			.query((ResultSet rows) -> {
				List<DealRow> found = new ArrayList<>();
				while (rows.next()) {
					found.add(row(rows));
					parts.found(found.size(), rows);
				}
				return found;
			});
	}

	private static DealRow row(ResultSet row) throws SQLException {
		return new DealRow(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3), row.getString(4),
				row.getString(5), row.getString(6), Base.valueOf(row.getString(7)), row.getBoolean(8),
				Direction.valueOf(row.getString(9)), Substatus.valueOf(row.getString(10)), substatus(row.getString(11)),
				stage(row.getInt(12)), row.getBigDecimal(13), row.getString(14), row.getObject(15, LocalDate.class),
				row.getString(16), row.getString(17), RegistrationStatus.valueOf(row.getString(18)),
				row.getObject(19, OffsetDateTime.class).toInstant(),
				row.getObject(20, OffsetDateTime.class).toInstant(), instant(row.getObject(21, OffsetDateTime.class)),
				row.getBoolean(22));
	}

	private static SalesStage stage(int percent) {
		return SalesStage.ofPercent(percent).orElseThrow();
	}

	private static @Nullable Substatus substatus(@Nullable String name) {
		return (name != null) ? Substatus.valueOf(name) : null;
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
