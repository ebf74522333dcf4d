package app.tandem.deal.creation;

import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.TeamMember;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.InvitationForm;
import app.tandem.deal.form.Invitations;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;

/** What one partner is asked for; a page of its own beside the selling type. */
final class InvitationPage implements StepPage<InvitationForm, PartnerInvitation> {

	static final String WORD = "invitations/";

	private final UUID key;

	private final Invitations invitations;

	private final TeamPage team;

	private final SolutionChoice choice;

	InvitationPage(UUID key, Invitations invitations, TeamPage team, SolutionChoice choice) {
		this.key = key;
		this.invitations = invitations;
		this.team = team;
		this.choice = choice;
	}

	@Override
	public Step step() {
		return Step.SELLING;
	}

	@Override
	public String word() {
		return WORD + this.key;
	}

	@Override
	public String view() {
		return "deal/creation/invitation";
	}

	/** It begins with the deal's own close date, currency and team. */
	@Override
	public InvitationForm typed(Draft draft, Viewer viewer) {
		return draft.input().invited(this.key).map(Input.Invited::form).orElseGet(() -> {
			DetailsForm details = draft.input().details();
			String date = (details != null) ? details.terms().closeDate() : "";
			String currency = (details != null) ? details.terms().currency() : "";
			return InvitationForm.begin(date, currency, this.team.complete(draft, viewer));
		});
	}

	/** Going back from a page on which no partner was chosen leaves none behind. */
	@Override
	public Input keep(InvitationForm form, String action, Input input) {
		boolean nobody = action.equals("back") && form.partner().isEmpty();
		boolean full = input.invited().size() >= Input.Invited.MOST && input.invited(this.key).isEmpty();
		if (nobody || full) {
			return input.without(this.key);
		}
		return input.with(new Input.Invited(this.key, form));
	}

	@Override
	public boolean isAction(String action) {
		return InvitationForm.isAction(action);
	}

	@Override
	public InvitationForm after(InvitationForm form, String action, Draft draft, Viewer viewer) {
		return form.after(action);
	}

	@Override
	public @Nullable PartnerInvitation read(InvitationForm form, Draft draft, Viewer viewer, Check check) {
		DetailsForm details = draft.input().details();
		String name = (details != null) ? details.terms().name().strip() : "";
		List<TeamMember> people = this.team.complete(draft, viewer);
		Invitations.Inviter inviter = new Invitations.Inviter(viewer.organizationId(), name, people);
		PartnerInvitation invitation = this.invitations.read(form, inviter, check);
		boolean twice = draft.input()
			.invited()
			.stream()
			.anyMatch((other) -> !other.key().equals(this.key) && !form.partner().isEmpty()
					&& other.form().partner().equals(form.partner()));
		if (twice) {
			check.reject("partner", "deal.creation.partner.twice");
		}
		return twice ? null : invitation;
	}

	@Override
	public void show(InvitationForm form, Draft draft, Viewer viewer, Model model) {
		model.addAttribute("picker", this.choice.forPartner(form.solutions(), viewer));
		model.addAttribute("choices", this.invitations.choices(form, this.team.complete(draft, viewer), viewer));
	}

	@Override
	public String next(boolean assessment) {
		return step().word() + "#partners";
	}

	@Override
	public String previous(boolean assessment) {
		return next(assessment);
	}

}
