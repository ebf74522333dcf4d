package app.tandem.deal.pipeline;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealLists;
import app.tandem.deal.ListPlace;
import app.tandem.deal.Matches;
import app.tandem.shell.NotFound;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the board together: the deals of a list, stage by stage. */
@Component
class Boards {

	/** As many as a column shows on a large screen. */
	private static final int FIRST = 12;

	/** More come as one scrolls to them. */
	private static final int MORE = 20;

	private final DealLists deals;

	private final MessageSource messages;

	private final Clock clock;

	Boards(DealLists deals, MessageSource messages, Clock clock) {
		this.deals = deals;
		this.messages = messages;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<BoardView.Column> columns(Matches matches, Viewer viewer) {
		BoardView view = view(matches.list());
		return BoardColumn.on(matches.list().tab())
			.stream()
			.map((column) -> column(column, matches, viewer, view))
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
		return view(list).more(column, part, this.deals.page(part, viewer, ListPlace.after(after), MORE));
	}

	private BoardView.Column column(BoardColumn column, Matches matches, Viewer viewer, BoardView view) {
		Optional<DealFilter> part = column.of(matches.list());
		Optional<DealFilter> known = part.flatMap((list) -> matches.first(list, FIRST));
		return known.isEmpty() ? view.empty(column)
				: view.column(column, part.get(), this.deals.page(known.get(), viewer, ListPlace.FIRST, FIRST));
	}

	private BoardView view(DealFilter list) {
		return new BoardView(list, Wording.ofReader(this.messages), this.clock.instant());
	}

}
