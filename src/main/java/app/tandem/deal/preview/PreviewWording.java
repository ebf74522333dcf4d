package app.tandem.deal.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.deal.Contact;
import app.tandem.deal.Customer;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Help;
import app.tandem.deal.Invitation;
import app.tandem.deal.Money;
import app.tandem.deal.Related;
import app.tandem.deal.Status;
import app.tandem.deal.TeamMember;
import app.tandem.deal.preview.Preview.Fact;
import app.tandem.deal.preview.Preview.Line;
import app.tandem.deal.preview.Preview.Whom;
import app.tandem.directory.CustomerEntry.Place;
import app.tandem.directory.Solution;
import app.tandem.shell.Wording;

/** A deal in the reader's words, as far as it is shown. */
final class PreviewWording {

	private final Deal shown;

	private final Wording wording;

	PreviewWording(Deal shown, Wording wording) {
		this.shown = shown;
		this.wording = wording;
	}

	List<Fact> deal() {
		Facts facts = new Facts();
		Money value = this.shown.referral().terms().value();
		facts.add("deal.field.NAME", this.shown.referral().terms().name());
		facts.add("deal.field.VALUE", money(value.amount(), value.currency()));
		facts.add("deal.field.CLOSE_DATE", this.wording.formats().date(this.shown.referral().terms().closeDate()));
		facts.add("deal.field.NOTES", this.shown.referral().terms().notes());
		facts.add("deal.field.CRM_ID", this.shown.referral().terms().crmId());
		facts.add("deal.field.CAMPAIGN_ID", this.shown.referral().terms().campaignId());
		return facts.list;
	}

	List<Fact> invitation(String location, String inviter) {
		Facts facts = new Facts();
		Invitation invitation = this.shown.party().invitation();
		if (invitation != null) {
			Help help = invitation.ask().help();
			facts.add("deal.preview.location", location);
			facts.add("deal.detail.invited-by", inviter);
			facts.add("deal.field.HELP", (help != null) ? this.wording.text(help.key()) : "");
			facts.add("deal.detail.invitation-notes", invitation.ask().notes());
			facts.add("deal.preview.answer", this.wording.formats().time(invitation.expiresAt()));
		}
		return facts.list;
	}

	Whom customer() {
		Facts facts = new Facts();
		Customer customer = this.shown.engagement().customer();
		Contact contact = this.shown.engagement().contact();
		String duns = customer.duns();
		facts.add("deal.customer.name", customer.name());
		facts.add("deal.customer.address", address(customer.place()));
		facts.add("deal.customer.country", this.wording.formats().country(customer.place().country()));
		facts.add("deal.customer.duns", (duns != null) ? duns : "");
		facts.add("deal.customer.contact", String.join("\n", contact.lines()));
		return new Whom(facts.list, !contact.isEmpty());
	}

	List<Line> solutions(Map<String, Solution> catalogue) {
		List<Line> lines = new ArrayList<>();
		for (DealSolution solution : this.shown.referral().solutions()) {
			Solution entry = catalogue.get(solution.solutionId());
			lines.add(new Line((entry != null) ? entry.name() : solution.solutionId(),
					lines(solution.solutionId(), amount(solution)).replace("\n", " · ")));
		}
		return lines;
	}

	Line half(Related related) {
		boolean unanswered = related.substatus().status() == Status.NEW;
		String stage = unanswered ? ""
				: this.wording.text(related.stage().key(this.shown.type().isAssessment(), related.direction()));
		return new Line(related.company(),
				lines(this.wording.text(related.substatus().key()), stage, money(related.value(), related.currency()),
						this.wording.formats().date(related.closeDate()), related.shown().identifier())
					.replace("\n", " · "));
	}

	List<Line> people(String inviter, List<Related> others) {
		Invitation invitation = this.shown.party().invitation();
		Stream<Line> inviters = (invitation != null)
				? invitation.team().stream().map((member) -> person(member, inviter)) : Stream.empty();
		return Stream
			.concat(inviters,
					others.stream()
						.flatMap((one) -> one.shown().team().stream().map((member) -> person(member, one.company()))))
			.toList();
	}

	private static Line person(TeamMember member, String company) {
		return new Line(member.name(), lines(company, member.email(), member.phone()).replace("\n", " · "));
	}

	private String amount(DealSolution solution) {
		BigDecimal price = solution.price();
		String currency = solution.currency();
		Long quantity = solution.quantity();
		String priced = (price == null) ? ""
				: money(price, (currency != null) ? currency : this.shown.referral().terms().value().currency());
		String counted = (quantity != null) ? this.wording.formats().number(quantity) : "";
		return lines(counted, priced).replace("\n", " × ");
	}

	private String money(BigDecimal amount, String currency) {
		return this.wording.formats().money(amount, currency);
	}

	private static String address(Place place) {
		return lines(place.line1(), place.line2(), (place.postalCode() + " " + place.city()).strip(), place.state());
	}

	private static String lines(String... lines) {
		return Stream.of(lines).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	/** Collects what there is to say. */
	private final class Facts {

		private final List<Fact> list = new ArrayList<>();

		void add(String key, String value) {
			if (!value.isEmpty()) {
				this.list.add(new Fact(PreviewWording.this.wording.text(key), value));
			}
		}

	}

}
