package app.tandem.deal.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.Count;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealPage;
import app.tandem.deal.SortColumn;
import app.tandem.deal.SortOrder;
import app.tandem.deal.Tab;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The page of the list, ready to be shown. */
final class ListView {

	private final Found found;

	private final FilterView filters;

	private final Viewer viewer;

	private final Wording wording;

	private final List<ListRow> rows;

	ListView(Found found, FilterView filters, Viewer viewer, RowWording rowWording, Wording wording) {
		this.found = found;
		this.filters = filters;
		this.viewer = viewer;
		this.wording = wording;
		this.rows = found.page().rows().stream().map(rowWording::row).toList();
	}

	public List<ListRow> rows() {
		return this.rows;
	}

	public FilterView filters() {
		return this.filters;
	}

	public List<TabLink> tabs() {
		return Arrays.stream(Tab.values())
			.map((tab) -> new TabLink(tab.word(), this.wording.text(tab.key()), ListUrl.of(this.found.filter().on(tab)),
					text(this.found.tabs().get(tab.ordinal())), tab == this.found.filter().tab()))
			.toList();
	}

	public List<ColumnHead> columns() {
		return Stream
			.of(column("NAME", SortColumn.NAME), column("CUSTOMER", SortColumn.CUSTOMER), column("TYPE", null),
					column("STATUS", SortColumn.STATUS), column("VENDOR_STATUS", null),
					column("STAGE", SortColumn.STAGE), column("VALUE", SortColumn.VALUE),
					column("CLOSE_DATE", SortColumn.CLOSE_DATE), column("LOCATION", null))
			.toList();
	}

	public String total() {
		Count matching = this.found.matching();
		return matching.more() ? this.wording.text("deal.list.total-more", matching.number())
				: this.wording.text("deal.list.total", matching.number());
	}

	public String query() {
		return this.found.filter().query();
	}

	public String tab() {
		return this.found.filter().tab().word();
	}

	public String sort() {
		return this.found.filter().order().word();
	}

	/** The address of this very list, for coming back to it. */
	public String here() {
		return ListUrl.of(this.found.filter());
	}

	/** The address of the same tab without any filter. */
	public String unfiltered() {
		return ListUrl.of(DealFilter.of(this.found.filter().tab()));
	}

	public String export() {
		return ListUrl.to("/opportunities/exports/new", this.found.filter());
	}

	/** The words of this list, for forms that go on from a selection. */
	public Map<String, List<String>> words() {
		return this.found.filter().words();
	}

	public @Nullable String next() {
		String key = this.found.page().next();
		return (key != null) ? ListUrl.of(this.found.filter(), "after", key) : null;
	}

	public @Nullable String previous() {
		String key = this.found.page().previous();
		return (key != null) ? ListUrl.of(this.found.filter(), "before", key) : null;
	}

	public String vendorLabel() {
		return this.wording.text("deal.column.VENDOR_STATUS");
	}

	public boolean mayImport() {
		return this.viewer.mayImport();
	}

	/**
	 * Where a deal begins: partners create theirs, the vendor's sellers send them; null
	 * for those who do neither.
	 */
	public @Nullable String newDeal() {
		boolean sends = this.viewer.vendor() && this.viewer.is(Role.SELLER);
		return this.viewer.mayImport() ? "/opportunities/new" : sends ? "/opportunities/sourcing/new" : null;
	}

	public boolean mayExport() {
		return this.viewer.hasDeals();
	}

	/**
	 * Why the list is empty, as the end of a key: nothing is in reach, the filter keeps
	 * all out, or there is nothing yet.
	 */
	public String emptiness() {
		if (!this.viewer.hasDeals()) {
			return "scope";
		}
		return this.found.filter().isNarrowed() ? "filter" : this.found.filter().tab().word();
	}

	private ColumnHead column(String name, @Nullable SortColumn column) {
		String label = this.wording.text("deal.column." + name);
		if (column == null) {
			return new ColumnHead(label, false, null, null);
		}
		SortOrder now = this.found.filter().order();
		boolean current = now.column() == column;
		return new ColumnHead(label, isNumber(column), ListUrl.of(this.found.filter().in(next(column, now))),
				current ? (now.descending() ? "descending" : "ascending") : null);
	}

	/**
	 * One press sorts by the column, a second turns the order round, a third brings back
	 * the newest first.
	 */
	private static SortOrder next(SortColumn column, SortOrder now) {
		boolean largestFirst = column == SortColumn.VALUE;
		if (now.column() != column) {
			return new SortOrder(column, largestFirst);
		}
		return (now.descending() == largestFirst) ? new SortOrder(column, !largestFirst) : SortOrder.NEWEST_FIRST;
	}

	private static boolean isNumber(SortColumn column) {
		return column == SortColumn.VALUE || column == SortColumn.CLOSE_DATE;
	}

	private String text(Count count) {
		return this.wording.formats().number(count.number()) + (count.more() ? "+" : "");
	}

	/** What was asked for, and what was found. */
	record Found(DealFilter filter, DealPage page, Count matching, List<Count> tabs) {
	}

	record TabLink(String word, String label, String href, String count, boolean current) {
	}

	record ColumnHead(String label, boolean number, @Nullable String href, @Nullable String sorted) {
	}

}
