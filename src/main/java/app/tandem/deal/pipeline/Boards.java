package app.tandem.deal.pipeline;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealLists;
import app.tandem.deal.Patience;
import app.tandem.shell.NotFound;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the board together: the deals of a list, stage by stage. */
@Component
class Boards {

	/** More come as one scrolls to them. */
	private static final int CARDS = 20;

	private final DealLists deals;

	private final Patience patience;

	private final MessageSource messages;

	private final Clock clock;

	Boards(DealLists deals, Patience patience, MessageSource messages, Clock clock) {
		this.deals = deals;
		this.patience = patience;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Where few deals match, they are looked for once and not again for each column: that
	 * is what takes time.
	 */
	@Transactional(readOnly = true)
	List<BoardView.Column> columns(DealFilter list, Viewer viewer) {
		BoardView view = view(list);
		Optional<Set<UUID>> few = list.isNarrowed()
				? this.patience.ofPage().ask(() -> this.deals.few(list, viewer)).flatMap(Function.identity())
				: Optional.empty();
		DealFilter found = few.map(list::among).orElse(list);
		boolean none = few.isPresent() && few.get().isEmpty();
		return BoardColumn.on(list.tab())
			.stream()
			.map((column) -> none ? view.empty(column) : column(column, list, found, viewer, view))
			.toList();
	}

	/** The cards of a column after a place in it. */
	@Transactional(readOnly = true)
	BoardView.More more(String word, DealFilter list, Viewer viewer, @Nullable String after) {
		BoardColumn column = Arrays.stream(BoardColumn.values())
			.filter((one) -> one.name().equalsIgnoreCase(word))
			.findFirst()
			.orElseThrow(NotFound::new);
		DealFilter part = column.of(list).orElseThrow(NotFound::new);
		return view(list).more(column, part, this.deals.page(part, viewer, after, null, CARDS));
	}

	private BoardView.Column column(BoardColumn column, DealFilter list, DealFilter found, Viewer viewer,
			BoardView view) {
		Optional<DealFilter> part = column.of(list);
		return part.isEmpty() ? view.empty(column) : view.column(column, part.get(),
				this.deals.page(column.of(found).orElseThrow(), viewer, null, null, CARDS));
	}

	private BoardView view(DealFilter list) {
		return new BoardView(list, Wording.ofReader(this.messages), this.clock.instant());
	}

}
