package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Retires a location, and brings it back. */
@Controller
@InSection(Section.PARTNERS)
class RetirementController {

	private final Partners partners;

	private final PartnerPages pages;

	RetirementController(Partners partners, PartnerPages pages) {
		this.partners = partners;
		this.pages = pages;
	}

	@GetMapping("/settings/partners/{id}/locations/{locationId}/retirement")
	String ask(@PathVariable UUID id, @PathVariable UUID locationId, Model model) {
		Location location = this.partners.location(locationId, id);
		if (location.headquarters()) {
			throw new Conflict("the headquarters cannot be retired");
		}
		this.pages.describe(this.partners.get(id), model);
		this.pages.describe(location, model);
		return "access/partner/retirement";
	}

	@PostMapping("/settings/partners/{id}/locations/{locationId}/retirement")
	String retire(@PathVariable UUID id, @PathVariable UUID locationId, RedirectAttributes redirect) {
		Location location = this.partners.location(locationId, id);
		this.partners.retire(location);
		Flash.success(redirect, "access.partners.location.retired", location.name());
		return "redirect:/settings/partners/" + id;
	}

	@PostMapping("/settings/partners/{id}/locations/{locationId}/retirement/removal")
	String bringBack(@PathVariable UUID id, @PathVariable UUID locationId, RedirectAttributes redirect) {
		Location location = this.partners.location(locationId, id);
		this.partners.bringBack(location);
		Flash.success(redirect, "access.partners.location.brought-back", location.name());
		return "redirect:/settings/partners/" + id;
	}

}
