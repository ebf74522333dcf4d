package app.tandem.access.people;

import java.util.UUID;

import app.tandem.access.Member;
import app.tandem.access.StepUp;
import app.tandem.access.Viewer;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives people roles, and takes them away. */
@Controller
@InSection(Section.USERS)
class GrantController {

	private final People people;

	private final PeoplePages pages;

	GrantController(People people, PeoplePages pages) {
		this.people = people;
		this.pages = pages;
	}

	@GetMapping(PeoplePages.LIST + "/{id}/grants/new")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", GrantForm.EMPTY);
		return form(this.people.get(id, viewer), viewer, model);
	}

	@PostMapping(PeoplePages.LIST + "/{id}/grants")
	@StepUp
	String add(@PathVariable UUID id, @ModelAttribute("form") GrantForm form, BindingResult errors, Viewer viewer,
			Model model, RedirectAttributes redirect) {
		Member member = this.people.get(id, viewer);
		if (!this.people.grant(form, new FormCheck(errors), member, viewer)) {
			return form(member, viewer, model);
		}
		Flash.success(redirect, "access.people.granted", member.name());
		return "redirect:" + PeoplePages.LIST + "/" + id;
	}

	@PostMapping(PeoplePages.LIST + "/{id}/grants/{grantId}/removal")
	@StepUp
	String remove(@PathVariable UUID id, @PathVariable UUID grantId, Viewer viewer, RedirectAttributes redirect) {
		Member member = this.people.get(id, viewer);
		this.people.revoke(grantId, member, viewer);
		Flash.success(redirect, "access.people.revoked", member.name());
		return "redirect:" + PeoplePages.LIST + "/" + id;
	}

	private String form(Member member, Viewer viewer, Model model) {
		this.pages.describe(member, viewer, model);
		this.pages.offerRoles(this.people.company(viewer), model);
		return "access/people/grant";
	}

}
