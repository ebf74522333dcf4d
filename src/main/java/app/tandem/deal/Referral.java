package app.tandem.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One company's half of an engagement. Only the domain makes a next one, through
 * {@link Deal}.
 */
public record Referral(UUID id, int version, Party party, Progress progress, Terms terms, List<DealSolution> solutions,
		List<TeamMember> team, Milestones times) {

	public Substatus substatus() {
		return this.progress.substatus();
	}

	Referral at(Progress next, Milestones when) {
		return new Referral(this.id, this.version, this.party, next, this.terms, this.solutions, this.team, when);
	}

	Referral on(Terms next) {
		return new Referral(this.id, this.version, this.party, this.progress, next, this.solutions, this.team,
				this.times);
	}

	Referral with(List<DealSolution> nextSolutions, List<TeamMember> nextTeam) {
		return new Referral(this.id, this.version, this.party, this.progress, this.terms, List.copyOf(nextSolutions),
				List.copyOf(nextTeam), this.times);
	}

	Referral touched(Instant at) {
		return at(this.progress, this.times.touched(at));
	}

	/** Those of the team whom the other companies of the deal see. */
	public List<TeamMember> shownTeam() {
		return this.team.stream().filter((member) -> !member.internal()).toList();
	}

	public boolean hasOnTeam(String email) {
		return this.team.stream().anyMatch((member) -> member.isReachedAt(email));
	}

}
