package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Organization;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The commands on the locations of a company: those of a programme admin on the page of
 * any company, and those of an account admin on the page of their own.
 */
@Component
class LocationDialogs {

	private final Partners partners;

	private final PartnerPages pages;

	LocationDialogs(Partners partners, PartnerPages pages) {
		this.partners = partners;
		this.pages = pages;
	}

	String empty(Company at, Model model) {
		model.addAttribute("form", LocationForm.empty(at.organization().country()));
		return page(at, null, model);
	}

	String add(Company at, LocationForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		if (!this.partners.change(form, new FormCheck(errors), at.id(), null)) {
			return page(at, null, model);
		}
		Flash.success(redirect, "access.partners.location.added", form.name());
		return "redirect:" + at.href();
	}

	String form(Company at, UUID locationId, Model model) {
		Location location = this.partners.location(locationId, at.id());
		model.addAttribute("form", LocationForm.of(location));
		return page(at, location, model);
	}

	/** Whoever was slower sees what was saved, beside what they typed. */
	String save(Company at, UUID locationId, LocationForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Location location = this.partners.location(locationId, at.id());
		try {
			if (form.isOf(location.version())) {
				if (!this.partners.change(form, new FormCheck(errors), at.id(), location)) {
					return page(at, location, model);
				}
				Flash.success(redirect, "access.partners.saved");
				return "redirect:" + at.href();
			}
		}
		catch (OptimisticLockingFailureException faster) {
			location = this.partners.location(locationId, at.id());
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs",
				form.theirs(location, this.partners.tree(at.id()).parentsFor(location), this.pages.wording()));
		return page(at, location, model);
	}

	String askToRetire(Company at, UUID locationId, Model model) {
		Location location = this.partners.location(locationId, at.id());
		if (location.headquarters()) {
			throw new Conflict("the headquarters cannot be retired");
		}
		this.pages.describe(at, model);
		this.pages.describe(location, model);
		return "access/partner/retirement";
	}

	String retire(Company at, UUID locationId, RedirectAttributes redirect) {
		Location location = this.partners.location(locationId, at.id());
		this.partners.retire(location);
		Flash.success(redirect, "access.partners.location.retired", location.name());
		return "redirect:" + at.href();
	}

	String bringBack(Company at, UUID locationId, RedirectAttributes redirect) {
		Location location = this.partners.location(locationId, at.id());
		this.partners.bringBack(location);
		Flash.success(redirect, "access.partners.location.brought-back", location.name());
		return "redirect:" + at.href();
	}

	private String page(Company at, @Nullable Location location, Model model) {
		this.pages.describe(at, model);
		this.pages.describe(location, model);
		this.pages.offerParents(location, this.partners.tree(at.id()), model);
		return "access/partner/location";
	}

	/**
	 * A company whose locations are looked at.
	 *
	 * @param href the page on which they stand
	 * @param places address of the locations
	 */
	record Company(Organization organization, String href, String places) {

		/** Any company, as a programme admin has it. */
		static Company of(Organization organization) {
			String href = PartnerPages.LIST + "/" + organization.id();
			return new Company(organization, href, href + "/locations");
		}

		/** One's own. */
		static Company own(Organization organization) {
			return new Company(organization, PartnerPages.OWN_LOCATIONS, PartnerPages.OWN_LOCATIONS);
		}

		UUID id() {
			return this.organization.id();
		}

	}

}
