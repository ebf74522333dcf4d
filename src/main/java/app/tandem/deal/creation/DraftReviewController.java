package app.tandem.deal.creation;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Refusal;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last step: everything in words, and the button that creates the deal. */
@Controller
@InSection(Section.OPPORTUNITIES)
class DraftReviewController {

	private final Drafts drafts;

	private final DraftReview review;

	private final DraftSubmissions submissions;

	DraftReviewController(Drafts drafts, DraftReview review, DraftSubmissions submissions) {
		this.drafts = drafts;
		this.review = review;
		this.submissions = submissions;
	}

	@GetMapping("/opportunities/drafts/{id}/review")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		Wizard.refuseUnlessMayCreate(viewer);
		Draft draft = this.drafts.get(id, viewer);
		if (draft.dealId() != null) {
			return Wizard.toDeal(draft);
		}
		model.addAttribute("review", this.review.of(draft, viewer));
		return "deal/creation/review";
	}

	@PostMapping("/opportunities/drafts/{id}/submission")
	String submit(@PathVariable UUID id, @RequestParam(defaultValue = "") String seen, Viewer viewer, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		Wizard.refuseUnlessMayCreate(viewer);
		try {
			DraftSubmissions.Outcome outcome = this.submissions.submit(id, seen, viewer);
			return switch (outcome.state()) {
				case DONE -> done(outcome.dealId(), redirect);
				case DONE_BEFORE -> "redirect:/opportunities/" + outcome.dealId();
				case INCOMPLETE -> again(id, "deal.creation.review.incomplete", HttpStatus.UNPROCESSABLE_CONTENT,
						viewer, model, response);
				case CHANGED -> again(id, "deal.creation.review.changed", HttpStatus.CONFLICT, viewer, model, response);
			};
		}
		catch (Refusal refusal) {
			return again(id, refusal.why().key(), HttpStatus.CONFLICT, viewer, model, response);
		}
	}

	private static String done(@Nullable UUID deal, RedirectAttributes redirect) {
		Flash.success(redirect, "deal.creation.created");
		return "redirect:/opportunities/" + deal;
	}

	private String again(UUID id, String why, HttpStatus status, Viewer viewer, Model model,
			HttpServletResponse response) {
		response.setStatus(status.value());
		model.addAttribute("why", why);
		return show(id, viewer, model);
	}

}
