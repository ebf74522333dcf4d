package app.tandem.deal.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.Editability;
import app.tandem.deal.Eligibility;
import app.tandem.deal.Field;
import app.tandem.deal.Invitation;
import app.tandem.deal.Money;
import app.tandem.deal.Related;
import app.tandem.deal.Status;
import app.tandem.deal.TimelineEntry;
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

	/** Other companies move through stages of their own. */
	private List<TimelineEntry> timelineOfOwner() {
		return this.around.timeline()
			.stream()
			.filter((entry) -> entry.company().equals(this.around.company()))
			.toList();
	}

	public List<LifecycleStep> lifecycle() {
		boolean vendors = this.viewer.vendor() && own();
		Eligibility eligibility = vendors ? Eligibility.OF_VENDOR : Eligibility.of(this.deal, this.around.solutions());
		RegistrationMilestone registration = RegistrationMilestone.of(this.deal, eligibility, own(),
				this.around.timeline());
		return new Lifecycle(this.deal, registration, timelineOfOwner(), this.wording).steps();
	}

	/** What is known of the deal, card by card. */
	public DealCards cards() {
		return new DealCards(this.deal, own(), mayEditDetails(), this.around, this.wording);
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

	private Formats formats() {
		return this.wording.formats();
	}

	private String text(String key, Object... args) {
		return this.wording.text(key, args);
	}

	/** What was read besides the deal itself. */
	record Around(List<Related> related, List<TimelineEntry> timeline, @Nullable Topic topic,
			Map<String, Solution> solutions, String location, String company, String inviter, boolean favorite,
			List<Panel> panels, @Nullable ListWalk walk) {
	}

	/** A part that a module above this one shows here. */
	record Panel(String region, String view, Object model) {
	}

}
