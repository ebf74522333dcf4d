package app.tandem.deal.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import app.tandem.deal.Count;
import app.tandem.deal.DealFilter;
import app.tandem.deal.ListPlace;
import app.tandem.deal.Tab;
import app.tandem.deal.Totals;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The numbers of a list in the reader's words; those that are not known are null. */
public final class CountsView {

	private final DealFilter list;

	private final ListPlace place;

	private final Counts.Counted counted;

	private final Wording wording;

	CountsView(DealFilter list, ListPlace place, Counts.Counted counted, Wording wording) {
		this.list = list;
		this.place = place;
		this.counted = counted;
		this.wording = wording;
	}

	/** Where the numbers come from that are still open; null when none is. */
	public @Nullable String later() {
		return this.counted.isComplete(this.list) ? null : ListUrl.to("/opportunities/counts", this.list);
	}

	/** The same page with all numbers, for whoever waits for them. */
	public String counting() {
		return ListUrl.of(this.list, this.place) + "&" + OpportunitiesController.COUNTS + "=all";
	}

	public List<TabCount> tabs() {
		return Stream.of(Tab.values()).map((tab) -> new TabCount(tab.word(), text(tab))).toList();
	}

	public @Nullable String total() {
		return this.counted.matching()
			.map((matching) -> this.wording.text(matching.more() ? "deal.list.total-more" : "deal.list.total",
					matching.number()))
			.orElse(null);
	}

	/** What stands beside the box that picks more than a page. */
	public String allMatching() {
		return this.counted.matching()
			.map((matching) -> this.wording.text(matching.more() ? "deal.selection.all-more" : "deal.selection.all",
					matching.number()))
			.orElseGet(() -> this.wording.text("deal.selection.all-open"));
	}

	/** What stands in each column of the board, by its name. */
	public Map<String, ColumnSum> columns() {
		Map<String, ColumnSum> columns = new LinkedHashMap<>();
		if (this.list.board()) {
			BoardColumn.on(this.list.tab()).forEach((column) -> columns.put(column.name(), sum(column)));
		}
		return columns;
	}

	@Nullable String text(Tab tab) {
		return text(this.counted.tabs().get(tab.ordinal()));
	}

	private ColumnSum sum(BoardColumn column) {
		Optional<Totals> totals = Optional.ofNullable(this.counted.columns().get(column));
		return new ColumnSum(column.name(), text(totals.map(Totals::count)),
				totals.map(Totals::values)
					.orElse(List.of())
					.stream()
					.map((value) -> this.wording.formats().money(value.amount(), value.currency()))
					.toList());
	}

	private @Nullable String text(Optional<Count> count) {
		return count.map((known) -> this.wording.formats().number(known.number()) + (known.more() ? "+" : ""))
			.orElse(null);
	}

	/** How many deals a tab has. */
	public record TabCount(String word, @Nullable String text) {
	}

	/**
	 * How many deals a column has.
	 *
	 * @param values what they are worth, one for each currency; none where there are too
	 * many to add up
	 */
	public record ColumnSum(String name, @Nullable String text, List<String> values) {
	}

}
