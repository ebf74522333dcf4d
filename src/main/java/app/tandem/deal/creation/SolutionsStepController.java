package app.tandem.deal.creation;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step Solutions. */
@Controller
@InSection(Section.OPPORTUNITIES)
class SolutionsStepController {

	private final Wizard wizard;

	private final SolutionsPage page;

	SolutionsStepController(Wizard wizard, SolutionsPage page) {
		this.wizard = wizard;
		this.page = page;
	}

	@HxGetMapping(path = "/opportunities/drafts/{id}/solutions", fragments = "solution-results")
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String check,
			@ModelAttribute Typing typing, Viewer viewer, Model model) {
		return this.wizard.show(this.page, id, check != null, (form) -> form.searching(typing.solutions()), viewer,
				model);
	}

	@PostMapping("/opportunities/drafts/{id}/solutions")
	String send(@PathVariable UUID id, @ModelAttribute ChosenForm typed, @ModelAttribute Press press, Viewer viewer,
			Model model, HttpServletResponse response) {
		return this.wizard.send(this.page, id, typed, press, viewer, model, response);
	}

}
