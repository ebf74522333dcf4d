package app.tandem.deal.response;

import app.tandem.deal.form.TeamForm;
import app.tandem.deal.form.TermsForm;
import org.jspecify.annotations.Nullable;

/** What is typed to accept a deal. */
record AcceptanceForm(TermsForm terms, TeamForm team) {

	AcceptanceForm(@Nullable TermsForm terms, @Nullable TeamForm team) {
		this.terms = (terms != null) ? terms : TermsForm.EMPTY;
		this.team = (team != null) ? team : new TeamForm(java.util.List.of());
	}

	AcceptanceForm with(TeamForm next) {
		return new AcceptanceForm(this.terms, next);
	}

}
