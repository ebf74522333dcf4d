package app.tandem.deal.creation;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.Flash;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft as a whole. */
@Controller
class DraftController {

	private final Drafts drafts;

	private final WizardView views;

	DraftController(Drafts drafts, WizardView views) {
		this.drafts = drafts;
		this.views = views;
	}

	/** Leads to where the draft was left. */
	@GetMapping("/opportunities/drafts/{id}")
	String open(@PathVariable UUID id, Viewer viewer) {
		Wizard.refuseUnlessMayCreate(viewer);
		Draft draft = this.drafts.get(id, viewer);
		return (draft.dealId() != null) ? Wizard.toDeal(draft)
				: "redirect:" + draft.path(this.views.firstUnsent(draft).word());
	}

	@PostMapping("/opportunities/drafts/{id}/removal")
	String discard(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
		Wizard.refuseUnlessMayCreate(viewer);
		this.drafts.discard(id, viewer);
		Flash.info(redirect, "deal.creation.draft.discarded");
		return "redirect:/opportunities/new";
	}

}
