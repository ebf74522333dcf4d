package app.tandem.registration.overview;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.registration.Registration;
import app.tandem.registration.RegistrationViews;
import app.tandem.registration.Registrations;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The registrations that somebody may see. */
@Controller
@InSection(Section.REGISTRATIONS)
class RegistrationsController {

	private final ListPages lists;

	private final Registrations registrations;

	private final RegistrationViews views;

	private final ReviewedDeal deals;

	RegistrationsController(ListPages lists, Registrations registrations, RegistrationViews views, ReviewedDeal deals) {
		this.lists = lists;
		this.registrations = registrations;
		this.views = views;
		this.deals = deals;
	}

	@GetMapping("/registrations")
	String list(RegistrationFilter filter, Viewer viewer, Model model) {
		if (!viewer.sections().contains(Section.REGISTRATIONS)) {
			throw new AccessDeniedException("there are no registrations to look at");
		}
		model.addAttribute("list", this.lists.show(filter, viewer));
		return "registration/overview/list";
	}

	@GetMapping("/registrations/{id}")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		Registration registration = this.registrations.get(id, viewer);
		model.addAttribute("record", this.views.of(registration));
		model.addAttribute("deal", this.deals.of(registration));
		model.addAttribute("page", RegistrationPage.of(registration, viewer));
		return "registration/overview/show";
	}

}
