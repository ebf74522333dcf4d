package app.tandem.directory.catalogue;

import app.tandem.directory.SolutionFilter;
import app.tandem.shell.Flash;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.PageOf;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@InSection(Section.SOLUTIONS)
class CatalogueController {

	private final Catalogue catalogue;

	private final SolutionPages pages;

	CatalogueController(Catalogue catalogue, SolutionPages pages) {
		this.catalogue = catalogue;
		this.pages = pages;
	}

	@HxGetMapping(path = "/settings/solutions", fragments = "solution-list")
	@Limited(Rate.SEARCHES)
	String list(@ModelAttribute("filter") SolutionFilter filter, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		this.pages.list(filter, PageOf.number(page), model);
		return "directory/catalogue/list";
	}

	@GetMapping("/settings/solutions/new")
	String form(Model model) {
		model.addAttribute("form", SolutionForm.EMPTY);
		return page(model);
	}

	@PostMapping("/settings/solutions")
	String add(@ModelAttribute("form") SolutionForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (!this.catalogue.add(form, new FormCheck(errors))) {
			return page(model);
		}
		Flash.success(redirect, "directory.catalogue.added", form.name());
		return "redirect:" + SolutionPages.LIST;
	}

	private String page(Model model) {
		this.pages.describe(null, model);
		return "directory/catalogue/edit";
	}

}
