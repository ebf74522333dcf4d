package app.tandem.deal.response;

import java.util.ArrayList;
import java.util.List;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.TeamMember;
import app.tandem.deal.form.TeamForm;
import app.tandem.deal.form.TermsForm;
import org.jspecify.annotations.Nullable;

/** What somebody who answers an invitation sees. */
record AnswerView(Deal deal, Viewer viewer, String inviter, @Nullable TeamMember me) {

	public String href() {
		return "/opportunities/" + this.deal.referral().id();
	}

	public String name() {
		return this.deal.referral().terms().name();
	}

	/** The terms as they were proposed, and the team with whoever answers. */
	AcceptanceForm acceptance() {
		List<TeamMember> team = new ArrayList<>(this.deal.referral().team());
		if (this.me != null && !this.deal.referral().hasOnTeam(this.me.email())) {
			team.add(this.me);
		}
		return new AcceptanceForm(TermsForm.of(this.deal.referral().terms()), TeamForm.of(team));
	}

}
