package app.tandem.deal;

import java.util.Map;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weighs ways to find deals by what the database expects of them. */
@Component
class Planner {

	/** The index of search takes so many times longer than the database expects. */
	private static final double WEIGHT_OF_SEARCH = 4;

	private final JdbcClient jdbc;

	Planner(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is expected of a query that stays undone. */
	Plan plan(String sql, Map<String, Object> values) {
		return Plan.of(this.jdbc.sql("explain " + sql).params(values).query(String.class).list().get(0));
	}

	/** How many deals a list is expected to hold. */
	long expected(DealFilter filter, Viewer viewer) {
		return all(FilterSql.where(filter, viewer)).rows();
	}

	/**
	 * The better way to find all deals of a list: by what the table knows of each column,
	 * or by the index of search. A rare word is for the index.
	 * @param word as {@link FilterSql#indexed} has it
	 */
	Way best(DealFilter filter, Viewer viewer, @Nullable String word) {
		Where indexed = FilterSql.indexed(filter, viewer, word);
		if (word != null) {
			return way(indexed, 1);
		}
		Way table = way(FilterSql.where(filter, viewer), 1);
		if (indexed.sql().equals(table.where().sql())) {
			return table;
		}
		Way index = way(indexed, WEIGHT_OF_SEARCH);
		return (index.cost() < table.cost()) ? index : table;
	}

	private Way way(Where where, double weight) {
		return new Way(where, weight * all(where).cost());
	}

	private Plan all(Where where) {
		return plan("select from referral r where " + where.sql(), where.values());
	}

	/** What finds all deals of a list, and how much that costs. */
	record Way(Where where, double cost) {
	}

}
