package app.tandem.registration.submission;

import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tandem.access.Viewer;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.RegistrationKind;
import app.tandem.directory.Solution;
import app.tandem.registration.Claim;
import app.tandem.registration.Contract;
import app.tandem.registration.Registration;
import app.tandem.registration.RegistrationViews;
import app.tandem.registration.Registrations;
import app.tandem.registration.submission.RegistrationForm.Agreement;
import app.tandem.registration.submission.RegistrationForm.Choice;
import app.tandem.registration.submission.RegistrationForm.Person;
import app.tandem.registration.submission.RegistrationForm.Term;
import app.tandem.shell.Option;
import app.tandem.shell.Wording;
import app.tandem.value.Currencies;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prepares the form, filled as far as is known. */
@Component
class FormPages {

	private final Registrations registrations;

	private final RegistrationViews views;

	private final MessageSource messages;

	FormPages(Registrations registrations, RegistrationViews views, MessageSource messages) {
		this.registrations = registrations;
		this.views = views;
		this.messages = messages;
	}

	/** As it is opened: empty at first, and as it was submitted when it was sent back. */
	RegistrationForm begin(Deal deal, Map<RegistrationKind, List<Solution>> choices, Viewer viewer) {
		for (Registration registration : this.registrations.of(deal)) {
			if (registration.isSentBack()) {
				return again(registration);
			}
		}
		Person me = deal.referral()
			.team()
			.stream()
			.filter((member) -> member.isReachedAt(viewer.email()))
			.findFirst()
			.map((member) -> new Person(member.firstName(), member.lastName(), member.phone(), member.email()))
			.orElse(Person.NOBODY);
		Agreement agreement = new Agreement("", "", deal.referral().terms().value().currency(), "", "");
		return new RegistrationForm(only(choices, RegistrationKind.IP_CO_SELL),
				only(choices, RegistrationKind.BIZ_APPS), agreement, Term.EMPTY, me, false, null, "");
	}

	/** Where there is but one solution to choose, it is chosen. */
	private static Choice only(Map<RegistrationKind, List<Solution>> choices, RegistrationKind kind) {
		List<Solution> offered = choices.getOrDefault(kind, List.of());
		return (choices.size() == 1 && offered.size() == 1) ? new Choice(offered.get(0).id(), "") : Choice.NONE;
	}

	private static RegistrationForm again(Registration registration) {
		Claim claim = registration.claim();
		Contract contract = claim.contract();
		Agreement agreement = new Agreement(contract.type().name(),
				contract.total().amount().stripTrailingZeros().toPlainString(), contract.total().currency(),
				(contract.deployment().onAzure() ? FormReading.Answer.YES : FormReading.Answer.NO).name(),
				contract.deployment().tenant().name());
		Term term = new Term(contract.signedOn().toString(), contract.startsOn().toString(),
				(contract.endsOn() != null) ? contract.endsOn().toString() : "", contract.endsOn() == null);
		Choice choice = new Choice(claim.solutionId(), claim.solutionValue().stripTrailingZeros().toPlainString());
		Contact contact = claim.contact();
		return new RegistrationForm(choice, Choice.NONE, agreement, term,
				new Person(contact.firstName(), contact.lastName(), contact.phone(), contact.email()), false, null,
				Integer.toString(registration.version()));
	}

	/** What stands around the fields. */
	FormView view(Deal deal, Map<RegistrationKind, List<Solution>> choices, boolean overtaken) {
		Wording wording = Wording.ofReader(this.messages);
		List<Registration> present = this.registrations.of(deal);
		String message = present.stream()
			.filter(Registration::isSentBack)
			.map((registration) -> registration.progress().message())
			.findFirst()
			.orElse("");
		Set<String> currencies = Currencies.codes();
		return new FormView(deal.referral().id().toString(), deal.referral().terms().name(), message, overtaken,
				new FormView.Choices(options(choices, RegistrationKind.IP_CO_SELL),
						options(choices, RegistrationKind.BIZ_APPS)),
				currencies.stream().map((code) -> new Option(code, code)).toList(), wording,
				present.stream().map(this.views::of).toList());
	}

	private static List<Option> options(Map<RegistrationKind, List<Solution>> choices, RegistrationKind kind) {
		return choices.getOrDefault(kind, List.of())
			.stream()
			.map((solution) -> new Option(solution.id(), solution.name() + " (" + solution.id() + ")"))
			.toList();
	}

}
