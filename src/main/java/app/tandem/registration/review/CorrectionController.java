package app.tandem.registration.review;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the partner to correct a registration. */
@Controller
@InSection(Section.REGISTRATIONS)
class CorrectionController {

	private final Reviews reviews;

	CorrectionController(Reviews reviews) {
		this.reviews = reviews;
	}

	@GetMapping("/registrations/{id}/correction")
	String form(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
		return this.reviews.ask(Decision.CORRECTION, id, viewer, model, response);
	}

	@PostMapping("/registrations/{id}/correction")
	String decide(@PathVariable UUID id, @ModelAttribute("form") DecisionForm form, BindingResult problems,
			Viewer viewer, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		return this.reviews.decide(Decision.CORRECTION, id, form, problems,
				new Reviews.Seen(viewer, model, response, redirect));
	}

}
