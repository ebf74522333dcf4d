package app.tandem.deal.search;

import java.util.List;

import app.tandem.deal.DealFilter;
import app.tandem.deal.Tab;

/**
 * What was found, ready to be shown.
 *
 * @param groups those that hold something
 * @param deals whether deals are among it
 */
record SearchView(DealFilter filter, List<Group> groups, boolean deals) {

	/** Below that too much is found to suggest any of it. */
	private static final int FEWEST = 2;

	public String query() {
		return this.filter.query();
	}

	public int count() {
		return this.groups.stream().mapToInt((group) -> group.hits().size()).sum();
	}

	public boolean suggests() {
		return query().codePointCount(0, query().length()) >= FEWEST;
	}

	public String inbound() {
		return list(Tab.INBOUND);
	}

	public String outbound() {
		return list(Tab.OUTBOUND);
	}

	private String list(Tab tab) {
		return "/opportunities?" + this.filter.on(tab).queryString();
	}

	/** What is of a kind; the name ends a key. */
	record Group(String name, List<Hit> hits) {
	}

	/**
	 * Something to go to.
	 *
	 * @param more what tells it from others of that name
	 * @param tone a class of the status' chip
	 */
	record Hit(String href, String icon, String name, String more, String status, String tone) {
	}

}
