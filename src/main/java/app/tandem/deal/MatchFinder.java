package app.tandem.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final Pattern ROWS_EXPECTED = Pattern.compile(" rows=(\\d+) ");

	private final JdbcClient jdbc;

	MatchFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The deals of a list where they are few, and that they are many otherwise. */
	@Transactional(readOnly = true)
	public Matches find(DealFilter filter, Viewer viewer) {
		DealLists.plannedAnew(this.jdbc);
		if (!filter.isNarrowed() || !isFew(FilterSql.where(filter, viewer))) {
			return Matches.many(filter);
		}
		Where where = FilterSql.where(filter, viewer, rareWord(filter, viewer).orElse(null));
		List<Matches.Match> few = this.jdbc
			.sql("select r.id, r.substatus, r.stage " + FilterSql.sorted(where, filter.order(), viewer))
			.params(where.values())
			.param("limit", FEW + 1)
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
			.filter((word) -> isFew(FilterSql.where(DealFilter.of(filter.tab()).searching(word), viewer)))
			.findFirst();
	}

	/** What the database expects of a query that it does not carry out. */
	private boolean isFew(Where where) {
		String plan = this.jdbc.sql("explain select from referral r where " + where.sql())
			.params(where.values())
			.query(String.class)
			.list()
			.get(0);
		Matcher rows = ROWS_EXPECTED.matcher(plan);
		return rows.find() && Long.parseLong(rows.group(1)) <= FEW;
	}

}
