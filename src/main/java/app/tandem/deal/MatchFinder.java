package app.tandem.deal;

import java.util.List;
import java.util.Map;
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

	private static final int FEW = 4_000;

	/**
	 * All of them may cost this part of what the database expects of a page, for the
	 * index of search takes longer than it expects.
	 */
	private static final double FAIR = 0.5;

	/** What costs less is not worth a thought. */
	private static final double CHEAP = 1_000;

	private final JdbcClient jdbc;

	MatchFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The deals of a list where they are few, and that they are many otherwise. */
	@Transactional(readOnly = true)
	public Matches find(DealFilter filter, Viewer viewer) {
		DealLists.plannedAnew(this.jdbc);
		if (!filter.isNarrowed() || !isFew(filter, viewer)) {
			return Matches.many(filter);
		}
		Where where = FilterSql.gathered(filter, viewer, rareWord(filter, viewer).orElse(null));
		String all = "select r.id, r.substatus, r.stage " + FilterSql.sorted(where, filter.order(), viewer);
		Map<String, Object> values = where.set("limit", FEW + 1).values();
		if (!filter.board() && !isFair(plan(all, values), filter, viewer)) {
			return Matches.many(filter);
		}
		List<Matches.Match> few = this.jdbc.sql(all)
			.params(values)
			.query((row, n) -> new Matches.Match(row.getObject(1, UUID.class), Substatus.valueOf(row.getString(2)),
					SalesStage.ofPercent(row.getInt(3)).orElseThrow()))
			.list();
		return (few.size() > FEW) ? Matches.many(filter) : Matches.few(filter, few);
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
			.filter((word) -> isFew(DealFilter.of(filter.tab()).searching(word), viewer))
			.findFirst();
	}

	private boolean isFair(Plan all, DealFilter filter, Viewer viewer) {
		return all.cost() <= CHEAP || all.cost() <= FAIR * plan(filter, viewer).cost();
	}

	private boolean isFew(DealFilter filter, Viewer viewer) {
		Where where = FilterSql.where(filter, viewer);
		return plan("select from referral r where " + where.sql(), where.values()).rows() <= FEW;
	}

	/** Of the first page alone. */
	private Plan plan(DealFilter filter, Viewer viewer) {
		Where where = FilterSql.where(filter, viewer).set("limit", DealLists.PAGE + 1);
		return plan("select r.id " + FilterSql.listed(where, filter.order(), viewer, false, false), where.values());
	}

	private Plan plan(String sql, Map<String, Object> values) {
		return Plan.of(this.jdbc.sql("explain " + sql).params(values).query(String.class).list().get(0));
	}

}
