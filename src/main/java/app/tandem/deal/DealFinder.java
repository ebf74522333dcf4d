package app.tandem.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import app.tandem.access.Viewer;
import app.tandem.value.Folding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the few deals that somebody may mean who typed a word, wherever they stand.
 */
@Component
public class DealFinder {

	/** The best are picked from so many of the newest that match. */
	private static final int CANDIDATES = 200;

	/** From so many characters on the index helps to find one among many. */
	private static final int FINDABLE = 3;

	private static final String ROWS = """
			select r.id, r.engagement_id, r.name, r.customer_name, r.direction, r.substatus,
				r.organization_id = :viewer_organization as own, r.crm_id
			from referral r
			where %s
			order by r.created_at desc, r.id desc
			limit :limit
			""";

	private final JdbcClient jdbc;

	DealFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The best first: that ID, then names that begin so, then what else matches, newest
	 * first.
	 */
	public List<Found> best(String query, Viewer viewer, int most) {
		String word = SearchText.folded(query.strip());
		if (word.isEmpty() || !viewer.hasDeals()) {
			return List.of();
		}
		return Stream
			.concat(ofCrmId(Folding.lettersAlike(query.strip()), viewer), rows(matching(word, viewer), CANDIDATES))
			.distinct()
			.sorted(Comparator.comparingInt((row) -> row.rank(word)))
			.limit(most)
			.map(Row::found)
			.toList();
	}

	/** However many others hold it in their notes. */
	private Stream<Row> ofCrmId(String word, Viewer viewer) {
		if (word.codePointCount(0, word.length()) < FINDABLE) {
			return Stream.of();
		}
		return rows(matching(word, viewer).and("r.organization_id = :viewer_organization")
			.and("lower(normalize(r.crm_id, nfkc)) = :word", "word", word), CANDIDATES);
	}

	private static Where matching(String word, Viewer viewer) {
		Where where = new Where();
		Visibility.restrict(where, viewer);
		return Search.restrict(where, word, viewer);
	}

	private Stream<Row> rows(Where where, int limit) {
		return this.jdbc.sql(ROWS.formatted(where.sql()))
			.params(where.values())
			.param("limit", limit)
			.query((row, n) -> row(row))
			.list()
			.stream();
	}

	private static Row row(ResultSet row) throws SQLException {
		boolean own = row.getBoolean("own");
		// What another company shows is inbound to whoever reads it.
		Direction direction = own ? Direction.valueOf(row.getString("direction")) : Direction.INBOUND;
		Found found = new Found(row.getObject("id", UUID.class), row.getString("name"), row.getString("customer_name"),
				direction, Substatus.valueOf(row.getString("substatus")));
		return new Row(found, row.getObject("engagement_id", UUID.class), own ? row.getString("crm_id") : "");
	}

	/** A deal as far as one recognises it by. */
	public record Found(UUID id, String name, String customerName, Direction direction, Substatus substatus) {
	}

	private record Row(Found found, UUID engagementId, String crmId) {

		int rank(String word) {
			String name = SearchText.folded(this.found.name());
			String customer = SearchText.folded(this.found.customerName());
			if (Stream.of(this.found.id().toString(), this.engagementId.toString(), SearchText.folded(this.crmId))
				.anyMatch(word::equals)) {
				return 0;
			}
			if (name.startsWith(word)) {
				return 1;
			}
			if ((" " + name).contains(" " + word)) {
				return 2;
			}
			if (customer.startsWith(word)) {
				return 3;
			}
			return (name.contains(word) || customer.contains(word)) ? 4 : 5;
		}

	}

}
