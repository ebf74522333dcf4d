package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.access.partner.LocationDialogs.Company;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Retires a location of one's own company, and brings it back. */
@Controller
@InSection(Section.LOCATIONS)
class OwnRetirementController {

	private static final String PATH = PartnerPages.OWN_LOCATIONS + "/{locationId}/retirement";

	private final Partners partners;

	private final LocationDialogs dialogs;

	OwnRetirementController(Partners partners, LocationDialogs dialogs) {
		this.partners = partners;
		this.dialogs = dialogs;
	}

	@GetMapping(PATH)
	String ask(Viewer viewer, @PathVariable UUID locationId, Model model) {
		return this.dialogs.askToRetire(own(viewer), locationId, model);
	}

	@PostMapping(PATH)
	String retire(Viewer viewer, @PathVariable UUID locationId, RedirectAttributes redirect) {
		return this.dialogs.retire(own(viewer), locationId, redirect);
	}

	@PostMapping(PATH + "/removal")
	String bringBack(Viewer viewer, @PathVariable UUID locationId, RedirectAttributes redirect) {
		return this.dialogs.bringBack(own(viewer), locationId, redirect);
	}

	private Company own(Viewer viewer) {
		return Company.own(this.partners.get(viewer.organizationId()));
	}

}
