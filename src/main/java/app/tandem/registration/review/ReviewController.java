package app.tandem.registration.review;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reviewer opens a registration: from now on it is in review. */
@Controller
@InSection(Section.REGISTRATIONS)
class ReviewController {

	private final Reviews reviews;

	ReviewController(Reviews reviews) {
		this.reviews = reviews;
	}

	@PostMapping("/registrations/{id}/review")
	String start(@PathVariable UUID id, DecisionForm form, Viewer viewer, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		return this.reviews.start(id, form.seen(), new Reviews.Seen(viewer, model, response, redirect));
	}

}
