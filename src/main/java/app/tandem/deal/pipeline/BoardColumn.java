package app.tandem.deal.pipeline;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.deal.DealColumn;
import app.tandem.deal.DealFilter;
import app.tandem.deal.Facet;
import app.tandem.deal.SalesStage;
import app.tandem.deal.SortOrder;
import app.tandem.deal.Substatus;
import app.tandem.deal.Tab;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the board: what waits for an answer, each stage of what is sold, and how
 * it ended.
 */
enum BoardColumn {

	NEW(null, Substatus.PENDING, Substatus.RECEIVED), CREATED(SalesStage.CREATED, Substatus.ACCEPTED),
	QUALIFIED(SalesStage.QUALIFIED, Substatus.ACCEPTED), DEVELOPED(SalesStage.DEVELOPED, Substatus.ACCEPTED),
	PROPOSED(SalesStage.PROPOSED, Substatus.ACCEPTED), NEGOTIATED(SalesStage.NEGOTIATED, Substatus.ACCEPTED),
	WON(null, Substatus.WON), LOST(null, Substatus.LOST);

	/** What came to nothing before anybody sold it. */
	private static final Set<String> NOWHERE = Set.of(Substatus.DECLINED.name(), Substatus.EXPIRED.name());

	private static final Set<String> UNFINISHED = Stream.of(SalesStage.values())
		.filter((stage) -> stage != SalesStage.WON)
		.map(SalesStage::name)
		.collect(Collectors.toUnmodifiableSet());

	private final @Nullable SalesStage stage;

	private final Set<String> statuses = new LinkedHashSet<>();

	BoardColumn(@Nullable SalesStage stage, Substatus... statuses) {
		this.stage = stage;
		for (Substatus status : statuses) {
			this.statuses.add(status.name());
		}
	}

	@Nullable SalesStage stage() {
		return this.stage;
	}

	/**
	 * Of a list as a board, what stands in no column; empty where its filters or its tab
	 * leave nothing of it.
	 */
	static Optional<DealFilter> elsewhere(DealFilter list) {
		return (list.tab() == Tab.OUTBOUND) ? Optional.empty()
				: narrowed(list, Facet.STATUS, NOWHERE).map((part) -> part.asBoard(false));
	}

	/** Those that a tab has. */
	static List<BoardColumn> on(Tab tab) {
		return Arrays.stream(values()).filter((column) -> column.isOn(tab)).toList();
	}

	/** What one starts oneself waits for nobody's answer of one's own. */
	private boolean isOn(Tab tab) {
		return this != NEW || tab != Tab.OUTBOUND;
	}

	/**
	 * Of a list, the part that stands in this column, the newest first where the order of
	 * the list says nothing here; empty where its filters leave nothing.
	 */
	Optional<DealFilter> of(DealFilter list) {
		return narrowed(isOneIn(list.order().column()) ? list.in(SortOrder.NEWEST_FIRST) : list);
	}

	/**
	 * Whether all deals of the column are alike in this. To order them by it, the
	 * database would go through all.
	 */
	private boolean isOneIn(DealColumn column) {
		return switch (column) {
			case STATUS -> this.statuses.size() == 1;
			case STAGE -> this.stage != null || this == WON;
			case REGISTRATION -> this != WON;
			default -> false;
		};
	}

	private Optional<DealFilter> narrowed(DealFilter list) {
		return narrowed(list, Facet.STATUS, this.statuses).flatMap((part) -> narrowed(part, Facet.STAGE, stages()));
	}

	/** A lost deal keeps the stage that it had, and never had the last. */
	private Set<String> stages() {
		return (this.stage != null) ? Set.of(this.stage.name()) : (this == LOST) ? UNFINISHED : Set.of();
	}

	private static Optional<DealFilter> narrowed(DealFilter filter, Facet facet, Set<String> values) {
		if (values.isEmpty()) {
			return Optional.of(filter);
		}
		Set<String> both = new LinkedHashSet<>(values);
		if (!filter.chosen(facet).isEmpty()) {
			both.retainAll(filter.chosen(facet));
		}
		return both.isEmpty() ? Optional.empty() : Optional.of(filter.with(facet, both));
	}

}
