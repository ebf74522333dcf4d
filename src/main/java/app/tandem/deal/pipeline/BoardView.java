package app.tandem.deal.pipeline;

import java.time.Instant;
import java.util.List;

import app.tandem.deal.Base;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealPage;
import app.tandem.deal.DealRow;
import app.tandem.deal.Direction;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Substatus;
import app.tandem.deal.Tab;
import app.tandem.deal.TimeLeft;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The columns of the board in the reader's words. */
public final class BoardView {

	private final DealFilter list;

	private final Wording wording;

	private final Instant now;

	BoardView(DealFilter list, Wording wording, Instant now) {
		this.list = list;
		this.wording = wording;
		this.now = now;
	}

	Column column(BoardColumn column, DealFilter part, DealPage page) {
		String more = (page.next() != null) ? ListUrl.of(part.asBoard(false)) : null;
		return new Column(column.name(), title(column), cards(page), more,
				(page.next() != null) ? part(column, page.next()) : null);
	}

	/** Nothing matches the filters here. */
	Column empty(BoardColumn column) {
		return new Column(column.name(), title(column), List.of(), null, null);
	}

	/** What one was invited to begins where one accepted it. */
	private String title(BoardColumn column) {
		boolean accepted = column == BoardColumn.CREATED && this.list.tab() == Tab.INBOUND;
		return this.wording
			.text(accepted ? SalesStage.CREATED.key(false, Direction.INBOUND) : "deal.board.column." + column);
	}

	/** More cards of a column, and where yet more are. */
	More more(BoardColumn column, DealFilter part, DealPage page) {
		return new More(cards(page), (page.next() != null) ? ListUrl.of(part.asBoard(false)) : null,
				(page.next() != null) ? part(column, page.next()) : null, ListUrl.of(this.list));
	}

	private String part(BoardColumn column, String after) {
		return ListUrl.to("/opportunities/board/" + column.name().toLowerCase(java.util.Locale.ROOT), this.list)
				+ "&after=" + after;
	}

	private List<Card> cards(DealPage page) {
		return page.rows().stream().map(this::card).toList();
	}

	private Card card(DealRow deal) {
		String here = ListUrl.PATH + "/" + deal.id();
		boolean movable = deal.own() && deal.substatus() == Substatus.ACCEPTED;
		boolean assessment = deal.base() == Base.ASSESSMENT;
		return new Card(deal.id().toString(), deal.version(), here, here + "?" + this.list.queryString(), deal.name(),
				deal.customerName(), this.wording.formats().money(deal.value(), deal.currency()),
				this.wording.formats().date(deal.closeDate()), TimeLeft.words(deal.expiresAt(), this.now, this.wording),
				movable ? moves(deal) : List.of(), movable && deal.stage().mayBeWon(assessment), movable);
	}

	private List<Move> moves(DealRow deal) {
		boolean assessment = deal.base() == Base.ASSESSMENT;
		return deal.stage()
			.following(assessment)
			.stream()
			.map((stage) -> new Move(stage.name(), this.wording.text(stage.key(assessment, deal.direction()))))
			.toList();
	}

	/**
	 * A column with its first cards.
	 *
	 * @param more the list of all that stand in it, and {@code next} the cards that come
	 * after these; null when these are all
	 */
	public record Column(String name, String title, List<Card> cards, @Nullable String more, @Nullable String next) {
	}

	/** As a column; {@code back} is the board. */
	public record More(List<Card> cards, @Nullable String more, @Nullable String next, String back) {
	}

	/** A deal on the board. */
	public record Card(String id, int version, String here, String href, String name, String customer, String value,
			String closeDate, String timeLeft, List<Move> moves, boolean winnable, boolean losable) {
	}

	/** A stage that a deal can be moved to. */
	public record Move(String stage, String label) {
	}

}
