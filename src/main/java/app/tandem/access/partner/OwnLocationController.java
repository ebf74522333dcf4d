package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Viewer;
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

/** The locations of one's own company, for account admins. */
@Controller
@InSection(Section.LOCATIONS)
class OwnLocationController {

	private final Partners partners;

	private final PartnerPages pages;

	private final LocationDialogs dialogs;

	OwnLocationController(Partners partners, PartnerPages pages, LocationDialogs dialogs) {
		this.partners = partners;
		this.pages = pages;
		this.dialogs = dialogs;
	}

	@GetMapping(PartnerPages.OWN_LOCATIONS)
	String list(Viewer viewer, Model model) {
		this.pages.show(own(viewer), this.partners.tree(viewer.organizationId()), model);
		return "access/partner/locations";
	}

	@GetMapping(PartnerPages.OWN_LOCATIONS + "/new")
	String empty(Viewer viewer, Model model) {
		return this.dialogs.empty(own(viewer), model);
	}

	@PostMapping(PartnerPages.OWN_LOCATIONS)
	String add(Viewer viewer, @ModelAttribute("form") LocationForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		return this.dialogs.add(own(viewer), form, errors, model, redirect);
	}

	@GetMapping(PartnerPages.OWN_LOCATIONS + "/{locationId}/edit")
	String form(Viewer viewer, @PathVariable UUID locationId, Model model) {
		return this.dialogs.form(own(viewer), locationId, model);
	}

	@PostMapping(PartnerPages.OWN_LOCATIONS + "/{locationId}")
	String save(Viewer viewer, @PathVariable UUID locationId, @ModelAttribute("form") LocationForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		return this.dialogs.save(own(viewer), locationId, form, errors, model, response, redirect);
	}

	private Company own(Viewer viewer) {
		return Company.own(this.partners.get(viewer.organizationId()));
	}

}
