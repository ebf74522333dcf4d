package app.tandem.deal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

	private final StretchFinder finder;

	DealLists(JdbcClient jdbc, StretchFinder finder) {
		this.jdbc = jdbc;
		this.finder = finder;
	}

	/**
	 * One page of the list, from the beginning or beside a place in it; unreadable places
	 * are the beginning.
	 */
	public DealPage page(DealFilter filter, Viewer viewer, ListPlace place) {
		return page(filter, viewer, place, PAGE);
	}

	/** As {@link #page}, of any size. */
	public DealPage page(DealFilter filter, Viewer viewer, ListPlace place, int size) {
		Optional<Cursor> beside = Cursor.of(place.mark(), filter.order());
		boolean back = place.back() && beside.isPresent();
		List<DealRow> rows = this.finder.find(new Stretch(filter, viewer, beside, back, size + 1));
		boolean more = rows.size() > size;
		List<DealRow> page = new ArrayList<>(more ? rows.subList(0, size) : rows);
		if (back) {
			Collections.reverse(page);
		}
		boolean hasNext = back || more;
		boolean hasPrevious = back ? more : beside.isPresent();
		return new DealPage(page, (hasNext && !page.isEmpty()) ? at(page.get(page.size() - 1), filter) : null,
				(hasPrevious && !page.isEmpty()) ? at(page.get(0), filter) : null);
	}

	/**
	 * The deals right before and after one in a list. A deal that has left the list
	 * since, because it was answered, say, still has the neighbours of the place where it
	 * would stand.
	 */
	public Neighbours neighbours(UUID id, DealFilter filter, Viewer viewer) {
		Optional<Cursor> place = this.finder.find(id, viewer).map((row) -> Cursor.at(row, filter.order()));
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
		return Planner.anew(this.jdbc);
	}

	private @Nullable UUID next(DealFilter filter, Viewer viewer, Optional<Cursor> place, boolean backwards) {
		return this.finder.find(new Stretch(filter, viewer, place, backwards, 1))
			.stream()
			.map(DealRow::id)
			.findFirst()
			.orElse(null);
	}

	private static String at(DealRow row, DealFilter filter) {
		return Cursor.at(row, filter.order()).word();
	}

}
