package app.tandem.deal.creation;

import java.util.UUID;

import app.tandem.access.Viewer;
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

/** The step Selling type. */
@Controller
@InSection(Section.OPPORTUNITIES)
class SellingStepController {

	private final Wizard wizard;

	private final SellingPage page;

	SellingStepController(Wizard wizard, SellingPage page) {
		this.wizard = wizard;
		this.page = page;
	}

	@GetMapping("/opportunities/drafts/{id}/selling-type")
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String check, Viewer viewer,
			Model model) {
		return this.wizard.show(this.page, id, check != null, viewer, model);
	}

	@PostMapping("/opportunities/drafts/{id}/selling-type")
	String send(@PathVariable UUID id, @ModelAttribute SellingForm typed, @ModelAttribute Press press, Viewer viewer,
			Model model, HttpServletResponse response) {
		return this.wizard.send(this.page, id, typed, press, viewer, model, response);
	}

}
