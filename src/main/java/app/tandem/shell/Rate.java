package app.tandem.shell;

import java.time.Duration;

/**
 * How much one person may ask for, or who is not signed in, one address: a number at
 * once, and then what comes again with time. Far above what hands can do.
 */
public enum Rate {

	/** Anything; pages that watch a job ask five times a second. */
	REQUESTS(300, 50, Duration.ofSeconds(1)),

	/** Looking through many deals, companies or people by words. */
	SEARCHES(50, 5, Duration.ofSeconds(1)),

	/** Files in. */
	UPLOADS(20, 60, Duration.ofHours(1)),

	/** Files out. */
	EXPORTS(30, 60, Duration.ofHours(1));

	private final int atOnce;

	private final int again;

	private final Duration within;

	Rate(int atOnce, int again, Duration within) {
		this.atOnce = atOnce;
		this.again = again;
		this.within = within;
	}

	int atOnce() {
		return this.atOnce;
	}

	int again() {
		return this.again;
	}

	Duration within() {
		return this.within;
	}

}
