package app.tandem.deal.detail;

import java.util.List;

import app.tandem.deal.Related;
import app.tandem.deal.TeamMember;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The other companies of an engagement, each as it shows itself. */
final class Others {

	private final List<Related> related;

	private final boolean assessment;

	private final Wording wording;

	Others(List<Related> related, boolean assessment, Wording wording) {
		this.related = related;
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

	private Half half(Related one) {
		String money = this.wording.formats().money(one.value(), one.currency());
		String about = String.join(" · ", this.wording.text(one.stage().key(this.assessment, one.direction())), money,
				this.wording.formats().date(one.closeDate()));
		String until = (one.expiresAt() != null)
				? this.wording.text("deal.detail.answer-until", this.wording.formats().date(one.expiresAt())) : "";
		return new Half(one.company(), this.wording.text(one.substatus().key()), one.substatus().tone(), about, until,
				one.shown().identifier(), one.shown().team());
	}

	/** One company's half: where it stands, and since it accepted whom to talk to. */
	record Half(String company, String status, String tone, String about, String until, String identifier,
			List<TeamMember> team) {
	}

}
