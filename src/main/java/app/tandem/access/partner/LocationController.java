package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.partner.LocationDialogs.Company;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The locations of any company, for programme admins. */
@Controller
@InSection(Section.PARTNERS)
class LocationController {

	private static final String PATH = "/settings/partners/{id}/locations";

	private final Partners partners;

	private final LocationDialogs dialogs;

	LocationController(Partners partners, LocationDialogs dialogs) {
		this.partners = partners;
		this.dialogs = dialogs;
	}

	@GetMapping(PATH + "/new")
	String empty(@PathVariable UUID id, Model model) {
		return this.dialogs.empty(company(id), model);
	}

	@PostMapping(PATH)
	String add(@PathVariable UUID id, @ModelAttribute("form") LocationForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		return this.dialogs.add(company(id), form, errors, model, redirect);
	}

	@GetMapping(PATH + "/{locationId}/edit")
	String form(@PathVariable UUID id, @PathVariable UUID locationId, Model model) {
		return this.dialogs.form(company(id), locationId, model);
	}

	@PostMapping(PATH + "/{locationId}")
	String save(@PathVariable UUID id, @PathVariable UUID locationId, @ModelAttribute("form") LocationForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		return this.dialogs.save(company(id), locationId, form, errors, model, response, redirect);
	}

	private Company company(UUID id) {
		return Company.of(this.partners.get(id));
	}

}
