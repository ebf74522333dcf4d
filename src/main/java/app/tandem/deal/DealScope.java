package app.tandem.deal;

import java.util.Map;

import app.tandem.access.Viewer;

/**
 * The condition under which a viewer sees a deal, for lists of what belongs to deals: the
 * one rule of {@link Visibility}, over {@code referral r}.
 *
 * @param sql constant SQL with named parameters
 * @param values the parameters' values
 */
public record DealScope(String sql, Map<String, Object> values) {

	public static DealScope of(Viewer viewer) {
		Where where = new Where();
		Visibility.restrict(where, viewer);
		return new DealScope(where.sql(), where.values());
	}

}
