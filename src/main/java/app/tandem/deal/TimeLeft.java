package app.tandem.deal;

import java.time.Duration;
import java.time.Instant;

import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** How long an invitation can still be answered, in short. */
public final class TimeLeft {

	private TimeLeft() {
	}

	/**
	 * In whole days.
	 * @param expiresAt null when there is nothing to answer
	 * @return empty when there is nothing to answer, or no time left
	 */
	public static String words(@Nullable Instant expiresAt, Instant now, Wording wording) {
		return (expiresAt == null || !expiresAt.isAfter(now)) ? ""
				: wording.text("deal.list.days-left", Duration.between(now, expiresAt).toDays());
	}

}
