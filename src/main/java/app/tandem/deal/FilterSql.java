package app.tandem.deal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

/** A filter as SQL over {@code referral r}; only constants and named parameters. */
final class FilterSql {

	/** As the index of customers has it. */
	static final String CUSTOMER = "split_part(%2$s, chr(10), " + SearchText.CUSTOMER_LINE + ") like :%1$s";

	/**
	 * The same, as the index of search has it: together with all else that it is asked,
	 * instead of by the index of customers beside it, which does not know the line in
	 * these words.
	 */
	private static final String SEARCHED_CUSTOMER = "%2$s like :%1$s_part and coalesce(" + CUSTOMER + ", false)";

	/**
	 * What is chosen from lists, as the index of search has it; no two of these words are
	 * alike.
	 */
	static final String CHOICES = """
			array[r.direction, r.substatus, r.stage::text, r.country::text, r.base,
				case when r.partner_to_partner then 'P2P' end, r.registration_status]""";

	private static final Set<Facet> CHOSEN = EnumSet.of(Facet.STATUS, Facet.TYPE, Facet.STAGE, Facet.COUNTRY,
			Facet.REGISTRATION);

	private static final String SOLUTION = "r.solution_ids && cast(:solutions as text[])";

	/** Another company's team is its own affair. */
	private static final String ON_TEAM = "r.organization_id = :viewer_organization and " + Visibility.ON_TEAM;

	/**
	 * The index has all that search looks through; the planner, who takes the line for a
	 * matter of chance, knows from that how common a name is.
	 */
	private static final String MEMBER = "r.search_text like :%1$s_part and r.organization_id = :viewer_organization"
			+ " and coalesce(split_part(r.search_text, chr(10), " + SearchText.TEAM_LINE + ") like :%1$s, false)";

	/** Where nothing is asked of the location, a left join is none. */
	private static final String BY_COLUMN = """
			from referral r left join location l on l.id = r.location_id
			where %1$s and %2$s
			order by %3$s%4$s, r.id%4$s
			limit :limit
			""";

	/** All that match are found before any order is thought of. */
	private static final String GATHERED = """
			from (select * from referral r where %1$s offset 0) r left join location l on l.id = r.location_id
			where %2$s
			order by %3$s%4$s, r.id%4$s
			limit :limit
			""";

	private static final String AT_COLUMN = "(%1$s, r.id) %2$s (:place_value, :place_id)";

	/**
	 * A company has few locations: a page from each, of those a page. Names of locations
	 * change, so deals have no index of them.
	 */
	private static final String BY_LOCATION = """
			from location l cross join lateral (select * from referral r
				where %1$s and r.location_id = l.id and %2$s
				order by r.id%4$s limit :limit) r
			where l.organization_id = :viewer_organization
			order by %3$s%4$s, r.id%4$s
			limit :limit
			""";

	/** As a pair would say it, but so that the index of each location can begin there. */
	private static final String AT_LOCATION = """
			%1$s %2$s= :place_value
				and r.id %2$s case when l.name = :place_value then :place_id else cast('%3$s' as uuid) end""";

	private FilterSql() {
	}

	/** What of the list the viewer sees. */
	static Where where(DealFilter filter, Viewer viewer) {
		return where(filter, viewer, null, false);
	}

	/**
	 * The same in words that the index of search knows, for whoever goes through all of
	 * it in no order.
	 */
	static Where indexed(DealFilter filter, Viewer viewer) {
		return indexed(filter, viewer, SearchText.part(filter.query()));
	}

	/**
	 * The same.
	 * @param word of the search, which alone the index looks for
	 */
	static Where indexed(DealFilter filter, Viewer viewer, String word) {
		boolean indexed = !viewer.seesSharedDeals();
		return where(filter, viewer, indexed ? word : null, indexed);
	}

	private static Where where(DealFilter filter, Viewer viewer, @Nullable String word, boolean indexed) {
		Where where = new Where();
		Visibility.restrict(where, viewer);
		Visibility.restrict(where, filter.tab(), viewer);
		if (!filter.query().isEmpty()) {
			Search.restrict(where, filter.query(), word, viewer);
		}
		filter.facets().forEach((facet, values) -> {
			if (indexed && CHOSEN.contains(facet)) {
				choose(where, facet, values);
			}
			else if (indexed && facet == Facet.CUSTOMER) {
				where.and(anyOf(where, values, "customer", SEARCHED_CUSTOMER, Visibility.searched(viewer)));
			}
			else {
				restrict(where, facet, values, viewer);
			}
		});
		filter.bounds().forEach((bound, value) -> bound.restrict(where, value));
		if (!filter.picked().isEmpty()) {
			where.and("r.id = any(:picked)", "picked", filter.picked().toArray(UUID[]::new));
		}
		return where;
	}

	/**
	 * The beginning of the list, or what stands before or after a place in it given as
	 * {@code place_value} and {@code place_id}, at most {@code limit}; to stand behind a
	 * select over {@code referral r} and {@code location l}. Ids make the order of equal
	 * rows a firm one.
	 */
	static String listed(Where where, SortOrder order, Viewer viewer, boolean placed, boolean backwards) {
		boolean down = order.descending() != backwards;
		String key = order.column().expression(viewer);
		return (order.column() == DealColumn.LOCATION && !viewer.seesSharedDeals())
				? listed(BY_LOCATION, where, key, placed ? AT_LOCATION : "true", down)
				: listed(BY_COLUMN, where, key, placed ? AT_COLUMN : "true", down);
	}

	/** The same, sorted after all that match were found. */
	static String gathered(Where where, SortOrder order, Viewer viewer, boolean placed, boolean backwards) {
		return listed(GATHERED, where, order.column().expression(viewer), placed ? AT_COLUMN : "true",
				order.descending() != backwards);
	}

	/** A list that is sorted as a whole, for a few deals. */
	static String sorted(Where where, SortOrder order, Viewer viewer) {
		return listed(BY_COLUMN, where, order.column().expression(viewer), "true", order.descending());
	}

	private static String listed(String from, Where where, String key, String place, boolean down) {
		return from.formatted(where.sql(),
				place.formatted(key, down ? "<" : ">", down ? IdRange.LAST_ID : IdRange.FIRST_ID), key,
				down ? " desc" : "");
	}

	private static void choose(Where where, Facet facet, Set<String> values) {
		where.and(CHOICES + " && cast(:" + facet.word() + " as text[])", facet.word(),
				(facet == Facet.STAGE) ? percents(values).map(String::valueOf).toArray(String[]::new) : words(values));
	}

	private static void restrict(Where where, Facet facet, Set<String> values, Viewer viewer) {
		switch (facet) {
			case STATUS -> where.and("r.substatus = any(:statuses)", "statuses", words(values));
			case TYPE -> types(where, values);
			case STAGE -> where.and("r.stage = any(:stages)", "stages", percents(values).toArray(Integer[]::new));
			case COUNTRY -> where.and("r.country = any(:countries)", "countries", words(values));
			case CUSTOMER -> where.and(anyOf(where, values, "customer", CUSTOMER, Visibility.searched(viewer)));
			case SOLUTION -> where.and(SOLUTION, "solutions", words(values));
			case LOCATION -> where.and("r.location_id = any(:locations)", "locations",
					values.stream().map(UUID::fromString).toArray(UUID[]::new));
			case TEAM -> where.and(team(where, values, viewer));
			case REGISTRATION ->
				where.and("r.registration_status = any(:registrations)", "registrations", words(values));
		}
	}

	private static void types(Where where, Set<String> types) {
		String[] bases = words(types, TypeMark.P2P.name());
		boolean partnerToPartner = types.contains(TypeMark.P2P.name());
		where.and(partnerToPartner ? "r.base = any(:bases) or r.partner_to_partner" : "r.base = any(:bases)", "bases",
				bases);
	}

	/** Oneself exactly, others by any part of name and address. */
	private static String team(Where where, Set<String> values, Viewer viewer) {
		Set<String> others = new LinkedHashSet<>(values);
		String me = "";
		if (others.remove(Facet.ME)) {
			where.set("viewer_email", viewer.email());
			me = ON_TEAM;
		}
		return others.isEmpty() ? me : anyOf(where, others, "member", MEMBER, "") + (me.isEmpty() ? "" : " or " + me);
	}

	/**
	 * Each text is a parameter of its own, for only so the index of search is of use; and
	 * so is the part of it that the index looks for.
	 */
	private static String anyOf(Where where, Set<String> texts, String name, String condition, String column) {
		List<String> ways = new ArrayList<>();
		for (String text : texts) {
			String parameter = name + "_" + ways.size();
			where.set(parameter, SearchText.containing(text))
				.set(parameter + "_part", SearchText.containing(SearchText.part(text)));
			ways.add("(" + condition.formatted(parameter, column) + ")");
		}
		return String.join(" or ", ways);
	}

	private static Stream<Integer> percents(Set<String> stages) {
		return stages.stream().map((stage) -> SalesStage.valueOf(stage).percent());
	}

	private static String[] words(Set<String> values, String... without) {
		return values.stream().filter((value) -> !Set.of(without).contains(value)).toArray(String[]::new);
	}

}
