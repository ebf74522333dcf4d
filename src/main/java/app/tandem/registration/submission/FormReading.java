package app.tandem.registration.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.tandem.deal.Contact;
import app.tandem.deal.Money;
import app.tandem.deal.RegistrationKind;
import app.tandem.directory.Solution;
import app.tandem.registration.Claim;
import app.tandem.registration.Contract;
import app.tandem.registration.EvidenceFile;
import app.tandem.registration.Submission;
import app.tandem.registration.submission.RegistrationForm.Agreement;
import app.tandem.registration.submission.RegistrationForm.Choice;
import app.tandem.registration.submission.RegistrationForm.Person;
import app.tandem.registration.submission.RegistrationForm.Term;
import app.tandem.value.Amounts;
import app.tandem.value.Currencies;
import app.tandem.value.Dates;
import app.tandem.value.Emails;
import app.tandem.value.Limits;
import app.tandem.value.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/** Reads the form; what is wrong is said at its field. */
final class FormReading {

	private final RegistrationForm form;

	private final Map<RegistrationKind, List<Solution>> choices;

	private final LocalDate today;

	private final FieldReading fields;

	FormReading(RegistrationForm form, Map<RegistrationKind, List<Solution>> choices, LocalDate today,
			BindingResult problems) {
		this.form = form;
		this.choices = choices;
		this.today = today;
		this.fields = new FieldReading(problems);
	}

	/** Empty when something is wrong. */
	Optional<Submission> read() {
		Contract contract = contract();
		Map<RegistrationKind, BigDecimal> values = values();
		Contact contact = contact();
		if (!this.form.named()) {
			this.fields.reject("named", "registration.form.named.missing");
		}
		EvidenceFile evidence = new EvidenceReading(this.form.evidence(), this.fields).read();
		if (this.fields.anyProblem() || contract == null || contact == null) {
			return Optional.empty();
		}
		Map<RegistrationKind, Claim> claims = new EnumMap<>(RegistrationKind.class);
		values.forEach((kind, value) -> claims.put(kind, new Claim(choice(kind).solution(), value, contract, contact)));
		return Optional.of(new Submission(claims, evidence, version()));
	}

	private int version() {
		Integer version = Amounts.quantity(this.form.version()).value();
		return (version != null) ? version : 0;
	}

	private Map<RegistrationKind, BigDecimal> values() {
		Map<RegistrationKind, BigDecimal> values = new EnumMap<>(RegistrationKind.class);
		boolean nothing = this.choices.keySet().stream().allMatch((kind) -> choice(kind).isEmpty());
		this.choices.forEach((kind, offered) -> {
			if (nothing || !choice(kind).isEmpty()) {
				value(kind, offered).ifPresent((value) -> values.put(kind, value));
			}
		});
		return values;
	}

	private Optional<BigDecimal> value(RegistrationKind kind, List<Solution> offered) {
		String field = field(kind);
		String id = choice(kind).solution();
		if (id.isBlank()) {
			this.fields.missing(field + ".solution");
		}
		else if (offered.stream().noneMatch((solution) -> solution.id().equals(id))) {
			this.fields.reject(field + ".solution", "registration.form.solution.unknown");
		}
		BigDecimal value = this.fields.needed(field + ".value",
				Amounts.typedPositive(choice(kind).value(), currency()));
		BigDecimal total = Amounts.typedPositive(this.form.agreement().total(), currency()).value();
		if (value != null && total != null && value.compareTo(total) > 0) {
			this.fields.reject(field + ".value", "registration.form.value.over");
		}
		return Optional.ofNullable(value);
	}

	private Choice choice(RegistrationKind kind) {
		return (kind == RegistrationKind.IP_CO_SELL) ? this.form.ip() : this.form.biz();
	}

	private static String field(RegistrationKind kind) {
		return (kind == RegistrationKind.IP_CO_SELL) ? "ip" : "biz";
	}

	private @Nullable String currency() {
		return Currencies.read(this.form.agreement().currency()).value();
	}

	private @Nullable Contract contract() {
		Agreement agreement = this.form.agreement();
		Contract.Type type = chosen("agreement.type", agreement.type(), Contract.Type.values());
		BigDecimal total = this.fields.needed("agreement.total", Amounts.typedPositive(agreement.total(), currency()));
		String currency = this.fields.needed("agreement.currency", Currencies.read(agreement.currency()));
		Answer azure = chosen("agreement.azure", agreement.azure(), Answer.values());
		Contract.Tenant tenant = chosen("agreement.tenant", agreement.tenant(), Contract.Tenant.values());
		Days days = days();
		if (type == null || total == null || currency == null || azure == null || tenant == null || days == null) {
			return null;
		}
		return new Contract(type, new Money(total, currency), new Contract.Deployment(azure == Answer.YES, tenant),
				days.signed, days.starts, days.ends);
	}

	private @Nullable Days days() {
		Term term = this.form.term();
		LocalDate signed = this.fields.needed("term.signedOn", Dates.read(term.signedOn()));
		LocalDate starts = this.fields.needed("term.startsOn", Dates.read(term.startsOn()));
		LocalDate ends = term.perpetual() ? null : this.fields.needed("term.endsOn", Dates.read(term.endsOn()));
		if (term.perpetual() && !term.endsOn().isBlank()) {
			this.fields.reject("term.endsOn", "registration.form.ends.both");
		}
		if (signed != null && signed.isAfter(this.today)) {
			this.fields.reject("term.signedOn", "registration.form.signed.future");
		}
		if (signed != null && starts != null && starts.isBefore(signed)) {
			this.fields.reject("term.startsOn", "registration.form.starts.early");
		}
		if (starts != null && ends != null && ends.isBefore(starts)) {
			this.fields.reject("term.endsOn", "registration.form.ends.early");
		}
		boolean whole = signed != null && starts != null && !this.fields.anyProblemAt("term");
		return (whole && signed != null && starts != null) ? new Days(signed, starts, ends) : null;
	}

	private @Nullable Contact contact() {
		Person person = this.form.contact();
		String first = this.fields.needed("contact.firstName", Texts.line(person.firstName(), Limits.NAME));
		String last = this.fields.needed("contact.lastName", Texts.line(person.lastName(), Limits.NAME));
		String phone = this.fields.needed("contact.phone", Texts.line(person.phone(), Limits.PHONE));
		String email = this.fields.needed("contact.email", Emails.read(person.email()));
		return (first == null || last == null || phone == null || email == null) ? null
				: new Contact(first, last, phone, email);
	}

	private <E extends Enum<E>> @Nullable E chosen(String field, String typed, E[] options) {
		E chosen = Arrays.stream(options).filter((option) -> option.name().equals(typed)).findFirst().orElse(null);
		if (chosen == null) {
			this.fields.missing(field);
		}
		return chosen;
	}

	/** Yes or no; nothing is no answer. */
	enum Answer {

		YES, NO

	}

	private record Days(LocalDate signed, LocalDate starts, @Nullable LocalDate ends) {
	}

}
