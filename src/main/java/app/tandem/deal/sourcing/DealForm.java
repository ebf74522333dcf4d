package app.tandem.deal.sourcing;

import java.util.List;
import java.util.Objects;

import app.tandem.deal.TeamMember;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.TeamForm;
import app.tandem.value.Limits;
import app.tandem.value.Texts;
import org.jspecify.annotations.Nullable;

/** What the seller calls the deal, and who works on it. */
record DealForm(String name, String crmId, TeamForm team) {

	static final DealForm UNTOUCHED = new DealForm("", "", new TeamForm(List.of()));

	/** What the request lacks is empty. */
	@SuppressWarnings("ConstantValue")
	DealForm {
		name = Objects.requireNonNullElse(name, "");
		crmId = Objects.requireNonNullElse(crmId, "");
		team = Objects.requireNonNullElse(team, new TeamForm(List.of()));
	}

	DealForm with(TeamForm next) {
		return new DealForm(this.name, this.crmId, next);
	}

	/** What the form says, or null when something was said about it. */
	@Nullable Basics read(Check check) {
		String typedName = check.mandatoryLine("name", this.name, Limits.NAME);
		String id = Objects.requireNonNullElse(check.optional("crmId", Texts.identifier(this.crmId, Limits.CRM_ID)),
				"");
		List<TeamMember> people = this.team.read(check.at("team"));
		if (!check.failed() && people.stream().allMatch(TeamMember::internal)) {
			check.reject("team.members", "deal.sourcing.team.hidden");
		}
		return check.failed() ? null : new Basics(typedName, id, people);
	}

	/** What the seller's own half says that the partner's does not. */
	record Basics(String name, String crmId, List<TeamMember> team) {

		/** Those whom the partner can be shown. */
		List<TeamMember> shownTeam() {
			return this.team.stream().filter((member) -> !member.internal()).toList();
		}

	}

}
