package app.tandem.deal.card;

import java.time.Instant;
import java.util.List;

import app.tandem.deal.Deal;
import app.tandem.deal.Invitation;
import app.tandem.deal.Status;
import app.tandem.deal.Substatus;
import app.tandem.deal.TeamMember;
import app.tandem.deal.TimeLeft;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** What one wants to know before opening a deal. */
final class DealCard {

	private static final int TEAM = 3;

	private final Deal deal;

	private final Wording wording;

	private final Instant now;

	DealCard(Deal deal, Wording wording, Instant now) {
		this.deal = deal;
		this.wording = wording;
		this.now = now;
	}

	public String name() {
		return this.deal.referral().terms().name();
	}

	public String customer() {
		return this.deal.engagement().customer().name();
	}

	public String status() {
		return this.wording.text(this.deal.substatus().key());
	}

	public String tone() {
		return this.deal.substatus().tone();
	}

	/** Null where the vendor has no half of its own. */
	public @Nullable String vendorStatus() {
		Substatus vendor = this.deal.standing().vendor();
		return (vendor != null) ? this.wording.text(vendor.key()) : null;
	}

	public @Nullable String vendorTone() {
		Substatus vendor = this.deal.standing().vendor();
		return (vendor != null) ? vendor.tone() : null;
	}

	/**
	 * How long an invitation can still be answered; empty when there is nothing to
	 * answer.
	 */
	public String timeLeft() {
		Invitation invitation = this.deal.party().invitation();
		return TimeLeft.words((invitation != null && this.deal.status() == Status.NEW) ? invitation.expiresAt() : null,
				this.now, this.wording);
	}

	/** The customer's contact, line by line; none when there is none. */
	public List<String> contact() {
		return this.deal.engagement().contact().lines();
	}

	/** The first of the team. */
	public List<String> team() {
		return this.deal.referral().team().stream().limit(TEAM).map(TeamMember::name).toList();
	}

	/** How many more there are than {@link #team} names. */
	public int others() {
		return Math.max(0, this.deal.referral().team().size() - TEAM);
	}

}
