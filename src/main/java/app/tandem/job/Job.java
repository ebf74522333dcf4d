package app.tandem.job;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A piece of long work and how far it is. */
public record Job(UUID id, UUID organizationId, UUID memberId, Kind kind, String title, String language, State state,
		int attempts, int rowsTotal, int rowsDone, int problems, String link, Instant submittedAt,
		@Nullable Instant startedAt, @Nullable Instant finishedAt) {

	/** What kind of work it is. */
	public enum Kind {

		IMPORT, EXPORT, UNDO

	}

	/** Where it stands; the last three are the end. */
	public enum State {

		QUEUED, RUNNING, DONE, FAILED, CANCELLED;

		public boolean isOver() {
			return this == DONE || this == FAILED || this == CANCELLED;
		}

	}

	/** Whole percent, 0 while the number of rows is unknown. */
	public int percent() {
		return (this.rowsTotal > 0) ? (int) (100L * this.rowsDone / this.rowsTotal) : 0;
	}

	public boolean isOver() {
		return this.state.isOver();
	}

	/** Partial success is told apart from success. */
	public boolean isPartial() {
		return this.state == State.DONE && this.problems > 0;
	}

	/** Rows that need nobody's hand. */
	public int rowsGood() {
		return this.rowsDone - this.problems;
	}

	/** How long the rest will take at the pace so far; null while there is no pace. */
	public @Nullable Duration timeLeft(Instant now) {
		if (this.startedAt == null || this.rowsDone == 0 || this.state != State.RUNNING) {
			return null;
		}
		long spent = Math.max(1, Duration.between(this.startedAt, now).toMillis());
		return Duration.ofMillis(spent * (this.rowsTotal - this.rowsDone) / this.rowsDone);
	}

	/** Rows in a second, so far. */
	public long rate(Instant now) {
		return (this.startedAt != null)
				? 1000L * this.rowsDone / Math.max(1, Duration.between(this.startedAt, now).toMillis()) : 0;
	}

}
