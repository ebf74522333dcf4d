package app.tandem.deal.sourcing;

import app.tandem.access.Viewer;
import app.tandem.deal.form.InvitationForm;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The partner, and what it is asked for; the third page. */
@Controller
@InSection(Section.OPPORTUNITIES)
class SourcedPartnerController {

	private final SourcingFlow flow;

	private final SourcingPages pages;

	private final Sourcing sourcing;

	SourcedPartnerController(SourcingFlow flow, SourcingPages pages, Sourcing sourcing) {
		this.flow = flow;
		this.pages = pages;
		this.sourcing = sourcing;
	}

	/** Partners and solutions are found here while one types. */
	@HxGetMapping(path = "/opportunities/sourcing/partner", fragments = { "partner-results", "solution-results" })
	String find(@ModelAttribute InvitationForm typing, Viewer viewer, Model model) {
		Sourcing.refuseUnlessSeller(viewer);
		return this.flow.partner(Typed.begin().with(typing), viewer, model);
	}

	@PostMapping("/opportunities/sourcing/partner")
	String send(@RequestParam String action, @ModelAttribute("form") InvitationForm form, @ModelAttribute Typed typed,
			Viewer viewer, Model model) {
		Sourcing.refuseUnlessSeller(viewer);
		if (action.equals("back")) {
			return this.flow.deal(typed.with(form), viewer, model);
		}
		if (InvitationForm.isAction(action)) {
			return this.flow.partner(typed.with(form.after(action)), viewer, model);
		}
		Typed all = typed.with(form);
		return this.flow.complete(all, viewer, model,
				(sourced) -> this.pages.preview(all, this.sourcing.preview(sourced, viewer), model));
	}

}
