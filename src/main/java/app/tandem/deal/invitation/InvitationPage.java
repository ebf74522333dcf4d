package app.tandem.deal.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
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

	private final Clock clock;

	InvitationPage(Invitations invitations, Solutions solutions, FormOptions options, MessageSource messages,
			Clock clock) {
		this.invitations = invitations;
		this.solutions = solutions;
		this.options = options;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * It begins with the deal's own currency, its whole team, and its close date unless
	 * that is over.
	 */
	InvitationForm begin(Deal deal) {
		Terms terms = deal.referral().terms();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		String date = Terms.isPast(terms.closeDate(), today) ? "" : terms.closeDate().toString();
		return InvitationForm.begin(date, terms.value().currency(), deal.referral().shownTeam());
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
