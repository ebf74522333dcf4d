package app.tandem.deal;

import java.util.List;

/** What an inviting company says to the partner it asks to join. */
public record PartnerInvitation(Seat seat, Terms terms, Ask ask, List<TeamMember> shownTeam,
		List<DealSolution> solutions) {

	public PartnerInvitation {
		if (solutions.isEmpty() || solutions.size() > DealSolution.MOST) {
			throw new IllegalArgumentException("1 to 50 solutions are asked for, not " + solutions.size());
		}
	}

}
