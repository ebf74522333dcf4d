package app.tandem.deal.form;

import java.util.List;

import app.tandem.access.Viewer;
import app.tandem.deal.RecentContacts;
import app.tandem.deal.TeamMember;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the buttons of a team's form do, those included that put people of the latest
 * deals on it, so that nobody types them again.
 */
@Component
public class TeamHelper {

	private static final String RECENT = "member-recent-";

	private static final int MOST = 12;

	private final RecentContacts recent;

	TeamHelper(RecentContacts recent) {
		this.recent = recent;
	}

	/** Whether a button of the team was pressed, rather than one that sends the form. */
	public boolean isAction(@Nullable String action) {
		return TeamForm.isAction(action) || (action != null && action.startsWith(RECENT));
	}

	/** The team after a button was pressed; others change nothing. */
	public TeamForm after(TeamForm team, String action, Viewer viewer) {
		return action.startsWith(RECENT) ? with(team, action.substring(RECENT.length()), viewer) : team.after(action);
	}

	/** People of the latest deals who are not on the team yet. */
	public List<TeamMember> recent(TeamForm team, Viewer viewer) {
		return this.recent.of(viewer, MOST)
			.stream()
			.filter((person) -> team.members().stream().noneMatch((row) -> person.isReachedAt(row.email().strip())))
			.toList();
	}

	private TeamForm with(TeamForm team, String email, Viewer viewer) {
		return this.recent.of(viewer, MOST)
			.stream()
			.filter((person) -> person.isReachedAt(email))
			.findFirst()
			.map(team::with)
			.orElse(team);
	}

}
