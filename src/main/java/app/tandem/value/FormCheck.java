package app.tandem.value;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * Reads the texts of a form and says at each field what is wrong with it; all faults are
 * found at once.
 */
public final class FormCheck {

	private final BindingResult errors;

	public FormCheck(BindingResult errors) {
		this.errors = errors;
	}

	public boolean failed() {
		return this.errors.hasErrors();
	}

	/** A value that may be missing: null then, and when it is faulty. */
	public <T> @Nullable T optional(String field, Reading<T> reading) {
		Fault fault = reading.fault();
		if (fault != null) {
			reject(field, fault.key(), fault.args().toArray());
		}
		return reading.value();
	}

	/** A value that must be there: null only when something was said about it. */
	public <T> @Nullable T mandatory(String field, Reading<T> reading) {
		if (reading.isEmpty()) {
			Fault missing = Fault.missing();
			reject(field, missing.key(), missing.args().toArray());
		}
		return optional(field, reading);
	}

	/** A text of one line; empty when it is blank or faulty. */
	public String line(String field, String text, int longest) {
		return orEmpty(optional(field, Texts.line(text, longest)));
	}

	/** A text of one line that must be there; empty only when something was said. */
	public String mandatoryLine(String field, String text, int longest) {
		return orEmpty(mandatory(field, Texts.line(text, longest)));
	}

	/** Two capital letters; empty only when something was said. */
	public String country(String field, String text) {
		return orEmpty(mandatory(field, Countries.read(text)));
	}

	/** Says a text of the bundles at a field. */
	public void reject(String field, String key, Object... args) {
		this.errors.addError(new FieldError(this.errors.getObjectName(), field, this.errors.getRawFieldValue(field),
				false, new String[] { key }, args, key));
	}

	/** What a form does not send is empty. */
	public static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
