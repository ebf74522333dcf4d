package app.tandem.deal.creation;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.form.TeamForm;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step Team. */
@Controller
@InSection(Section.OPPORTUNITIES)
class TeamStepController {

	private final Wizard wizard;

	private final TeamPage page;

	TeamStepController(Wizard wizard, TeamPage page) {
		this.wizard = wizard;
		this.page = page;
	}

	@GetMapping("/opportunities/drafts/{id}/team")
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String check, Viewer viewer,
			Model model) {
		return this.wizard.show(this.page, id, check != null, viewer, model);
	}

	@PostMapping("/opportunities/drafts/{id}/team")
	String send(@PathVariable UUID id, @ModelAttribute TeamForm typed, @ModelAttribute Press press, Viewer viewer,
			Model model, HttpServletResponse response) {
		return this.wizard.send(this.page, id, typed, press, viewer, model, response);
	}

}
