package app.tandem.deal.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.DealColumn;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealPage;
import app.tandem.deal.ListPlace;
import app.tandem.deal.Matches;
import app.tandem.deal.SortOrder;
import app.tandem.deal.Tab;
import app.tandem.deal.view.Layout;
import app.tandem.deal.view.SavedView;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** The page of the list, ready to be shown. */
public final class ListView {

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

	Matches matches() {
		return this.found.matches();
	}

	public List<ListRow> rows() {
		return this.rows;
	}

	public FilterView filters() {
		return this.filters;
	}

	public List<TabLink> tabs() {
		return Arrays.stream(Tab.values())
			.map((tab) -> new TabLink(tab.word(), this.wording.text(tab.key()), ListUrl.of(on(tab)),
					this.found.counts().text(tab), tab == this.found.filter().tab()))
			.toList();
	}

	/** Filters stay on every tab, but the tab of a view leads out of the view. */
	private DealFilter on(Tab tab) {
		DealFilter filter = this.found.filter();
		boolean view = tab == filter.tab() && pinned().stream().anyMatch(ViewLink::current);
		return view ? DealFilter.of(tab).asBoard(board()) : filter.on(tab);
	}

	/** Views that the reader has among the tabs. */
	public List<ViewLink> pinned() {
		return links().stream().filter(ViewLink::pinned).toList();
	}

	/** Lists that are kept under a name, one's own and those shared in the company. */
	public List<ViewLink> views() {
		return links();
	}

	public List<ColumnHead> columns() {
		return this.found.layout().columns().stream().map((shown) -> head(shown.column(), shown.width())).toList();
	}

	public boolean compact() {
		return this.found.layout().compact();
	}

	public CountsView counts() {
		return this.found.counts();
	}

	/** Whether all that match can be picked, also those on other pages. */
	public boolean offersAll() {
		return mayExport() && !this.rows.isEmpty() && (next() != null || previous() != null);
	}

	/** Where the numbers come from that this page came without; null when it has all. */
	public @Nullable String countsLater() {
		String later = counts().later();
		return (later != null && offersAll()) ? later + "&" + OpportunitiesController.OFFERS_ALL + "=on" : later;
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

	/** The same, line by line. */
	public String asList() {
		return ListUrl.of(this.found.filter().asBoard(false));
	}

	/** The same, stage by stage. */
	public String asBoard() {
		return ListUrl.of(this.found.filter().asBoard(true));
	}

	/** The list of what no column of the board shows; null where all is on it. */
	public @Nullable String offBoard() {
		return board() ? BoardColumn.elsewhere(this.found.filter()).map(ListUrl::of).orElse(null) : null;
	}

	public boolean board() {
		return this.found.filter().board();
	}

	/** The address of this very page, for coming back to it. */
	public String here() {
		return ListUrl.of(this.found.filter(), this.found.place());
	}

	/** The address of the same tab without any filter. */
	public String unfiltered() {
		return ListUrl.of(DealFilter.of(this.found.filter().tab()).asBoard(board()));
	}

	public String saveView() {
		return ListUrl.to("/opportunities/views/new", this.found.filter());
	}

	/** Where the columns are chosen, which leads back here. */
	public String chooseColumns() {
		return "/opportunities/columns?back=" + UriUtils.encode(here(), StandardCharsets.UTF_8);
	}

	public String export() {
		return ListUrl.to("/opportunities/exports/new", this.found.filter());
	}

	/** The words of this page, for forms that go on from a selection. */
	public Map<String, List<String>> words() {
		MultiValueMap<String, String> words = this.found.filter().words();
		words.setAll(this.found.place().words());
		return words;
	}

	public @Nullable String next() {
		String key = this.found.page().next();
		return (key != null) ? ListUrl.of(this.found.filter(), ListPlace.after(key)) : null;
	}

	public @Nullable String previous() {
		String key = this.found.page().previous();
		return (key != null) ? ListUrl.of(this.found.filter(), ListPlace.before(key)) : null;
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

	private List<ViewLink> links() {
		String now = this.found.filter().queryString();
		return this.found.views()
			.stream()
			.map((view) -> new ViewLink(view.id().toString(), view.name(), view.href(), view.own() ? "" : view.owner(),
					view.pinned(), view.words().equals(now)))
			.toList();
	}

	private ColumnHead head(DealColumn column, int width) {
		SortOrder now = this.found.filter().order();
		String sorted = (now.column() != column) ? null : now.descending() ? "descending" : "ascending";
		return new ColumnHead(column.name(), this.wording.text(column.key()), css(column, width),
				ListUrl.of(this.found.filter().in(next(column, now))), sorted);
	}

	private static String css(DealColumn column, int width) {
		return (isNumber(column) ? "number " : "") + ((width > 0) ? "column-" + width : "");
	}

	/**
	 * One press sorts by the column, a second turns the order round, a third brings back
	 * the newest first.
	 */
	private static SortOrder next(DealColumn column, SortOrder now) {
		boolean largestFirst = column == DealColumn.VALUE || column == DealColumn.CREATED
				|| column == DealColumn.UPDATED;
		if (now.column() != column) {
			return new SortOrder(column, largestFirst);
		}
		return (now.descending() == largestFirst) ? new SortOrder(column, !largestFirst) : SortOrder.NEWEST_FIRST;
	}

	private static boolean isNumber(DealColumn column) {
		return switch (column) {
			case VALUE, CLOSE_DATE, CREATED, UPDATED -> true;
			default -> false;
		};
	}

	/** What was asked for, and what was found. */
	record Found(Matches matches, ListPlace place, DealPage page, CountsView counts, Layout layout,
			List<SavedView> views) {

		DealFilter filter() {
			return this.matches.list();
		}

	}

	/** The way to a tab; {@code count} is null while it is not known. */
	public record TabLink(String word, String label, String href, @Nullable String count, boolean current) {
	}

	/**
	 * A list under a name.
	 *
	 * @param owner empty for one's own
	 * @param current whether it is what is shown
	 */
	public record ViewLink(String id, String name, String href, String owner, boolean pinned, boolean current) {
	}

	/** The heading of a column and the way to its order. */
	public record ColumnHead(String name, String label, String css, String href, @Nullable String sorted) {
	}

}
