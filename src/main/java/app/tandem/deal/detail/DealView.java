package app.tandem.deal.detail;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tandem.access.Viewer;
import app.tandem.deal.Ask;
import app.tandem.deal.Base;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.DealEvent;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Editability;
import app.tandem.deal.Eligibility;
import app.tandem.deal.Field;
import app.tandem.deal.Invitation;
import app.tandem.deal.Money;
import app.tandem.deal.Reason;
import app.tandem.deal.Related;
import app.tandem.deal.Status;
import app.tandem.deal.TeamMember;
import app.tandem.deal.TimelineEntry;
import app.tandem.directory.CustomerEntry.Place;
import app.tandem.directory.Solution;
import app.tandem.shell.Formats;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The page of a deal, in the reader's words. */
final class DealView {

	private final Deal deal;

	private final Viewer viewer;

	private final Around around;

	private final Wording wording;

	private final Instant now;

	DealView(Deal deal, Viewer viewer, Around around, Wording wording, Instant now) {
		this.deal = deal;
		this.viewer = viewer;
		this.around = around;
		this.wording = wording;
		this.now = now;
	}

	public String id() {
		return this.deal.referral().id().toString();
	}

	public String engagementId() {
		return this.deal.engagement().id().toString();
	}

	public String name() {
		return this.deal.referral().terms().name();
	}

	public boolean own() {
		return this.deal.belongsTo(this.viewer.organizationId());
	}

	public boolean favorite() {
		return this.around.favorite();
	}

	public String type() {
		return text(this.deal.type().base().key());
	}

	public boolean partnerToPartner() {
		return this.deal.type().partnerToPartner();
	}

	public String direction() {
		return text(this.deal.party().direction().key());
	}

	public String status() {
		return text(this.deal.substatus().key());
	}

	public String tone() {
		return this.deal.substatus().tone();
	}

	public String here() {
		return "/opportunities/" + id();
	}

	/** The address of this very page, for coming back to it from a heart. */
	public String page() {
		ListWalk walk = walk();
		return (walk != null) ? here() + "?" + walk.words() : here();
	}

	/** The list it was opened from; null when it was opened by its address alone. */
	public @Nullable ListWalk walk() {
		return this.around.walk();
	}

	public String heartAction() {
		return here() + (favorite() ? "/favorite/removal" : "/favorite");
	}

	public int version() {
		return this.deal.referral().version();
	}

	/** Whether the invitation can be answered by this reader now. */
	public boolean answerable() {
		return own() && this.deal.status() == Status.NEW && !this.deal.isOverdue(this.now);
	}

	/**
	 * What this reader can do to move the deal on; null when it is closed, or not theirs.
	 */
	public @Nullable Moves moves() {
		return (own() && this.deal.status() == Status.ACTIVE) ? new Moves(this.deal, this.wording) : null;
	}

	public Openings openings() {
		return Openings.of(this.deal, own());
	}

	public boolean mayEditDetails() {
		return isOpen(Field.NAME);
	}

	public boolean mayEditContact() {
		return isOpen(Field.CONTACT);
	}

	public boolean mayEditTeam() {
		return isOpen(Field.TEAM);
	}

	public boolean mayEditSolutions() {
		return isOpen(Field.SOLUTIONS);
	}

	private boolean isOpen(Field field) {
		return Editability.of(field, this.deal, this.viewer) == Editability.OPEN;
	}

	public String ownership() {
		return text("deal.detail.read-only", this.around.company());
	}

	public String value() {
		Money value = this.deal.referral().terms().value();
		return formats().money(value.amount(), value.currency());
	}

	public String closeDate() {
		return formats().date(this.deal.referral().terms().closeDate());
	}

	/**
	 * How long an invitation can still be answered; null when there is nothing to answer.
	 */
	public @Nullable String timeLeft() {
		Invitation invitation = this.deal.party().invitation();
		if (invitation == null || this.deal.status() != Status.NEW) {
			return null;
		}
		if (this.deal.isOverdue(this.now)) {
			return text("deal.detail.overdue");
		}
		return text("deal.detail.time-left", Duration.between(this.now, invitation.expiresAt()).toDays(),
				formats().time(invitation.expiresAt()));
	}

	public List<LifecycleStep> lifecycle() {
		boolean vendors = this.viewer.vendor() && own();
		Eligibility eligibility = vendors ? Eligibility.OF_VENDOR : Eligibility.of(this.deal, this.around.solutions());
		RegistrationMilestone registration = RegistrationMilestone.of(this.deal, eligibility, own(),
				this.around.timeline());
		return new Lifecycle(this.deal, registration, this.wording).steps();
	}

	/**
	 * The terms and where the deal belongs, each with its label; what is empty is left
	 * out.
	 */
	public List<Fact> details() {
		Facts facts = new Facts();
		facts.add("deal.field.NAME", name());
		facts.add("deal.field.LOCATION", this.around.location());
		facts.add("deal.field.VALUE", value());
		facts.add("deal.field.CLOSE_DATE", closeDate());
		facts.add("deal.detail.company", own() ? "" : this.around.company());
		facts.add("deal.field.CRM_ID", this.deal.referral().terms().crmId());
		facts.add("deal.field.CAMPAIGN_ID", this.deal.referral().terms().campaignId());
		facts.add("deal.field.NOTES", this.deal.referral().terms().notes());
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
		facts.add("deal.customer.contact", String.join("\n",
				Stream.of((contact.firstName() + " " + contact.lastName()).strip(), contact.phone(), contact.email())
					.filter((line) -> !line.isEmpty())
					.toList()));
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

	/** The other companies' halves. */
	public Others others() {
		Invitation invitation = this.deal.party().invitation();
		return new Others(this.around.related(), (invitation != null) ? invitation.team() : List.of(),
				this.deal.type().isAssessment(), this.wording);
	}

	public List<Panel> panels() {
		return this.around.panels();
	}

	/** What happened, newest first. */
	public Timeline timeline() {
		return new Timeline(this.deal, this.around.timeline(), this.around.topic(), page(), this.wording);
	}

	private SolutionLine line(DealSolution solution) {
		Solution entry = this.around.solutions().get(solution.solutionId());
		BigDecimal price = solution.price();
		String currency = solution.currency();
		String priced = (price == null) ? ""
				: (currency != null) ? formats().money(price, currency) : price.stripTrailingZeros().toPlainString();
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
				this.list.add(new Fact(text(key), value));
			}
		}

		List<Fact> list() {
			return this.list;
		}

	}

	/** What was read besides the deal itself. */
	record Around(List<Related> related, List<TimelineEntry> timeline, @Nullable Topic topic,
			Map<String, Solution> solutions, String location, String company, String inviter, boolean favorite,
			List<Panel> panels, @Nullable ListWalk walk) {
	}

	/** A part that a module above this one shows here. */
	record Panel(String region, String view, Object model) {
	}

	/** A label and what stands behind it. */
	record Fact(String label, String value) {
	}

	record SolutionLine(String id, String name, String price, String quantity) {

		public String amount() {
			return (this.quantity.isEmpty() || this.price.isEmpty()) ? this.quantity + this.price
					: this.quantity + " × " + this.price;
		}

	}

}
