package app.tandem.deal.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.tandem.access.Viewer;
import app.tandem.deal.Count;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealLists;
import app.tandem.deal.Matches;
import app.tandem.deal.Patience;
import app.tandem.deal.Tab;
import app.tandem.deal.Totals;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what stands in tabs, list and board. No page waits for a number: what is not
 * counted at once is left open, and asked for when the page is there.
 */
@Component
class Counts {

	/** For those who asked for the numbers alone. */
	private static final Duration PATIENTLY = Duration.ofSeconds(10);

	private final DealLists deals;

	private final Patience patience;

	Counts(DealLists deals, Patience patience) {
		this.deals = deals;
		this.patience = patience;
	}

	/**
	 * Begins to wait for a page; what it takes to find its deals leaves less for numbers.
	 */
	Patience.Wait ofPage(DealFilter list) {
		return list.board() ? this.patience.ofBoard() : this.patience.ofPage();
	}

	/** Begins to wait for everything, but for what would take unreasonably long. */
	Patience.Wait patiently() {
		return this.patience.of(PATIENTLY);
	}

	/** What can be counted while somebody waits. */
	@Transactional(readOnly = true)
	Counted count(Matches matches, Viewer viewer, Patience.Wait wait) {
		DealFilter list = matches.list();
		List<Optional<Count>> tabs = new ArrayList<>();
		for (Tab tab : Tab.values()) {
			tabs.add(wait.ask(() -> this.deals.count(DealFilter.of(tab), viewer)));
		}
		Optional<Count> matching = !list.isNarrowed() ? tabs.get(list.tab().ordinal())
				: matches.count().or(() -> wait.ask(() -> this.deals.count(list, viewer)));
		return new Counted(tabs, matching, list.board() ? columns(matches, viewer, wait) : Map.of());
	}

	private Map<BoardColumn, Totals> columns(Matches matches, Viewer viewer, Patience.Wait wait) {
		Map<BoardColumn, Totals> columns = new EnumMap<>(BoardColumn.class);
		for (BoardColumn column : BoardColumn.on(matches.list().tab())) {
			Optional<DealFilter> part = column.of(matches.list()).flatMap(matches::known);
			Optional<Totals> totals = part.isEmpty() ? Optional.of(Totals.NONE)
					: wait.ask(() -> this.deals.totals(part.get(), viewer));
			totals.ifPresent((known) -> columns.put(column, known));
		}
		return columns;
	}

	/**
	 * Numbers of deals, as far as they are known.
	 *
	 * @param tabs of each tab, without filters
	 * @param columns of the board; without those that are not known
	 */
	record Counted(List<Optional<Count>> tabs, Optional<Count> matching, Map<BoardColumn, Totals> columns) {

		/** Whether none is left open. */
		boolean isComplete(DealFilter list) {
			return this.matching.isPresent() && this.tabs.stream().allMatch(Optional::isPresent)
					&& (!list.board() || this.columns.size() == BoardColumn.on(list.tab()).size());
		}

	}

}
