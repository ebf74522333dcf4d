package app.tandem.deal;

import java.util.Map;

import app.tandem.access.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weighs ways to find deals by what the database expects of them. */
@Component
class Planner {

	private final JdbcClient jdbc;

	Planner(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Every list is planned for the words it is narrowed by: what is common and what is
	 * rare cannot be gone about in the same way. And there is room to remember each deal
	 * that an index finds, rather than where about it was. So it is until the transaction
	 * ends.
	 */
	static JdbcClient anew(JdbcClient jdbc) {
		jdbc.sql("set local plan_cache_mode = force_custom_plan; set local work_mem = '32MB'").update();
		return jdbc;
	}

	/** What is expected of a query that stays undone. */
	Plan plan(String sql, Map<String, Object> values) {
		return Plan.of(this.jdbc.sql("explain " + sql).params(values).query(String.class).list());
	}

	/** Finds all deals of a list by what the table knows of each column. */
	Way byColumn(DealFilter filter, Viewer viewer) {
		return way(FilterSql.where(filter, viewer));
	}

	/**
	 * Finds them by one of several words.
	 * @param word as {@link FilterSql#indexed} has it
	 */
	Way byWord(DealFilter filter, Viewer viewer, String word) {
		return way(FilterSql.indexed(filter, viewer, word));
	}

	/** The better way to find all deals of a list. */
	Way best(DealFilter filter, Viewer viewer) {
		return better(byColumn(filter, viewer), filter, viewer);
	}

	/** The way that is known, or the index of search where that is better. */
	Way better(Way byColumn, DealFilter filter, Viewer viewer) {
		Where indexed = FilterSql.indexed(filter, viewer);
		if (indexed.sql().equals(byColumn.where().sql())) {
			return byColumn;
		}
		Way bySearch = way(indexed);
		return (bySearch.plan().cost() < byColumn.plan().cost()) ? bySearch : byColumn;
	}

	private Way way(Where where) {
		return new Way(where, plan("select from referral r where " + where.sql(), where.values()));
	}

	/** What finds all deals of a list, and what is expected of it. */
	record Way(Where where, Plan plan) {
	}

}
