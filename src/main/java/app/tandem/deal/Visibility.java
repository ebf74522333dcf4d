package app.tandem.deal;

import java.util.ArrayList;
import java.util.List;

import app.tandem.access.Reach;
import app.tandem.access.Viewer;

/**
 * Who sees which deal, written once: list, counts, search, deal page, import and export
 * all ask here (domain.md, section 2). What is not visible does not exist.
 */
final class Visibility {

	/** What partners show the vendor's sellers without a half of the vendor's own. */
	private static final String SHARED = "r.base in ('PARTNER_LED', 'ASSESSMENT') and r.direction = 'OUTBOUND'";

	/** Where the viewer is {@code viewer_email}. */
	static final String ON_TEAM = """
			exists (select from team_member m where m.organization_id = r.organization_id
				and m.referral_id = r.id and not m.inviters and lower(m.email) = :viewer_email)""";

	private Visibility() {
	}

	/** Restricts a query over {@code referral r}. */
	static void restrict(Where where, Viewer viewer) {
		String own = own(viewer, where);
		where.set("viewer_organization", viewer.organizationId());
		where.and(viewer.seesSharedDeals() ? "(" + own + ") or (" + SHARED + ")" : own);
	}

	/**
	 * The tab's share of what is visible. For a seller, what partners show is inbound.
	 */
	static void restrict(Where where, Tab tab, Viewer viewer) {
		switch (tab) {
			case INBOUND -> where
				.and(viewer.seesSharedDeals() ? "r.direction = 'INBOUND' or r.organization_id <> :viewer_organization"
						: "r.direction = 'INBOUND'");
			case OUTBOUND -> where.and("r.direction = 'OUTBOUND'").and("r.organization_id = :viewer_organization");
			case FAVORITES -> where.and("r.id in (select f.referral_id from favorite f where f.member_id = :member)",
					"member", viewer.memberId());
		}
	}

	/**
	 * What search looks through: another company's notes, CRM ID and team are never
	 * searched.
	 */
	static String searched(Viewer viewer) {
		return viewer.seesSharedDeals()
				? "(case when r.organization_id = :viewer_organization then r.search_text else r.shared_text end)"
				: "r.search_text";
	}

	/** The CRM ID, empty where it is another company's. */
	static String crmId(Viewer viewer) {
		return viewer.seesSharedDeals()
				? "(case when r.organization_id = :viewer_organization then r.crm_id else '' end)" : "r.crm_id";
	}

	private static String own(Viewer viewer, Where where) {
		String company = "r.organization_id = :viewer_organization";
		if (viewer.admin().entireCompany()) {
			return company;
		}
		List<String> ways = new ArrayList<>();
		if (!viewer.admin().isNowhere()) {
			ways.add("r.location_id = any(:admin_locations)");
			where.set("admin_locations", viewer.admin().locations());
		}
		if (!viewer.user().isNowhere()) {
			ways.add(asUser(viewer.user(), where));
			where.set("viewer_email", viewer.email());
		}
		return ways.isEmpty() ? "false" : company + " and (" + String.join(" or ", ways) + ")";
	}

	private static String asUser(Reach reach, Where where) {
		if (reach.entireCompany()) {
			return ON_TEAM;
		}
		where.set("user_locations", reach.locations());
		return "r.location_id = any(:user_locations) and " + ON_TEAM;
	}

}
