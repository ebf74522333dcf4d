package app.tandem.deal.sourcing;

import java.util.List;
import java.util.Optional;

import app.tandem.access.Members;
import app.tandem.access.Viewer;
import app.tandem.deal.TeamMember;
import app.tandem.deal.form.CustomerChoice;
import app.tandem.deal.form.FormOptions;
import app.tandem.deal.form.Invitations;
import app.tandem.deal.form.SolutionPicker;
import app.tandem.deal.form.TeamForm;
import app.tandem.deal.preview.Preview;
import app.tandem.directory.Solutions;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Puts the pages together, each around its form and what is wrong with it. */
@Component
class SourcingPages {

	private final CustomerChoice customers;

	private final Invitations invitations;

	private final Solutions solutions;

	private final Members members;

	private final FormOptions options;

	private final MessageSource messages;

	SourcingPages(CustomerChoice customers, Invitations invitations, Solutions solutions, Members members,
			FormOptions options, MessageSource messages) {
		this.customers = customers;
		this.invitations = invitations;
		this.solutions = solutions;
		this.members = members;
		this.options = options;
		this.messages = messages;
	}

	String customer(Typed typed, BindingResult errors, Viewer viewer, Model model) {
		add(SourcingStep.CUSTOMER, typed, errors, model);
		model.addAttribute("customers", this.customers.shown(typed.whom(), viewer));
		return "deal/sourcing/customer";
	}

	String deal(Typed typed, BindingResult errors, Model model) {
		add(SourcingStep.DEAL, typed, errors, model);
		return "deal/sourcing/deal";
	}

	/**
	 * @param team those whom the partner can be shown
	 */
	String partner(Typed typed, BindingResult errors, List<TeamMember> team, Viewer viewer, Model model) {
		add(SourcingStep.PARTNER, typed, errors, model);
		model.addAttribute("choices", this.invitations.choices(typed.asked(), team, viewer));
		model.addAttribute("picker", SolutionPicker.of(typed.asked().solutions(), SolutionPicker.ordinary(),
				this.solutions, viewer, Wording.ofReader(this.messages)));
		return "deal/sourcing/partner";
	}

	String preview(Typed typed, Preview preview, Model model) {
		addFrame(SourcingStep.PREVIEW, typed, model);
		model.addAttribute("preview", preview);
		return "deal/sourcing/preview";
	}

	/** Whoever sends the deal works on it, to begin with. */
	TeamForm team(Viewer viewer) {
		Optional<TeamMember> seller = this.members.find(viewer.memberId())
			.map((member) -> new TeamMember(member.firstName(), member.lastName(), member.phone(), member.email()));
		return TeamForm.of(seller.map(List::of).orElse(List.of()));
	}

	private void add(SourcingStep step, Typed typed, BindingResult errors, Model model) {
		model.addAttribute("form", errors.getTarget());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		model.addAttribute("options", this.options);
		addFrame(step, typed, model);
	}

	private static void addFrame(SourcingStep step, Typed typed, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("step", step);
		model.addAttribute("steps", SourcingStep.values());
	}

}
