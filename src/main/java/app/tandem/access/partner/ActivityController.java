package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Organization;
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

/** Ends a partner's part in the programme, and takes it in again. */
@Controller
@InSection(Section.PARTNERS)
class ActivityController {

	private final Partners partners;

	private final PartnerPages pages;

	ActivityController(Partners partners, PartnerPages pages) {
		this.partners = partners;
		this.pages = pages;
	}

	@GetMapping("/settings/partners/{id}/deactivation")
	String ask(@PathVariable UUID id, Model model) {
		this.pages.describe(partner(id), model);
		return "access/partner/deactivation";
	}

	@PostMapping("/settings/partners/{id}/deactivation")
	String deactivate(@PathVariable UUID id, RedirectAttributes redirect) {
		Organization partner = partner(id);
		this.partners.setActive(partner, false);
		Flash.success(redirect, "access.partners.deactivated", partner.name());
		return "redirect:/settings/partners/" + id;
	}

	@PostMapping("/settings/partners/{id}/activation")
	String activate(@PathVariable UUID id, RedirectAttributes redirect) {
		Organization partner = partner(id);
		this.partners.setActive(partner, true);
		Flash.success(redirect, "access.partners.activated", partner.name());
		return "redirect:/settings/partners/" + id;
	}

	private Organization partner(UUID id) {
		Organization company = this.partners.get(id);
		if (company.isVendor()) {
			throw new Conflict("the vendor cannot leave the programme");
		}
		return company;
	}

}
