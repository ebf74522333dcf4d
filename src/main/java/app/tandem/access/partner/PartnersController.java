package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Organization;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@InSection(Section.PARTNERS)
class PartnersController {

	private final Partners partners;

	private final PartnerPages pages;

	PartnersController(Partners partners, PartnerPages pages) {
		this.partners = partners;
		this.pages = pages;
	}

	@HxGetMapping(path = "/settings/partners", fragments = "partner-list")
	@Limited(Rate.SEARCHES)
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		model.addAttribute("list", this.pages.list(q, PageOf.number(page)));
		return "access/partner/list";
	}

	@GetMapping("/settings/partners/new")
	String form(Model model) {
		model.addAttribute("form", NewPartnerForm.EMPTY);
		this.pages.offerCountries(model);
		return "access/partner/new";
	}

	@PostMapping("/settings/partners")
	String add(@ModelAttribute("form") NewPartnerForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		UUID id = this.partners.add(form, new FormCheck(errors));
		if (id == null) {
			this.pages.offerCountries(model);
			return "access/partner/new";
		}
		Flash.success(redirect, "access.partners.added", form.name());
		return "redirect:/settings/partners/" + id;
	}

	@GetMapping("/settings/partners/{id}")
	String show(@PathVariable UUID id, Model model) {
		Organization company = this.partners.get(id);
		this.pages.show(LocationDialogs.Company.of(company), this.partners.tree(id), model);
		return "access/partner/detail";
	}

}
