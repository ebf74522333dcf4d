package app.tandem.deal.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.tandem.access.Viewer;
import app.tandem.deal.Act;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.Edit;
import app.tandem.deal.Reason;
import app.tandem.deal.Refusal;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Status;
import app.tandem.deal.TeamMember;
import app.tandem.deal.form.Check;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

/** What was asked for, checked, as something that can be done to a deal. */
sealed interface Wanted {

	Act act(Viewer viewer);

	/** Null when something was said at a field. */
	static @Nullable Wanted read(SelectionForm form, Deed deed, Check check) {
		Wanted wanted = switch (deed) {
			case FAVORITE, UNFAVORITE -> new Nothing();
			case STAGE -> stage(form.stage(), check);
			case MEMBER -> member(form, check);
			case DECLINE -> decline(form, check);
		};
		return check.failed() ? null : wanted;
	}

	private static @Nullable Wanted stage(String name, Check check) {
		Optional<SalesStage> stage = SalesStage.settable(name);
		if (stage.isEmpty()) {
			check.reject("stage", "deal.selection.stage.missing");
		}
		return stage.map(Stage::new).orElse(null);
	}

	private static Wanted member(SelectionForm form, Check check) {
		Contact person = form.team().members().get(0).person().readComplete(check.at("team.members[0]"));
		return new Member(new TeamMember(person.firstName(), person.lastName(), person.phone(), person.email()));
	}

	private static @Nullable Wanted decline(SelectionForm form, Check check) {
		String notes = check.block("notes", form.notes(), Limits.NOTES);
		Reason reason = form.reason();
		if (reason == null) {
			check.reject("reason", "deal.response.reason.missing");
			return null;
		}
		return new Declination(reason, notes);
	}

	/** Nobody is told of a closed deal that it is as they want it. */
	private static Deal open(Deal deal) {
		if (deal.status() == Status.CLOSED) {
			throw new Refusal(Refusal.Why.FINAL);
		}
		return deal;
	}

	/** Hearts change no deal. */
	record Nothing() implements Wanted {

		@Override
		public Act act(Viewer viewer) {
			return (deal, origin) -> List.of();
		}

	}

	record Stage(SalesStage stage) implements Wanted {

		@Override
		public Act act(Viewer viewer) {
			return Act.of((deal, origin) -> open(deal).edit(Edit.of(deal).withStage(this.stage), viewer, origin));
		}

	}

	/** Whoever is on the team already stays as they are. */
	record Member(TeamMember member) implements Wanted {

		@Override
		public Act act(Viewer viewer) {
			return Act.of((deal, origin) -> {
				List<TeamMember> team = new ArrayList<>(deal.referral().team());
				if (team.stream().noneMatch((one) -> one.email().equalsIgnoreCase(this.member.email()))) {
					if (team.size() >= TeamMember.MOST) {
						throw new Refusal(Refusal.Why.TEAM_FULL);
					}
					team.add(this.member);
				}
				return open(deal).edit(Edit.of(deal).withTeam(team), viewer, origin);
			});
		}

	}

	record Declination(Reason reason, String notes) implements Wanted {

		@Override
		public Act act(Viewer viewer) {
			return Act.of((deal, origin) -> deal.decline(this.reason, this.notes, origin));
		}

	}

}
