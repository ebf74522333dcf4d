package app.tandem.deal.creation;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a deal. */
@Controller
@InSection(Section.OPPORTUNITIES)
class NewDealController {

	private final Wizard wizard;

	private final CustomerPage page;

	NewDealController(Wizard wizard, CustomerPage page) {
		this.wizard = wizard;
		this.page = page;
	}

	/**
	 * The first step. The address carries the draft that sending it begins, so that
	 * coming back here shows what was typed.
	 */
	@HxGetMapping(path = "/opportunities/new", fragments = "customer-results")
	String begin(@RequestParam(required = false) @Nullable UUID draft, @ModelAttribute Typing typing, Viewer viewer,
			Model model) {
		Wizard.refuseUnlessMayCreate(viewer);
		if (draft == null) {
			return "redirect:/opportunities/new?draft=" + UUID.randomUUID();
		}
		return this.wizard.begin(this.page, draft, (form) -> form.searching(typing.country(), typing.query()), viewer,
				model);
	}

}
