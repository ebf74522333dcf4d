package app.tandem.deal;

import java.util.List;

/**
 * How a company's half shall look next; what equals the present is no change and needs no
 * right.
 */
public record Edit(Terms terms, SalesStage stage, List<DealSolution> solutions, List<TeamMember> team) {

	public Edit {
		if (solutions.isEmpty() || solutions.size() > DealSolution.MOST) {
			throw new IllegalArgumentException("1 to 50 solutions make a deal, not " + solutions.size());
		}
		if (team.size() > TeamMember.MOST) {
			throw new IllegalArgumentException("at most 50 people work on a deal, not " + team.size());
		}
	}

	/** Everything as it is: the beginning of an edit. */
	public static Edit of(Deal deal) {
		Referral referral = deal.referral();
		return new Edit(referral.terms(), referral.progress().stage(), referral.solutions(), referral.team());
	}

	public Edit withTerms(Terms next) {
		return new Edit(next, this.stage, this.solutions, this.team);
	}

	public Edit withStage(SalesStage next) {
		return new Edit(this.terms, next, this.solutions, this.team);
	}

	public Edit withSolutions(List<DealSolution> next) {
		return new Edit(this.terms, this.stage, next, this.team);
	}

	public Edit withTeam(List<TeamMember> next) {
		return new Edit(this.terms, this.stage, this.solutions, next);
	}

}
