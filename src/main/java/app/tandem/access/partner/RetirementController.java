package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.partner.LocationDialogs.Company;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Retires a location of any company, and brings it back. */
@Controller
@InSection(Section.PARTNERS)
class RetirementController {

	private static final String PATH = "/settings/partners/{id}/locations/{locationId}/retirement";

	private final Partners partners;

	private final LocationDialogs dialogs;

	RetirementController(Partners partners, LocationDialogs dialogs) {
		this.partners = partners;
		this.dialogs = dialogs;
	}

	@GetMapping(PATH)
	String ask(@PathVariable UUID id, @PathVariable UUID locationId, Model model) {
		return this.dialogs.askToRetire(company(id), locationId, model);
	}

	@PostMapping(PATH)
	String retire(@PathVariable UUID id, @PathVariable UUID locationId, RedirectAttributes redirect) {
		return this.dialogs.retire(company(id), locationId, redirect);
	}

	@PostMapping(PATH + "/removal")
	String bringBack(@PathVariable UUID id, @PathVariable UUID locationId, RedirectAttributes redirect) {
		return this.dialogs.bringBack(company(id), locationId, redirect);
	}

	private Company company(UUID id) {
		return Company.of(this.partners.get(id));
	}

}
