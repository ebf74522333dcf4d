package app.tandem.deal;

import java.util.UUID;

import app.tandem.access.Viewer;

/** A filter in SQL over {@code referral r}; only constants and named parameters. */
final class FilterSql {

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
		anyOf(where, "r.substatus", "statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new));
		anyOf(where, "r.country", "countries", filter.countries().toArray(String[]::new));
		anyOf(where, "r.location_id", "locations", filter.locations().toArray(UUID[]::new));
		anyOf(where, "r.stage", "stages", filter.stages().stream().map(SalesStage::percent).toArray(Integer[]::new));
		anyOf(where, "r.id", "picked", filter.picked().toArray(UUID[]::new));
		types(where, filter);
		return where;
	}

	/** The rows before or after the place given as place_value and place_id. */
	static String beside(DealFilter filter, boolean backwards) {
		boolean down = filter.order().descending() != backwards;
		return "(" + filter.order().column().expression() + ", r.id) " + (down ? "<" : ">")
				+ " (:place_value, :place_id)";
	}

	/** Ids make the order of equal rows a firm one. */
	static String order(DealFilter filter, boolean backwards) {
		String way = (filter.order().descending() != backwards) ? " desc" : "";
		return filter.order().column().expression() + way + ", r.id" + way;
	}

	private static void types(Where where, DealFilter filter) {
		if (filter.types().isEmpty()) {
			return;
		}
		String[] bases = filter.types()
			.stream()
			.filter((type) -> type != TypeMark.P2P)
			.map(Enum::name)
			.toArray(String[]::new);
		boolean partnerToPartner = filter.types().contains(TypeMark.P2P);
		where.and(partnerToPartner ? "r.base = any(:bases) or r.partner_to_partner" : "r.base = any(:bases)", "bases",
				bases);
	}

	private static void anyOf(Where where, String column, String name, Object[] values) {
		if (values.length > 0) {
			where.and(column + " = any(:" + name + ")", name, values);
		}
	}

}
