package app.tandem.deal.detail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import app.tandem.deal.Ask;
import app.tandem.deal.Base;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Invitation;
import app.tandem.deal.Money;
import app.tandem.deal.Reason;
import app.tandem.deal.TeamMember;
import app.tandem.directory.CustomerEntry.Place;
import app.tandem.directory.Solution;
import app.tandem.shell.Formats;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** What stands on the cards of a deal's page. */
final class DealCards {

	private final Deal deal;

	private final boolean own;

	private final boolean editable;

	private final DealView.Around around;

	private final Wording wording;

	/**
	 * With {@code own} set for the company that the half belongs to, {@code editable}
	 * where its reader may change the details.
	 */
	DealCards(Deal deal, boolean own, boolean editable, DealView.Around around, Wording wording) {
		this.editable = editable;
		this.deal = deal;
		this.own = own;
		this.around = around;
		this.wording = wording;
	}

	/**
	 * The terms and where the deal belongs, each with its label; what is empty is left
	 * out.
	 */
	public List<Fact> details() {
		Facts facts = new Facts();
		facts.add("deal.field.NAME", this.deal.referral().terms().name());
		facts.add("deal.field.LOCATION", this.around.location());
		facts.add("deal.field.VALUE", money(this.deal.referral().terms().value()), "value");
		facts.add("deal.field.CLOSE_DATE", formats().date(this.deal.referral().terms().closeDate()), "close-date");
		facts.add("deal.detail.company", this.own ? "" : this.around.company());
		facts.add("deal.field.CRM_ID", this.deal.referral().terms().crmId());
		facts.add("deal.field.CAMPAIGN_ID", this.deal.referral().terms().campaignId());
		facts.add("deal.field.NOTES", this.deal.referral().terms().notes(), "notes");
		Reason reason = this.deal.referral().progress().reason();
		facts.add("deal.detail.reason", (reason != null) ? text(reason.key()) : "");
		facts.add("deal.detail.reason-notes", this.deal.referral().progress().reasonNotes());
		facts.add("deal.detail.created", formats().time(this.deal.referral().times().created()));
		facts.add("deal.detail.updated", formats().time(this.deal.referral().times().updated()));
		return facts.list();
	}

	/** Who asked this company to join, for what; empty on the starter's own deal. */
	public List<Fact> invitation() {
		Invitation invitation = this.deal.party().invitation();
		Facts facts = new Facts();
		if (invitation != null) {
			facts.add("deal.detail.invited-by", this.around.inviter());
			Ask ask = invitation.ask();
			facts.add("deal.field.HELP", (ask.help() != null) ? text(ask.help().key()) : "");
			facts.add("deal.detail.invitation-notes", ask.notes());
		}
		return facts.list();
	}

	public List<Fact> customer() {
		Facts facts = new Facts();
		Place place = this.deal.engagement().customer().place();
		facts.add("deal.customer.name", this.deal.engagement().customer().name());
		facts.add("deal.customer.address", address(place));
		facts.add("deal.customer.country", formats().country(place.country()));
		String duns = this.deal.engagement().customer().duns();
		facts.add("deal.customer.duns", (duns != null) ? duns : "");
		Contact contact = contact();
		facts.add("deal.customer.contact", String.join("\n", contact.lines()));
		facts.add("deal.customer.consent", contact.isEmpty() ? ""
				: text("deal.customer.consent.given", formats().date(this.deal.engagement().createdAt())));
		return facts.list();
	}

	/** Whom to call at the customer's. */
	public Contact contact() {
		return this.deal.engagement().contact();
	}

	public List<TeamMember> team() {
		return this.deal.referral().team();
	}

	public List<SolutionLine> solutions() {
		return this.deal.referral().solutions().stream().map(this::line).toList();
	}

	/**
	 * Where the vendor stands: its half when it was asked, else what it sees of the deal.
	 */
	public List<Fact> vendor() {
		Facts facts = new Facts();
		facts.add("deal.vendor.sees", text("deal.vendor.sees." + sight()));
		Ask ask = this.deal.engagement().ask();
		if (this.deal.isStarters() && ask.help() != null) {
			facts.add("deal.field.HELP", text(ask.help().key()));
			facts.add("deal.field.NOTES_TO_VENDOR", ask.notes());
		}
		return facts.list();
	}

	private SolutionLine line(DealSolution solution) {
		Solution entry = this.around.solutions().get(solution.solutionId());
		BigDecimal price = solution.price();
		String currency = solution.currency();
		String priced = (price == null) ? "" : formats().money(price,
				(currency != null) ? currency : this.deal.referral().terms().value().currency());
		return new SolutionLine(solution.solutionId(), (entry != null) ? entry.name() : "", priced,
				(solution.quantity() != null) ? formats().number(solution.quantity()) : "");
	}

	private String sight() {
		Base base = this.deal.type().base();
		return (base == Base.CO_SELL) ? "all" : (base == Base.PRIVATE) ? "nothing" : "reading";
	}

	private String address(Place place) {
		List<String> lines = new ArrayList<>(List.of(place.line1(), place.line2(),
				(place.postalCode() + " " + place.city()).strip(), place.state()));
		lines.removeIf(String::isEmpty);
		return String.join("\n", lines);
	}

	private String money(Money money) {
		return formats().money(money.amount(), money.currency());
	}

	private Formats formats() {
		return this.wording.formats();
	}

	private String text(String key, Object... args) {
		return this.wording.text(key, args);
	}

	/** Collects what there is to say. */
	private final class Facts {

		private final List<Fact> list = new ArrayList<>();

		void add(String key, String value) {
			if (!value.isEmpty()) {
				this.list.add(new Fact(text(key), value, null));
			}
		}

		/** What can be changed where it stands, also when it is empty. */
		void add(String key, String value, String field) {
			if (!DealCards.this.editable) {
				add(key, value);
				return;
			}
			this.list.add(new Fact(text(key), value.isEmpty() ? "–" : value,
					"/opportunities/" + DealCards.this.deal.referral().id() + "/fields/" + field));
		}

		List<Fact> list() {
			return this.list;
		}

	}

	/** A label and what stands behind it, and where it is changed by itself, if it is. */
	record Fact(String label, String value, @Nullable String edit) {

		/** By which a script finds it again after it was changed. */
		public @Nullable String id() {
			return (this.edit != null) ? "edit" + this.edit.substring(this.edit.lastIndexOf('/')).replace('/', '-')
					: null;
		}

	}

	record SolutionLine(String id, String name, String price, String quantity) {

		public String amount() {
			return (this.quantity.isEmpty() || this.price.isEmpty()) ? this.quantity + this.price
					: this.quantity + " × " + this.price;
		}

	}

}
