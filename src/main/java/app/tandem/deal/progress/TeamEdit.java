package app.tandem.deal.progress;

import app.tandem.deal.form.TeamForm;
import org.jspecify.annotations.Nullable;

/** The team as edited, of the version of the deal that was looked at. */
record TeamEdit(int version, TeamForm team) {

	TeamEdit(int version, @Nullable TeamForm team) {
		this.version = version;
		this.team = (team != null) ? team : new TeamForm(java.util.List.of());
	}

}
