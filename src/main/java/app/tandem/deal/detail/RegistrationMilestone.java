package app.tandem.deal.detail;

import java.time.Instant;
import java.util.List;

import app.tandem.deal.Deal;
import app.tandem.deal.DealEvent.RegistrationMoved;
import app.tandem.deal.Eligibility;
import app.tandem.deal.RegistrationStatus;
import app.tandem.deal.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The registration as a milestone: only a deal that can be registered, or was, has it.
 *
 * @param shown whether it is part of the deal's life
 * @param open whether the reader may register the deal, or correct what was sent back
 * @param at when it came to its present state, null when it never moved
 * @param message what the reviewer said then
 */
record RegistrationMilestone(boolean shown, RegistrationStatus status, boolean open, @Nullable Instant at,
		String message) {

	static final RegistrationMilestone NONE = new RegistrationMilestone(false, RegistrationStatus.NOT_REGISTERED, false,
			null, "");

	/**
	 * Of a deal as this reader sees it.
	 * @param own whether it is the reader's company's own
	 * @param timeline what happened, newest first
	 */
	static RegistrationMilestone of(Deal deal, Eligibility eligibility, boolean own, List<TimelineEntry> timeline) {
		RegistrationStatus status = deal.standing().registration();
		boolean registered = status != RegistrationStatus.NOT_REGISTERED;
		if (!registered) {
			return new RegistrationMilestone(eligibility.isEligible(), status, own, null, "");
		}
		boolean open = own && status == RegistrationStatus.ACTION_REQUIRED;
		for (TimelineEntry entry : timeline) {
			if (entry.event() instanceof RegistrationMoved moved && moved.to() == status) {
				return new RegistrationMilestone(true, status, open, entry.at(), moved.message());
			}
		}
		return new RegistrationMilestone(true, status, open, null, "");
	}

	/** Nothing more is to come: it is over, or there never was one. */
	boolean isOver() {
		return !this.shown || this.status.isFinal();
	}

}
