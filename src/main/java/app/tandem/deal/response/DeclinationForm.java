package app.tandem.deal.response;

import java.util.Objects;

import app.tandem.deal.Reason;
import app.tandem.deal.form.Check;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

/** Why a deal is declined. */
record DeclinationForm(@Nullable Reason reason, String notes) {

	static final DeclinationForm EMPTY = new DeclinationForm(null, null);

	DeclinationForm(@Nullable Reason reason, @Nullable String notes) {
		this.reason = reason;
		this.notes = Objects.requireNonNullElse(notes, "");
	}

	/** The notes as they are kept; what is missing or faulty is said at its field. */
	String read(Check check) {
		if (this.reason == null) {
			check.reject("reason", "deal.response.reason.missing");
		}
		return check.block("notes", this.notes, Limits.NOTES);
	}

}
