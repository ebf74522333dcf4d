package app.tandem.deal.creation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.access.Viewer;
import app.tandem.deal.Help;
import app.tandem.deal.form.ContactForm;
import app.tandem.deal.form.CustomerChoice;
import app.tandem.deal.form.CustomerForm;
import app.tandem.deal.form.SolutionsForm.SolutionForm;
import app.tandem.deal.form.TermsForm;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;
import app.tandem.shell.Formats;
import app.tandem.shell.Option;
import app.tandem.shell.Wording;
import app.tandem.value.Dates;
import app.tandem.value.PersonNames;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a step says, in words, right or wrong as it was typed. */
@Component
class DraftSummary {

	private final CustomerPage customers;

	private final CustomerChoice choice;

	private final DetailsPage details;

	private final TeamPage team;

	private final Solutions catalogue;

	private final InvitedList invited;

	private final MessageSource messages;

	DraftSummary(CustomerPage customers, CustomerChoice choice, DetailsPage details, TeamPage team, Solutions catalogue,
			InvitedList invited, MessageSource messages) {
		this.customers = customers;
		this.choice = choice;
		this.details = details;
		this.team = team;
		this.catalogue = catalogue;
		this.invited = invited;
		this.messages = messages;
	}

	List<Fact> of(Step step, Draft draft, Viewer viewer) {
		return switch (step) {
			case CUSTOMER -> customer(this.customers.typed(draft, viewer), viewer);
			case DETAILS -> details(this.details.typed(draft, viewer), viewer);
			case TEAM -> team(draft, viewer);
			case SOLUTIONS -> solutions(draft);
			case SELLING -> selling(draft);
			case REVIEW -> List.of();
		};
	}

	/** The customer's name as far as there is one. */
	String customer(Draft draft, Viewer viewer) {
		return customer(this.customers.typed(draft, viewer), viewer).stream()
			.filter((fact) -> fact.label().equals(wording().text("deal.customer.name")))
			.map(Fact::value)
			.findFirst()
			.orElse("");
	}

	private List<Fact> customer(CustomerForm form, Viewer viewer) {
		Wording wording = wording();
		Facts facts = new Facts(wording);
		CustomerChoice.Found chosen = this.choice.shown(form, viewer).chosen();
		if (chosen != null) {
			facts.add("deal.customer.name", chosen.name());
			facts.add("deal.customer.address", chosen.address());
			facts.add("deal.customer.duns", chosen.duns());
		}
		else if (form.isNew()) {
			CustomerForm.AddressForm typed = form.address();
			facts.add("deal.customer.name", typed.name());
			facts.add("deal.customer.address", joined(", ", typed.line1(), typed.line2(), typed.postalCode(),
					typed.city(), typed.state(), country(form.country(), wording)));
			facts.add("deal.customer.duns", typed.duns());
		}
		ContactForm contact = form.contact();
		facts.add("deal.customer.contact", joined(" · ", PersonNames.full(contact.firstName(), contact.lastName()),
				contact.phone(), contact.email()));
		facts.add("deal.field.CONSENT",
				wording.text(form.isAgreed() ? "deal.creation.consent.given" : "deal.creation.consent.not-given"));
		return facts.list();
	}

	private List<Fact> details(DetailsForm form, Viewer viewer) {
		TermsForm terms = form.terms();
		Facts facts = new Facts(wording());
		facts.add("deal.field.NAME", terms.name());
		facts.add("deal.field.LOCATION",
				this.details.options(viewer)
					.stream()
					.filter((option) -> option.value().equals(form.location()))
					.map(Option::label)
					.findFirst()
					.orElse(""));
		facts.add("deal.field.VALUE", money(terms.value(), terms.currency()));
		facts.add("deal.field.CLOSE_DATE", date(terms.closeDate()));
		facts.add("deal.field.CRM_ID", terms.crmId());
		facts.add("deal.field.CAMPAIGN_ID", terms.campaignId());
		facts.add("deal.field.NOTES", terms.notes());
		return facts.list();
	}

	private List<Fact> team(Draft draft, Viewer viewer) {
		Facts facts = new Facts(wording());
		this.team.typed(draft, viewer)
			.members()
			.stream()
			.filter((row) -> !row.isBlank())
			.forEach((row) -> facts.add("deal.creation.review.member",
					joined(" · ", PersonNames.full(row.firstName(), row.lastName()), row.email(), row.phone())));
		return facts.list();
	}

	private List<Fact> solutions(Draft draft) {
		ChosenForm form = Objects.requireNonNullElse(draft.input().chosen(), ChosenForm.EMPTY);
		Map<String, Solution> entries = this.catalogue.find(form.solutions().ids());
		Facts facts = new Facts(wording());
		form.solutions().rows().forEach((row) -> {
			Solution entry = entries.get(row.id());
			facts.add("deal.creation.review.solution",
					joined(" · ", (entry != null) ? entry.name() : "", row.id(), amount(row)));
		});
		return facts.list();
	}

	private List<Fact> selling(Draft draft) {
		SellingForm form = Objects.requireNonNullElse(draft.input().selling(), SellingForm.BEGIN);
		Wording wording = wording();
		Facts facts = new Facts(wording);
		facts.add("deal.field.HELP",
				Arrays.stream(Help.values())
					.filter((help) -> help.name().equals(form.help()))
					.map((help) -> wording.text(help.key()))
					.findFirst()
					.orElseGet(() -> wording.text("deal.creation.help.none")));
		if (!form.asksForHelp()) {
			facts.add("deal.field.SHARING",
					wording.text(form.shared().equals("yes") ? "deal.creation.shared.yes" : "deal.creation.shared.no"));
		}
		facts.add("deal.field.NOTES_TO_VENDOR", form.notes());
		this.invited.of(draft)
			.forEach((line) -> facts.add("deal.creation.review.partner",
					joined(" · ", line.name(), line.value(), line.help())));
		return facts.list();
	}

	private String amount(SolutionForm row) {
		return joined(" × ", row.quantity(), money(row.price(), row.currency()));
	}

	private String money(String typed, String currency) {
		return TypedMoney.text(typed, currency, wording().formats());
	}

	private String date(String typed) {
		LocalDate date = Dates.read(typed).value();
		return (date != null) ? wording().formats().date(date) : typed;
	}

	private static String country(String code, Wording wording) {
		Formats formats = wording.formats();
		return code.matches("[A-Z]{2}") ? formats.country(code) : code;
	}

	private static String joined(String between, String... parts) {
		return Stream.of(parts).filter((part) -> !part.isBlank()).collect(Collectors.joining(between));
	}

	private Wording wording() {
		return Wording.ofReader(this.messages);
	}

	/** Facts in the making; what was left empty is left out. */
	private record Facts(Wording wording, List<Fact> list) {

		Facts(Wording wording) {
			this(wording, new ArrayList<>());
		}

		void add(String key, String value) {
			if (!value.isBlank()) {
				this.list.add(new Fact(this.wording.text(key), value));
			}
		}

	}

}
