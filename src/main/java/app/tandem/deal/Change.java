package app.tandem.deal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The next state of a deal and the events that explain it; a deal without a before is
 * new.
 */
public record Change(@Nullable Deal before, Deal after, List<DealEvent> events, Origin origin) {

	/** One change out of two that follow each other; both came from the same origin. */
	public Change then(Change next) {
		List<DealEvent> both = new ArrayList<>(this.events);
		both.addAll(next.events);
		return new Change(this.before, next.after, List.copyOf(both), this.origin);
	}

	public boolean isEmpty() {
		return this.events.isEmpty();
	}

	/**
	 * Only says something, or moves on what is no part of the company's own half, such as
	 * its registration; that may follow a deal's end.
	 */
	boolean isNote() {
		return this.before != null && !isEmpty() && this.before.engagement().equals(this.after.engagement())
				&& this.before.referral().equals(this.after.referral());
	}

	/** Takes the half out of everybody's sight; its events stay. */
	boolean isWithdrawal() {
		return this.events.stream().anyMatch(DealEvent.Withdrawn.class::isInstance);
	}

	public boolean isCreation() {
		return this.before == null;
	}

}
