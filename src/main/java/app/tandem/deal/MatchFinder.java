package app.tandem.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks a list through where the database expects few deals in it. What is rare takes
 * long to find, and page and numbers and columns all ask for it.
 */
@Component
public class MatchFinder {

	/** So many at most are expected to be few. */
	private static final int FEW = 4_000;

	/** So many are looked for then, which is as far as anything is counted. */
	private static final int MOST = Count.MOST;

	/** What costs less is not worth a thought. */
	private static final double CHEAP = 4_000;

	private final JdbcClient jdbc;

	private final Planner planner;

	MatchFinder(JdbcClient jdbc, Planner planner) {
		this.jdbc = jdbc;
		this.planner = planner;
	}

	/**
	 * The deals of a list where they are few and found as easily as a page, and that they
	 * are many otherwise.
	 */
	@Transactional(readOnly = true)
	public Matches find(DealFilter filter, Viewer viewer) {
		Planner.anew(this.jdbc);
		if (!filter.isNarrowed()) {
			return Matches.many(filter);
		}
		Planner.Way byColumn = this.planner.byColumn(filter, viewer);
		if (!isFew(byColumn)) {
			return Matches.many(filter);
		}
		Planner.Way way = rareWord(filter, viewer).map((word) -> this.planner.byWord(filter, viewer, word))
			.orElseGet(() -> this.planner.better(byColumn, filter, viewer));
		return isWorthwhile(way.plan(), filter, viewer) ? find(filter, viewer, way.where()) : Matches.many(filter);
	}

	private Matches find(DealFilter filter, Viewer viewer, Where where) {
		List<Matches.Match> found = this.jdbc
			.sql("select r.id, r.substatus, r.stage " + FilterSql.sorted(where, filter.order(), viewer))
			.params(where.values())
			.param("limit", MOST + 1)
			.query((row, n) -> new Matches.Match(row.getObject(1, UUID.class), Substatus.valueOf(row.getString(2)),
					SalesStage.ofPercent(row.getInt(3)).orElseThrow()))
			.list();
		return (found.size() > MOST) ? Matches.beginning(filter, found) : Matches.few(filter, found);
	}

	/**
	 * One of several words that few deals hold. The index has parts of words, and goes
	 * through a list of deals for each: those of a rare word lead to the same deals
	 * sooner than those of all words. No index has what sellers search.
	 */
	private Optional<String> rareWord(DealFilter filter, Viewer viewer) {
		if (viewer.seesSharedDeals()) {
			return Optional.empty();
		}
		return SearchText.longWords(filter.query())
			.filter((word) -> isFew(this.planner.byColumn(DealFilter.of(filter.tab()).searching(word), viewer)))
			.findFirst();
	}

	private static boolean isFew(Planner.Way way) {
		return way.plan().rows() <= FEW;
	}

	private boolean isWorthwhile(Plan all, DealFilter filter, Viewer viewer) {
		return filter.board() || all.cost() <= CHEAP || all.cost() <= costOfPage(filter, viewer);
	}

	/** For deals that lie evenly in the order of the list. */
	private double costOfPage(DealFilter filter, Viewer viewer) {
		Where where = FilterSql.where(filter, viewer).set("limit", DealLists.PAGE + 1);
		String page = "select r.id " + FilterSql.listed(where, filter.order(), viewer, false, false);
		return this.planner.plan(page, where.values()).cost();
	}

}
