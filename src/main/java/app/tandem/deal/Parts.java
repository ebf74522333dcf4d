package app.tandem.deal;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How a page is fetched: its first deal alone, then the others in three parts. So a page
 * that will not be found is known early, for whoever waits with patience waits for each
 * fetch.
 *
 * @param limit of the page; 0 fetches all at once
 * @param begun what to do when the first was found
 */
record Parts(int limit, Runnable begun) {

	static final Parts ALL = new Parts(0, () -> {
	});

	private static final int COUNT = 3;

	/** As a fetch size, of which 0 is none. */
	int first() {
		return Math.min(1, this.limit);
	}

	/** To be told of each deal that was found. */
	void found(int count, ResultSet rows) throws SQLException {
		if (count == 1 && this.limit > 1) {
			rows.setFetchSize((this.limit + COUNT - 1) / COUNT);
			this.begun.run();
		}
	}

}
