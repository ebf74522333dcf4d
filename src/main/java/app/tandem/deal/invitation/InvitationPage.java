package app.tandem.deal.invitation;

import java.util.List;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.TeamMember;
import app.tandem.deal.form.FormOptions;
import app.tandem.deal.form.InvitationForm;
import app.tandem.deal.form.Invitations;
import app.tandem.deal.form.SolutionPicker;
import app.tandem.directory.Solutions;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** The page on which one partner's invitation is written. */
@Component
class InvitationPage {

	private final Invitations invitations;

	private final Solutions solutions;

	private final FormOptions options;

	private final MessageSource messages;

	InvitationPage(Invitations invitations, Solutions solutions, FormOptions options, MessageSource messages) {
		this.invitations = invitations;
		this.solutions = solutions;
		this.options = options;
		this.messages = messages;
	}

	/** It begins with the deal's own close date and currency, and its whole team. */
	InvitationForm begin(Deal deal) {
		return InvitationForm.begin(deal.referral().terms().closeDate().toString(),
				deal.referral().terms().value().currency(), deal.referral().shownTeam());
	}

	/** The page after a button inside the form was pressed: nothing is wrong yet. */
	String anew(InvitationForm form, Deal deal, Viewer viewer, Model model) {
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
		return show(form, deal, viewer, model);
	}

	String show(InvitationForm form, Deal deal, Viewer viewer, Model model) {
		List<TeamMember> team = deal.referral().shownTeam();
		model.addAttribute("sent", SentDeal.of(deal));
		model.addAttribute("choices", this.invitations.choices(form, team, viewer));
		model.addAttribute("picker", SolutionPicker.of(form.solutions(), SolutionPicker.ordinary(), this.solutions,
				viewer, Wording.ofReader(this.messages)));
		model.addAttribute("options", this.options);
		return "deal/invitation/new";
	}

}
