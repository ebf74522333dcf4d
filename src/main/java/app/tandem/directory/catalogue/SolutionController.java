package app.tandem.directory.catalogue;

import app.tandem.directory.Solution;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@InSection(Section.SOLUTIONS)
class SolutionController {

	private final Catalogue catalogue;

	private final SolutionPages pages;

	SolutionController(Catalogue catalogue, SolutionPages pages) {
		this.catalogue = catalogue;
		this.pages = pages;
	}

	@GetMapping("/settings/solutions/{id}/edit")
	String form(@PathVariable String id, Model model) {
		Solution solution = this.catalogue.get(id);
		model.addAttribute("form", SolutionForm.of(solution));
		return page(solution, model);
	}

	/** Whoever was slower sees what was saved, beside what they typed. */
	@PostMapping("/settings/solutions/{id}")
	String save(@PathVariable String id, @ModelAttribute("form") SolutionForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Solution solution = this.catalogue.get(id);
		if (!form.isOf(solution.version())) {
			return stale(solution, form, model, response);
		}
		try {
			if (!this.catalogue.change(form, new FormCheck(errors), solution)) {
				return page(solution, model);
			}
		}
		catch (OptimisticLockingFailureException faster) {
			return stale(this.catalogue.get(id), form, model, response);
		}
		Flash.success(redirect, "directory.saved");
		return "redirect:" + SolutionPages.LIST;
	}

	private String stale(Solution now, SolutionForm form, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", form.theirs(now, this.catalogue.publisher(now), this.pages.wording()));
		return page(now, model);
	}

	private String page(Solution solution, Model model) {
		this.pages.describe(solution, model);
		return "directory/catalogue/edit";
	}

}
