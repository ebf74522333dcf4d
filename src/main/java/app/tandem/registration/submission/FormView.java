package app.tandem.registration.submission;

import java.util.Arrays;
import java.util.List;

import app.tandem.deal.RegistrationKind;
import app.tandem.registration.Contract;
import app.tandem.registration.RegistrationView;
import app.tandem.shell.Option;
import app.tandem.shell.Wording;

/**
 * What stands around the fields of the form.
 *
 * @param message what the reviewer wants changed, empty when nothing was sent back
 * @param overtaken whether the deal moved on while the form was being filled in, or
 * cannot be registered
 * @param present the records that there are
 */
record FormView(String dealId, String dealName, String message, boolean overtaken, Choices choices,
		List<Option> currencies, Wording wording, List<RegistrationView> present) {

	/** The solutions for each kind of record. */
	record Choices(List<Option> ip, List<Option> biz) {
	}

	public String back() {
		return "/opportunities/" + this.dealId;
	}

	public String action() {
		return back() + "/registration/submission";
	}

	public boolean correction() {
		return !this.message.isEmpty();
	}

	/** There is something left to register or to correct. */
	public boolean open() {
		return !this.choices.ip().isEmpty() || !this.choices.biz().isEmpty();
	}

	/** Only where there are two kinds to choose for does the label name the kind. */
	public String ipLabel(String field) {
		return label(field, RegistrationKind.IP_CO_SELL);
	}

	public String bizLabel(String field) {
		return label(field, RegistrationKind.BIZ_APPS);
	}

	private String label(String field, RegistrationKind kind) {
		String label = this.wording.text("registration.field." + field);
		boolean both = !this.choices.ip().isEmpty() && !this.choices.biz().isEmpty();
		return both ? this.wording.text("registration.form.of-kind", label, this.wording.text(kind.key())) : label;
	}

	public List<Option> types() {
		return Arrays.stream(Contract.Type.values()).map((type) -> option(type.name(), type.key())).toList();
	}

	public List<Option> tenants() {
		return Arrays.stream(Contract.Tenant.values()).map((one) -> option(one.name(), one.key())).toList();
	}

	public List<Option> answers() {
		return List.of(option(FormReading.Answer.YES.name(), "registration.yes"),
				option(FormReading.Answer.NO.name(), "registration.no"));
	}

	private Option option(String value, String key) {
		return new Option(value, this.wording.text(key));
	}

}
