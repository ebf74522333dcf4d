package app.tandem.registration.submission;

import app.tandem.value.Fault;
import app.tandem.value.Reading;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Says at each field what is wrong with it. */
final class FieldReading {

	private final BindingResult problems;

	FieldReading(BindingResult problems) {
		this.problems = problems;
	}

	/** The value; null when it is missing or faulty, which is said. */
	<T> @Nullable T needed(String field, Reading<T> reading) {
		Fault fault = reading.isEmpty() ? Fault.missing() : reading.fault();
		if (fault != null) {
			reject(field, fault.key(), fault.args().toArray());
		}
		return reading.value();
	}

	void missing(String field) {
		needed(field, Reading.empty());
	}

	void reject(String field, String key, Object... args) {
		this.problems.addError(new FieldError(this.problems.getObjectName(), field,
				this.problems.getRawFieldValue(field), false, new String[] { key }, args, null));
	}

	boolean anyProblem() {
		return this.problems.hasErrors();
	}

	/** At the fields of a group. */
	boolean anyProblemAt(String group) {
		return this.problems.getFieldErrors().stream().anyMatch((error) -> error.getField().startsWith(group + "."));
	}

}
