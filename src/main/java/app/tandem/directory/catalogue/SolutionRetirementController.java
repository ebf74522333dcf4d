package app.tandem.directory.catalogue;

import app.tandem.directory.Solution;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Retires a solution, and brings it back. */
@Controller
@InSection(Section.SOLUTIONS)
class SolutionRetirementController {

	private final Catalogue catalogue;

	private final SolutionPages pages;

	SolutionRetirementController(Catalogue catalogue, SolutionPages pages) {
		this.catalogue = catalogue;
		this.pages = pages;
	}

	@GetMapping("/settings/solutions/{id}/retirement")
	String ask(@PathVariable String id, Model model) {
		this.pages.describe(this.catalogue.get(id), model);
		return "directory/catalogue/retirement";
	}

	@PostMapping("/settings/solutions/{id}/retirement")
	String retire(@PathVariable String id, RedirectAttributes redirect) {
		Solution solution = this.catalogue.get(id);
		this.catalogue.retire(solution);
		Flash.success(redirect, "directory.catalogue.retired", solution.name());
		return "redirect:" + SolutionPages.LIST;
	}

	@PostMapping("/settings/solutions/{id}/retirement/removal")
	String bringBack(@PathVariable String id, RedirectAttributes redirect) {
		Solution solution = this.catalogue.get(id);
		this.catalogue.bringBack(solution);
		Flash.success(redirect, "directory.catalogue.brought-back", solution.name());
		return "redirect:" + SolutionPages.LIST;
	}

}
