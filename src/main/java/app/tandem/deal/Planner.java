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
