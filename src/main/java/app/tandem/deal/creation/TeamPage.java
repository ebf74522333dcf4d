package app.tandem.deal.creation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import app.tandem.access.Location;
import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.access.Viewer;
import app.tandem.deal.TeamMember;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.TeamForm;
import app.tandem.deal.form.TeamHelper;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * Who works on the deal. A Referrals user is put on the team, else the deal would vanish
 * from their own list.
 */
@Component
class TeamPage implements StepPage<TeamForm, List<TeamMember>> {

	private final Members members;

	private final TeamHelper helper;

	private final DetailsPage details;

	private final Clock clock;

	TeamPage(Members members, TeamHelper helper, DetailsPage details, Clock clock) {
		this.members = members;
		this.helper = helper;
		this.details = details;
		this.clock = clock;
	}

	@Override
	public Step step() {
		return Step.TEAM;
	}

	@Override
	public String view() {
		return "deal/creation/team";
	}

	/** It begins with whoever creates the deal. */
	@Override
	public TeamForm typed(Draft draft, Viewer viewer) {
		TeamForm typed = draft.input().team();
		return (typed != null) ? typed : TeamForm.of(me(viewer).map(List::of).orElse(List.of()));
	}

	@Override
	public Input keep(TeamForm form, String action, Input input) {
		return input.with(form);
	}

	@Override
	public boolean isAction(String action) {
		return this.helper.isAction(action);
	}

	@Override
	public String target(String action) {
		return word() + "#team";
	}

	@Override
	public TeamForm after(TeamForm form, String action, Draft draft, Viewer viewer) {
		boolean leaves = action.equals("next") && mustBeOnTeam(draft, viewer) && !holds(form, viewer);
		return leaves ? me(viewer).map(form::with).orElse(form) : this.helper.after(form, action, viewer);
	}

	@Override
	public @Nullable List<TeamMember> read(TeamForm form, Draft draft, Viewer viewer, Check check) {
		List<TeamMember> team = form.read(check);
		if (mustBeOnTeam(draft, viewer) && !holds(form, viewer)) {
			check.reject("members", "deal.creation.team.without-you");
		}
		return check.failed() ? null : team;
	}

	@Override
	public void show(TeamForm form, Draft draft, Viewer viewer, Model model) {
		model.addAttribute("mustBeOnTeam", mustBeOnTeam(draft, viewer));
		model.addAttribute("recent", this.helper.recent(form, viewer));
	}

	/** Those whose details are complete and who may be shown to other companies. */
	List<TeamMember> complete(Draft draft, Viewer viewer) {
		return typed(draft, viewer).members()
			.stream()
			.filter((row) -> !Boolean.TRUE.equals(row.internal()))
			.map((row) -> new TeamForm(List.of(row)))
			.flatMap(this::complete)
			.toList();
	}

	private Stream<TeamMember> complete(TeamForm row) {
		BindingResult faults = new BeanPropertyBindingResult(row, "form");
		List<TeamMember> person = row.read(Check.of(faults, LocalDate.now(this.clock)));
		return faults.hasErrors() ? Stream.empty() : person.stream();
	}

	boolean mustBeOnTeam(Draft draft, Viewer viewer) {
		DetailsForm typed = draft.input().details();
		Optional<Location> location = (typed != null) ? this.details.location(typed.location(), viewer)
				: Optional.empty();
		return location.map((chosen) -> viewer.mustBeOnTeamIn(chosen.id())).orElse(viewer.admin().isNowhere());
	}

	private Optional<TeamMember> me(Viewer viewer) {
		return this.members.find(viewer.memberId()).map(TeamPage::person);
	}

	private static TeamMember person(Member member) {
		return new TeamMember(member.firstName(), member.lastName(), member.phone(), member.email());
	}

	private static boolean holds(TeamForm form, Viewer viewer) {
		return form.members().stream().anyMatch((row) -> row.email().strip().equalsIgnoreCase(viewer.email()));
	}

}
