package app.tandem.deal.form;

import java.time.LocalDate;

import app.tandem.value.Fault;
import app.tandem.value.Reading;
import app.tandem.value.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Reads the texts of a form and says at each field what is wrong with it; all faults are
 * found at once.
 */
public final class Check {

	private final BindingResult errors;

	private final String path;

	private final LocalDate today;

	private Check(BindingResult errors, String path, LocalDate today) {
		this.errors = errors;
		this.path = path;
		this.today = today;
	}

	/**
	 * @param today the present day in UTC
	 */
	public static Check of(BindingResult errors, LocalDate today) {
		return new Check(errors, "", today);
	}

	/**
	 * For the fields of a part of the form, such as {@code team} or {@code members[2]}.
	 */
	public Check at(String part) {
		return new Check(this.errors, field(part), this.today);
	}

	LocalDate today() {
		return this.today;
	}

	public boolean failed() {
		return this.errors.hasErrors();
	}

	/** A value that may be missing: null then, and when it is faulty. */
	public <T> @Nullable T optional(String field, Reading<T> reading) {
		Fault fault = reading.fault();
		if (fault != null) {
			reject(field, fault);
		}
		return reading.value();
	}

	/** A value that must be there: null only when something was said about it. */
	public <T> @Nullable T mandatory(String field, Reading<T> reading) {
		if (reading.isEmpty()) {
			reject(field, Fault.missing());
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

	/** A text of several lines; empty when it is blank or faulty. */
	public String block(String field, String text, int longest) {
		return orEmpty(optional(field, Texts.block(text, longest)));
	}

	public void reject(String field, Fault fault) {
		reject(field, fault.key(), fault.args().toArray());
	}

	/**
	 * Says a text of the bundles at a field, or about the whole form when there is none.
	 */
	public void reject(String field, String key, Object... args) {
		String name = field(field);
		String[] codes = { key };
		this.errors
			.addError(name.isEmpty() ? new ObjectError(this.errors.getObjectName(), codes, args, key) : new FieldError(
					this.errors.getObjectName(), name, this.errors.getRawFieldValue(name), false, codes, args, key));
	}

	private String field(String name) {
		return this.path.isEmpty() ? name : name.isEmpty() ? this.path : this.path + "." + name;
	}

	static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
