package app.tandem.deal.sourcing;

import app.tandem.access.Viewer;
import app.tandem.deal.form.CustomerForm;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer for whom a seller asks a partner; the first page. */
@Controller
@InSection(Section.OPPORTUNITIES)
class SourcedCustomerController {

	private final SourcingFlow flow;

	SourcedCustomerController(SourcingFlow flow) {
		this.flow = flow;
	}

	@HxGetMapping(path = "/opportunities/sourcing/new", fragments = "customer-results")
	String begin(@RequestParam(required = false) @Nullable String country,
			@RequestParam(required = false) @Nullable String query, Viewer viewer, Model model) {
		Sourcing.refuseUnlessSeller(viewer);
		return this.flow.customer(Typed.begin().with(CustomerForm.EMPTY.searching(country, query)), viewer, model);
	}

	@PostMapping("/opportunities/sourcing/customer")
	String send(@RequestParam String action, @ModelAttribute("form") CustomerForm form, @ModelAttribute Typed typed,
			Viewer viewer, Model model) {
		Sourcing.refuseUnlessSeller(viewer);
		return CustomerForm.isAction(action) ? this.flow.customer(typed.with(form.after(action)), viewer, model)
				: this.flow.afterCustomer(typed.with(form), viewer, model);
	}

}
