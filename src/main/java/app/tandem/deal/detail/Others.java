package app.tandem.deal.detail;

import java.util.List;

import app.tandem.deal.Direction;
import app.tandem.deal.Related;
import app.tandem.deal.Substatus;
import app.tandem.deal.TeamMember;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The other companies of an engagement, each as it shows itself. */
final class Others {

	private final List<Related> related;

	private final List<TeamMember> inviters;

	private final boolean assessment;

	private final Wording wording;

	/**
	 * For one company's page.
	 * @param inviters whom the company that invited this one chose to show to it
	 */
	Others(List<Related> related, List<TeamMember> inviters, boolean assessment, Wording wording) {
		this.related = related;
		this.inviters = inviters;
		this.assessment = assessment;
		this.wording = wording;
	}

	/** Null when the vendor has no half. */
	public @Nullable Half vendor() {
		return this.related.stream().filter(Related::vendor).map(this::half).findFirst().orElse(null);
	}

	public List<Half> partners() {
		return this.related.stream().filter((one) -> !one.vendor()).map(this::half).toList();
	}

	/** Whom the others show, company by company. */
	public List<Half> all() {
		return this.related.stream().map(this::half).toList();
	}

	/** Whether any of them shows people. */
	public boolean anybody() {
		return all().stream().anyMatch((half) -> !half.team().isEmpty());
	}

	/** Only the company that started the engagement invites. */
	private List<TeamMember> team(Related one) {
		return (one.direction() == Direction.OUTBOUND) ? this.inviters : one.shown().team();
	}

	private Half half(Related one) {
		String money = this.wording.formats().money(one.value(), one.currency());
		String about = money + " · " + this.wording.formats().date(one.closeDate());
		if (isAccepted(one)) {
			about = this.wording.text(one.stage().key(this.assessment, one.direction())) + " · " + about;
		}
		String until = (one.expiresAt() != null)
				? this.wording.text("deal.detail.answer-until", this.wording.formats().date(one.expiresAt())) : "";
		return new Half(one.company(), this.wording.text(one.substatus().key()), one.substatus().tone(), about, until,
				one.shown().identifier(), team(one));
	}

	/** Before that, it has no stage worth the name. */
	private static boolean isAccepted(Related one) {
		return one.substatus() == Substatus.ACCEPTED || one.substatus() == Substatus.WON
				|| one.substatus() == Substatus.LOST;
	}

	/** One company's half: where it stands, and since it accepted whom to talk to. */
	record Half(String company, String status, String tone, String about, String until, String identifier,
			List<TeamMember> team) {
	}

}
