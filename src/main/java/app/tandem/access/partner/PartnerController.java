package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Organization;
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
@InSection(Section.PARTNERS)
class PartnerController {

	private final Partners partners;

	private final PartnerPages pages;

	PartnerController(Partners partners, PartnerPages pages) {
		this.partners = partners;
		this.pages = pages;
	}

	@GetMapping("/settings/partners/{id}/edit")
	String form(@PathVariable UUID id, Model model) {
		Organization company = this.partners.get(id);
		model.addAttribute("form", PartnerForm.of(company));
		this.pages.describe(company, model);
		return "access/partner/edit";
	}

	/** Whoever was slower sees what was saved, beside what they typed. */
	@PostMapping("/settings/partners/{id}")
	String save(@PathVariable UUID id, @ModelAttribute("form") PartnerForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Organization company = this.partners.get(id);
		if (!form.isOf(company.version())) {
			return stale(company, form, model, response);
		}
		try {
			if (this.partners.change(form, new FormCheck(errors), company)) {
				Flash.success(redirect, "access.partners.saved");
				return "redirect:/settings/partners/" + id;
			}
		}
		catch (OptimisticLockingFailureException faster) {
			return stale(this.partners.get(id), form, model, response);
		}
		this.pages.describe(company, model);
		return "access/partner/edit";
	}

	private String stale(Organization now, PartnerForm form, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", form.theirs(now, this.pages.wording()));
		this.pages.describe(now, model);
		return "access/partner/edit";
	}

}
