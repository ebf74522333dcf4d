package app.tandem.registration.review;

import java.util.Objects;

import app.tandem.value.Amounts;
import app.tandem.value.Fault;
import app.tandem.value.Reading;
import app.tandem.value.Texts;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * A reviewer's decision as it was typed.
 *
 * @param version of the registration that the reviewer decides on
 */
record DecisionForm(String message, String version) {

	private static final int LONGEST = 2_000;

	DecisionForm {
		message = Objects.requireNonNullElse(message, "");
		version = Objects.requireNonNullElse(version, "");
	}

	/** What is told to the partner; a fault is said at the field. */
	String read(Decision decision, BindingResult problems) {
		if (!decision.wantsMessage()) {
			return "";
		}
		Reading<String> reading = Texts.block(this.message, LONGEST);
		Fault fault = reading.isEmpty() ? Fault.missing() : reading.fault();
		if (fault != null) {
			problems.addError(new FieldError(problems.getObjectName(), "message", this.message, false,
					new String[] { fault.key() }, fault.args().toArray(), null));
		}
		return Objects.requireNonNullElse(reading.value(), "");
	}

	int seen() {
		Integer version = Amounts.quantity(this.version).value();
		return (version != null) ? version : 0;
	}

}
