package app.tandem.deal.creation;

import java.util.UUID;

import app.tandem.deal.form.Invitations;

import org.springframework.stereotype.Component;

/** Makes the page of each partner that is to be invited. */
@Component
class InvitationPages {

	private final Invitations invitations;

	private final TeamPage team;

	private final SolutionChoice choice;

	InvitationPages(Invitations invitations, TeamPage team, SolutionChoice choice) {
		this.invitations = invitations;
		this.team = team;
		this.choice = choice;
	}

	InvitationPage of(UUID key) {
		return new InvitationPage(key, this.invitations, this.team, this.choice);
	}

}
