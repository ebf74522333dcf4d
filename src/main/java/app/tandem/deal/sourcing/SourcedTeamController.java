package app.tandem.deal.sourcing;

import app.tandem.access.Viewer;
import app.tandem.deal.form.TeamForm;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the deal is called, and who of the vendor works on it; the second page. */
@Controller
@InSection(Section.OPPORTUNITIES)
class SourcedTeamController {

	private final SourcingFlow flow;

	SourcedTeamController(SourcingFlow flow) {
		this.flow = flow;
	}

	@PostMapping("/opportunities/sourcing/team")
	String send(@RequestParam String action, @ModelAttribute("form") DealForm form, @ModelAttribute Typed typed,
			Viewer viewer, Model model) {
		Sourcing.refuseUnlessSeller(viewer);
		if (action.equals("back")) {
			return this.flow.customer(typed.with(form), viewer, model);
		}
		return TeamForm.isAction(action)
				? this.flow.deal(typed.with(form.with(form.team().after(action))), viewer, model)
				: this.flow.afterDeal(typed.with(form), viewer, model);
	}

}
