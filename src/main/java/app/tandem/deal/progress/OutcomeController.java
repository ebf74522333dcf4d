package app.tandem.deal.progress;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.form.FormOptions;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.LocalPath;
import app.tandem.shell.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes a deal, after saying what that means. */
@Controller
@InSection(Section.OPPORTUNITIES)
class OutcomeController {

	private final Outcomes outcomes;

	private final FormOptions options;

	OutcomeController(Outcomes outcomes, FormOptions options) {
		this.outcomes = outcomes;
		this.options = options;
	}

	/**
	 * @param back where it is closed from, if not on its own page
	 */
	@GetMapping("/opportunities/{id}/outcome/{outcome}")
	String form(@PathVariable UUID id, @PathVariable String outcome,
			@RequestParam(required = false) @Nullable String back, Viewer viewer, Model model) {
		model.addAttribute("form", OutcomeForm.EMPTY);
		return page(id, Outcome.of(outcome), back, viewer, model);
	}

	@PostMapping("/opportunities/{id}/outcome/{outcome}")
	String close(@PathVariable UUID id, @PathVariable("outcome") String word, @ModelAttribute("form") OutcomeForm form,
			BindingResult errors, @RequestParam(required = false) @Nullable String back, Viewer viewer, Model model,
			RedirectAttributes redirect) {
		Outcome outcome = Outcome.of(word);
		if (!this.outcomes.close(id, outcome, form, errors, viewer)) {
			return page(id, outcome, back, viewer, model);
		}
		Flash.success(redirect, "deal.progress.outcome.done." + outcome.name());
		return origin(id, back).redirect();
	}

	private String page(UUID id, Outcome outcome, @Nullable String back, Viewer viewer, Model model) {
		model.addAttribute("back", origin(id, back).value());
		model.addAttribute("closing", this.outcomes.closing(id, outcome, viewer));
		model.addAttribute("options", this.options);
		return "deal/progress/outcome";
	}

	private static LocalPath origin(UUID id, @Nullable String back) {
		return LocalPath.of((back != null) ? back : "/opportunities/" + id);
	}

}
