package app.tandem.deal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Viewer;

/** A filter as SQL over {@code referral r}; only constants and named parameters. */
final class FilterSql {

	private static final String CUSTOMER = "%2$s like :%1$s and lower(normalize(r.customer_name, nfkc)) like :%1$s";

	private static final String SOLUTION = """
			exists (select from referral_solution s where s.organization_id = r.organization_id
				and s.referral_id = r.id and s.solution_id = any(:solutions))""";

	/** Another company's team is its own affair. */
	private static final String ON_TEAM = """
			r.organization_id = :viewer_organization and exists (select from team_member t
				where t.organization_id = r.organization_id and t.referral_id = r.id and not t.inviters and %s)""";

	private static final String MEMBER = "r.search_text like :%1$s and " + ON_TEAM
		.formatted("lower(normalize(t.first_name || ' ' || t.last_name || ' ' || t.email, nfkc)) like :%1$s");

	private FilterSql() {
	}

	/** What of the list the viewer sees. */
	static Where where(DealFilter filter, Viewer viewer) {
		Where where = new Where();
		Visibility.restrict(where, viewer);
		Visibility.restrict(where, filter.tab(), viewer);
		if (!filter.query().isEmpty()) {
			where.and(Visibility.searched(viewer) + " like :search", "search", SearchText.containing(filter.query()));
		}
		filter.facets().forEach((facet, values) -> restrict(where, facet, values, viewer));
		filter.bounds().forEach((bound, value) -> bound.restrict(where, value));
		if (!filter.picked().isEmpty()) {
			where.and("r.id = any(:picked)", "picked", filter.picked().toArray(UUID[]::new));
		}
		return where;
	}

	/** The rows before or after the place given as place_value and place_id. */
	static String beside(SortOrder order, Viewer viewer, boolean backwards) {
		boolean down = order.descending() != backwards;
		return "(" + order.column().expression(viewer) + ", r.id) " + (down ? "<" : ">") + " (:place_value, :place_id)";
	}

	/** Ids make the order of equal rows a firm one. */
	static String order(SortOrder order, Viewer viewer, boolean backwards) {
		String way = (order.descending() != backwards) ? " desc" : "";
		return order.column().expression(viewer) + way + ", r.id" + way;
	}

	private static void restrict(Where where, Facet facet, Set<String> values, Viewer viewer) {
		switch (facet) {
			case STATUS -> where.and("r.substatus = any(:statuses)", "statuses", words(values));
			case TYPE -> types(where, values);
			case STAGE -> where.and("r.stage = any(:stages)", "stages",
					values.stream().map((stage) -> SalesStage.valueOf(stage).percent()).toArray(Integer[]::new));
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
			where.set("me", viewer.email().toLowerCase(Locale.ROOT));
			me = ON_TEAM.formatted("lower(t.email) = :me");
		}
		return others.isEmpty() ? me : anyOf(where, others, "member", MEMBER, "") + (me.isEmpty() ? "" : " or " + me);
	}

	/**
	 * Each text is a parameter of its own, for only so the index of search is of use.
	 */
	private static String anyOf(Where where, Set<String> texts, String name, String condition, String column) {
		List<String> ways = new ArrayList<>();
		for (String text : texts) {
			String parameter = name + "_" + ways.size();
			where.set(parameter, SearchText.containing(text));
			ways.add("(" + condition.formatted(parameter, column) + ")");
		}
		return String.join(" or ", ways);
	}

	private static String[] words(Set<String> values, String... without) {
		return values.stream().filter((value) -> !Set.of(without).contains(value)).toArray(String[]::new);
	}

}
