package app.tandem.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Attempts to sign in without success, of one account or from one address.
 *
 * @param count since the last success
 * @param freeAt before this moment no attempt is looked at
 */
record Attempts(int count, Instant lastAt, Instant freeAt) {

	private static final Duration SHORTEST = Duration.ofSeconds(30);

	/** Nobody can be kept out for ever by others who try. */
	static final Duration LONGEST = Duration.ofMinutes(15);

	/** What is longer ago counts no more. */
	static final Duration REMEMBERED = Duration.ofHours(24);

	static Attempts none(Instant now) {
		return new Attempts(0, now, now);
	}

	boolean mustWait(Instant now) {
		return this.freeAt.isAfter(now);
	}

	/**
	 * One more, before it is known how it ends: of many at once no more are looked at
	 * than of many one after another.
	 * @param free attempts that nobody has to wait after
	 */
	Attempts another(Instant now, int free) {
		int next = (this.lastAt.plus(REMEMBERED).isBefore(now) ? 0 : this.count) + 1;
		return new Attempts(next, now, now.plus(pause(next - free)));
	}

	private static Duration pause(int over) {
		if (over < 0) {
			return Duration.ZERO;
		}
		Duration pause = SHORTEST.multipliedBy(1L << Math.min(over, 10));
		return (pause.compareTo(LONGEST) < 0) ? pause : LONGEST;
	}

}
