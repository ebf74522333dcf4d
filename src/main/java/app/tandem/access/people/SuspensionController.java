package app.tandem.access.people;

import java.util.UUID;

import app.tandem.access.Member;
import app.tandem.access.StepUp;
import app.tandem.access.Viewer;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suspends a person, and lets them in again. */
@Controller
@InSection(Section.USERS)
class SuspensionController {

	private final People people;

	private final PeoplePages pages;

	SuspensionController(People people, PeoplePages pages) {
		this.people = people;
		this.pages = pages;
	}

	@GetMapping(PeoplePages.LIST + "/{id}/suspension")
	String ask(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.describe(this.people.get(id, viewer), viewer, model);
		return "access/people/suspension";
	}

	@PostMapping(PeoplePages.LIST + "/{id}/suspension")
	@StepUp
	String suspend(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
		Member member = this.people.get(id, viewer);
		this.people.suspend(member, viewer);
		Flash.success(redirect, "access.people.suspended", member.name());
		return "redirect:" + PeoplePages.LIST + "/" + id;
	}

	@PostMapping(PeoplePages.LIST + "/{id}/suspension/removal")
	@StepUp
	String resume(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
		Member member = this.people.get(id, viewer);
		this.people.resume(member, viewer);
		Flash.success(redirect, "access.people.resumed", member.name());
		return "redirect:" + PeoplePages.LIST + "/" + id;
	}

}
