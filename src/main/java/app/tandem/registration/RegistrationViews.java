package app.tandem.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import app.tandem.deal.Contact;
import app.tandem.deal.RegistrationStatus;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;
import app.tandem.registration.RegistrationView.Fact;
import app.tandem.registration.RegistrationView.State;
import app.tandem.shell.Formats;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts registrations into words. */
@Component
public class RegistrationViews {

	private final Registrations registrations;

	private final Solutions solutions;

	private final MessageSource messages;

	RegistrationViews(Registrations registrations, Solutions solutions, MessageSource messages) {
		this.registrations = registrations;
		this.solutions = solutions;
		this.messages = messages;
	}

	public RegistrationView of(Registration registration) {
		Wording wording = Wording.ofReader(this.messages);
		return new RegistrationView(registration.id().toString(), wording.text(registration.kind().key()),
				state(registration.status(), wording), registration.status().isFinal(),
				registration.progress().message(), facts(registration.claim(), wording),
				this.registrations.evidenceName(registration), history(registration, wording));
	}

	public static State state(RegistrationStatus status, Wording wording) {
		return new State(wording.text(status.key()), status.tone());
	}

	private List<RegistrationView.Line> history(Registration registration, Wording wording) {
		return this.registrations.history(registration)
			.stream()
			.map((step) -> new RegistrationView.Line(wording.text(step.status().key()), step.actor(),
					wording.formats().time(step.at()), step.message()))
			.toList();
	}

	private List<Fact> facts(Claim claim, Wording wording) {
		Contract contract = claim.contract();
		Formats formats = wording.formats();
		String currency = contract.total().currency();
		Contact contact = claim.contact();
		LocalDate end = contract.endsOn();
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("registration.field.solution", solution(claim.solutionId()), wording));
		facts.add(fact("registration.field.value", formats.money(claim.solutionValue(), currency), wording));
		facts.add(fact("registration.field.type", wording.text(contract.type().key()), wording));
		facts.add(fact("registration.field.total", formats.money(contract.total().amount(), currency), wording));
		facts.add(fact("registration.field.azure",
				wording.text(contract.deployment().onAzure() ? "registration.yes" : "registration.no"), wording));
		facts.add(fact("registration.field.tenant", wording.text(contract.deployment().tenant().key()), wording));
		facts.add(fact("registration.field.signed", formats.date(contract.signedOn()), wording));
		facts.add(fact("registration.field.starts", formats.date(contract.startsOn()), wording));
		facts.add(fact("registration.field.ends",
				(end != null) ? formats.date(end) : wording.text("registration.field.perpetual"), wording));
		facts.add(fact("registration.field.contact", String.join("\n", contact.lines()), wording));
		return facts;
	}

	private String solution(String id) {
		Map<String, Solution> found = this.solutions.find(List.of(id));
		Solution solution = found.get(id);
		return (solution != null) ? solution.name() + " (" + id + ")" : id;
	}

	private static Fact fact(String key, String value, Wording wording) {
		return new Fact(wording.text(key), value);
	}

}
