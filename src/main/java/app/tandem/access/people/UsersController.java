package app.tandem.access.people;

import java.util.UUID;

import app.tandem.access.StepUp;
import app.tandem.access.Viewer;
import app.tandem.shell.Flash;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.PageOf;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a company, and inviting further ones. */
@Controller
@InSection(Section.USERS)
class UsersController {

	private final People people;

	private final PeoplePages pages;

	private final LinkNotice notice;

	UsersController(People people, PeoplePages pages, LinkNotice notice) {
		this.people = people;
		this.pages = pages;
		this.notice = notice;
	}

	@HxGetMapping(path = PeoplePages.LIST, fragments = "user-list")
	@Limited(Rate.SEARCHES)
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Integer page,
			Viewer viewer, Model model) {
		model.addAttribute("list", this.pages.list(viewer, q, PageOf.number(page)));
		return "access/people/list";
	}

	@GetMapping(PeoplePages.LIST + "/new")
	String form(Viewer viewer, Model model) {
		model.addAttribute("form", InvitationForm.EMPTY);
		return form(model, viewer);
	}

	@PostMapping(PeoplePages.LIST)
	@StepUp
	String invite(@ModelAttribute("form") InvitationForm form, BindingResult errors, Viewer viewer, Model model,
			RedirectAttributes redirect) {
		People.Invited invited = this.people.invite(form, new FormCheck(errors), this.people.company(viewer));
		if (invited == null) {
			return form(model, viewer);
		}
		Flash.success(redirect, "access.people.invited", invited.member().name());
		this.notice.show(invited, redirect);
		return "redirect:" + PeoplePages.LIST + "/" + invited.member().id();
	}

	@GetMapping(PeoplePages.LIST + "/{id}")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.show(this.people.get(id, viewer), viewer, model);
		return "access/people/detail";
	}

	private String form(Model model, Viewer viewer) {
		this.pages.offerRoles(this.people.company(viewer), model);
		return "access/people/new";
	}

}
