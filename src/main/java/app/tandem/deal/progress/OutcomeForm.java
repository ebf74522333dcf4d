package app.tandem.deal.progress;

import java.util.Objects;

import app.tandem.deal.Reason;
import org.jspecify.annotations.Nullable;

/** Why a deal was lost; nothing is asked of one that was won. */
record OutcomeForm(@Nullable Reason reason, String notes) {

	static final OutcomeForm EMPTY = new OutcomeForm(null, null);

	OutcomeForm(@Nullable Reason reason, @Nullable String notes) {
		this.reason = reason;
		this.notes = Objects.requireNonNullElse(notes, "");
	}

}
