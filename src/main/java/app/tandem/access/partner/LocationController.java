package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Organization;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
class LocationController {

	private final Partners partners;

	private final PartnerPages pages;

	LocationController(Partners partners, PartnerPages pages) {
		this.partners = partners;
		this.pages = pages;
	}

	@GetMapping("/settings/partners/{id}/locations/new")
	String empty(@PathVariable UUID id, Model model) {
		Organization company = this.partners.get(id);
		model.addAttribute("form", LocationForm.empty(company.country()));
		return page(company, null, model);
	}

	@PostMapping("/settings/partners/{id}/locations")
	String add(@PathVariable UUID id, @ModelAttribute("form") LocationForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		Organization company = this.partners.get(id);
		if (!this.partners.change(form, new FormCheck(errors), id, null)) {
			return page(company, null, model);
		}
		Flash.success(redirect, "access.partners.location.added", form.name());
		return "redirect:/settings/partners/" + id;
	}

	@GetMapping("/settings/partners/{id}/locations/{locationId}/edit")
	String form(@PathVariable UUID id, @PathVariable UUID locationId, Model model) {
		Organization company = this.partners.get(id);
		Location location = this.partners.location(locationId, id);
		model.addAttribute("form", LocationForm.of(location));
		return page(company, location, model);
	}

	/** Whoever was slower sees what was saved, beside what they typed. */
	@PostMapping("/settings/partners/{id}/locations/{locationId}")
	String save(@PathVariable UUID id, @PathVariable UUID locationId, @ModelAttribute("form") LocationForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Organization company = this.partners.get(id);
		Location location = this.partners.location(locationId, id);
		try {
			if (form.isOf(location.version())) {
				if (!this.partners.change(form, new FormCheck(errors), id, location)) {
					return page(company, location, model);
				}
				Flash.success(redirect, "access.partners.saved");
				return "redirect:/settings/partners/" + id;
			}
		}
		catch (OptimisticLockingFailureException faster) {
			location = this.partners.location(locationId, id);
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs",
				form.theirs(location, this.partners.tree(id).parentsFor(location), this.pages.wording()));
		return page(company, location, model);
	}

	private String page(Organization company, @Nullable Location location, Model model) {
		this.pages.describe(company, model);
		this.pages.describe(location, model);
		this.pages.offerParents(location, this.partners.tree(company.id()), model);
		return "access/partner/location";
	}

}
