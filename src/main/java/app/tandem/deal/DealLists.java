package app.tandem.deal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists, counts and search of what a viewer may see. */
@Component
@Transactional(readOnly = true)
public class DealLists {

	public static final int PAGE = 50;

	/** A page that will not be found is known by its first part. */
	private static final int PARTS = 3;

	private static final int AT_ONCE = 0;

	/** More than so many take longer to gather than a page may. */
	private static final int MANY = 30_000;

	private static final String ROWS = """
			select r.id, r.version, r.organization_id = :viewer_organization as own, r.name, r.customer_name, r.country, r.base, r.partner_to_partner, r.direction, r.substatus,
				r.vendor_status, r.stage, r.value, r.currency, r.close_date, l.name as location_name, %s as crm_id,
				r.registration_status, r.created_at, r.updated_at, case when r.status = 'NEW' then r.expires_at end as expires_at,
				exists (select from favorite f where f.referral_id = r.id and f.member_id = :reader) as favorite
			%s
			""";

	private static final String TOTALS = """
			select currency, count(*) as deals, sum(value) as value
			from (select r.currency, r.value from referral r where %s limit :limit) counted
			group by currency order by deals desc, currency
			""";

	private static final String COUNTRIES = """
			select distinct r.country from referral r where %s order by 1
			""";

	/**
	 * From one country straight to the next, past all the deals between. For whoever sees
	 * few deals here and there, that would be the long way.
	 */
	private static final String COUNTRY_BY_COUNTRY = """
			with recursive seen (country) as (
				(select r.country from referral r where %1$s order by r.country limit 1)
				union all
				select (select r.country from referral r where %1$s and r.country > seen.country
					order by r.country limit 1)
				from seen where seen.country is not null
			)
			select country from seen where country is not null order by 1
			""";

	private final JdbcClient jdbc;

	private final Planner planner;

	private final Patience patience;

	DealLists(JdbcClient jdbc, Planner planner, Patience patience) {
		this.jdbc = jdbc;
		this.planner = planner;
		this.patience = patience;
	}

	/**
	 * One page of the list, from the beginning or beside a place in it; unreadable places
	 * are the beginning.
	 */
	public DealPage page(DealFilter filter, Viewer viewer, @Nullable String after, @Nullable String before) {
		return page(filter, viewer, after, before, PAGE);
	}

	/** As {@link #page}, of any size. */
	public DealPage page(DealFilter filter, Viewer viewer, @Nullable String after, @Nullable String before, int size) {
		Optional<Cursor> back = Cursor.of(before, filter.order());
		Optional<Cursor> place = back.or(() -> Cursor.of(after, filter.order()));
		List<DealRow> rows = rows(new Stretch(filter, viewer, place, back.isPresent(), size + 1));
		boolean more = rows.size() > size;
		List<DealRow> page = new ArrayList<>(more ? rows.subList(0, size) : rows);
		if (back.isPresent()) {
			Collections.reverse(page);
		}
		boolean hasNext = back.isPresent() || more;
		boolean hasPrevious = back.isPresent() ? more : place.isPresent();
		return new DealPage(page, (hasNext && !page.isEmpty()) ? at(page.get(page.size() - 1), filter) : null,
				(hasPrevious && !page.isEmpty()) ? at(page.get(0), filter) : null);
	}

	/**
	 * The deals right before and after one in a list. A deal that has left the list
	 * since, because it was answered, say, still has the neighbours of the place where it
	 * would stand.
	 */
	public Neighbours neighbours(UUID id, DealFilter filter, Viewer viewer) {
		Where self = new Where().and("r.id = :id", "id", id);
		Visibility.restrict(self, viewer);
		Optional<Cursor> place = rows(FilterSql.listed(self, SortOrder.NEWEST_FIRST, viewer, false, false), self,
				viewer, 1, AT_ONCE)
			.stream()
			.findFirst()
			.map((row) -> Cursor.at(row, filter.order()));
		return place.isEmpty() ? Neighbours.NONE
				: new Neighbours(next(filter, viewer, place, true), next(filter, viewer, place, false));
	}

	/** How many there are, as far as it is worth counting. */
	public Count count(DealFilter filter, Viewer viewer) {
		Where where = FilterSql.where(filter, viewer);
		return Count.of(asked()
			.sql("select count(*) from (select from referral r where " + where.sql() + " limit :limit) counted")
			.params(where.values())
			.param("limit", Count.MOST + 1)
			.query(Integer.class)
			.single());
	}

	/** How many there are and what they are worth, as far as it is worth counting. */
	public Totals totals(DealFilter filter, Viewer viewer) {
		Where where = FilterSql.where(filter, viewer);
		List<CurrencyTotal> parts = asked().sql(TOTALS.formatted(where.sql()))
			.params(where.values())
			.param("limit", Count.MOST + 1)
			.query(CurrencyTotal.class)
			.list();
		return Totals.of(parts);
	}

	/** Exactly how many there are, for what is said of an export. */
	public int countAll(DealFilter filter, Viewer viewer) {
		Where where = FilterSql.where(filter, viewer);
		return asked().sql("select count(*) from referral r where " + where.sql())
			.params(where.values())
			.query(Integer.class)
			.single();
	}

	/** The first ids of the list, in its order. */
	public List<UUID> ids(DealFilter filter, Viewer viewer, int limit) {
		Where where = FilterSql.where(filter, viewer);
		return asked().sql("select r.id " + FilterSql.listed(where, filter.order(), viewer, false, false))
			.params(where.values())
			.param("limit", limit)
			.query(UUID.class)
			.list();
	}

	/** The countries of the deals that the viewer sees, for the filter's choice. */
	public List<String> countries(Viewer viewer) {
		Where where = new Where();
		Visibility.restrict(where, viewer);
		boolean many = !viewer.admin().isNowhere() && !viewer.seesSharedDeals();
		String countries = (many ? COUNTRY_BY_COUNTRY : COUNTRIES).formatted(where.sql());
		return asked().sql(countries).params(where.values()).query(String.class).list();
	}

	/** Whether the viewer gave this deal a heart. */
	public boolean isFavorite(UUID id, Viewer viewer) {
		return this.jdbc.sql("select exists (select from favorite where referral_id = :id and member_id = :member)")
			.param("id", id)
			.param("member", viewer.memberId())
			.query(Boolean.class)
			.single();
	}

	/** The most solutions and members that one of these deals has, each at least 1. */
	public Widest widest(List<UUID> ids) {
		return this.jdbc
			.sql("""
					select greatest(1, (select max(position) from referral_solution where referral_id = any(:ids))) as solutions,
						greatest(1, (select max(position) from team_member
							where referral_id = any(:ids) and not inviters)) as members
					""")
			.param("ids", ids.toArray(UUID[]::new))
			.query(Widest.class)
			.single();
	}

	/** How many columns a file needs for solutions and for members. */
	public record Widest(int solutions, int members) {
	}

	private JdbcClient asked() {
		return plannedAnew(this.jdbc);
	}

	/**
	 * Every list is planned for the words it is narrowed by: what is common and what is
	 * rare cannot be gone about in the same way. And there is room to remember each deal
	 * that an index finds, rather than where about it was. So it is until the transaction
	 * ends.
	 */
	static JdbcClient plannedAnew(JdbcClient jdbc) {
		jdbc.sql("set local plan_cache_mode = force_custom_plan; set local work_mem = '32MB'").update();
		return jdbc;
	}

	private @Nullable UUID next(DealFilter filter, Viewer viewer, Optional<Cursor> place, boolean backwards) {
		return rows(new Stretch(filter, viewer, place, backwards, 1)).stream()
			.map(DealRow::id)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Along the order, which is quick where deals that match lie everywhere in it. Where
	 * none is near, or a part of them is not found in a while, they lie together far
	 * away, and are gathered before they are sorted. Of many it takes long to gather
	 * them, and one or the other may still be a little further on.
	 */
	private List<DealRow> rows(Stretch stretch) {
		if (stretch.isOfAll()) {
			return along(stretch, AT_ONCE);
		}
		if (isNear(stretch)) {
			return along(stretch, () -> best(stretch));
		}
		Planner.Way all = best(stretch);
		return (all.plan().rows() > MANY) ? along(stretch, () -> all) : gathered(stretch, all);
	}

	private boolean isNear(Stretch stretch) {
		Where where = stretch.where();
		return this.patience.ofGlance()
			.ask(() -> asked().sql("select r.id " + stretch.along(where))
				.params(where.values())
				.param("limit", 1)
				.query(UUID.class)
				.list())
			.isPresent();
	}

	private List<DealRow> along(Stretch stretch, Supplier<Planner.Way> otherwise) {
		return this.patience.ask(() -> along(stretch, (stretch.limit() + PARTS - 1) / PARTS),
				() -> gathered(stretch, otherwise.get()));
	}

	private List<DealRow> along(Stretch stretch, int part) {
		Where where = stretch.where();
		return rows(stretch.along(where), where, stretch.viewer(), stretch.limit(), part);
	}

	private Planner.Way best(Stretch stretch) {
		plannedAnew(this.jdbc);
		return this.planner.best(stretch.filter(), stretch.viewer());
	}

	private List<DealRow> gathered(Stretch stretch, Planner.Way all) {
		plannedAnew(this.jdbc);
		Where where = stretch.placed(all.where());
		return rows(stretch.gathered(where), where, stretch.viewer(), stretch.limit(), AT_ONCE);
	}

	/**
	 * @param part so many are asked for at a time; whoever waits with patience has all of
	 * it for each part
	 */
	private List<DealRow> rows(String listed, Where where, Viewer viewer, int limit, int part) {
		return asked().sql(ROWS.formatted(Visibility.crmId(viewer), listed))
			.withFetchSize(part)
			.params(where.values())
			.param("reader", viewer.memberId())
			.param("limit", limit)
			.query((row, n) -> new DealRow(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3),
					row.getString(4), row.getString(5), row.getString(6), Base.valueOf(row.getString(7)),
					row.getBoolean(8), Direction.valueOf(row.getString(9)), Substatus.valueOf(row.getString(10)),
					substatus(row.getString(11)), stage(row.getInt(12)), row.getBigDecimal(13), row.getString(14),
					row.getObject(15, java.time.LocalDate.class), row.getString(16), row.getString(17),
					RegistrationStatus.valueOf(row.getString(18)), row.getObject(19, OffsetDateTime.class).toInstant(),
					row.getObject(20, OffsetDateTime.class).toInstant(),
					instant(row.getObject(21, OffsetDateTime.class)), row.getBoolean(22)))
			.list();
	}

	private static String at(DealRow row, DealFilter filter) {
		return Cursor.at(row, filter.order()).word();
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
