package app.tandem.access.people;

import java.util.UUID;

import app.tandem.access.Member;
import app.tandem.access.StepUp;
import app.tandem.access.Viewer;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's name and telephone, and the link by which they choose a password. */
@Controller
@InSection(Section.USERS)
class UserController {

	private final People people;

	private final PeoplePages pages;

	private final LinkNotice notice;

	UserController(People people, PeoplePages pages, LinkNotice notice) {
		this.people = people;
		this.pages = pages;
		this.notice = notice;
	}

	@GetMapping(PeoplePages.LIST + "/{id}/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Member member = this.people.get(id, viewer);
		model.addAttribute("form", PersonForm.of(member));
		return form(member, viewer, model);
	}

	/** Whoever was slower sees what was saved, beside what they typed. */
	@PostMapping(PeoplePages.LIST + "/{id}")
	String save(@PathVariable UUID id, @ModelAttribute("form") PersonForm form, BindingResult errors, Viewer viewer,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Member member = this.people.get(id, viewer);
		try {
			if (form.isOf(member)) {
				if (!this.people.change(form, new FormCheck(errors), member)) {
					return form(member, viewer, model);
				}
				Flash.success(redirect, "access.people.saved");
				return "redirect:" + PeoplePages.LIST + "/" + id;
			}
		}
		catch (OptimisticLockingFailureException faster) {
			member = this.people.get(id, viewer);
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", form.theirs(member, this.pages.wording()));
		return form(member, viewer, model);
	}

	@PostMapping(PeoplePages.LIST + "/{id}/links")
	@StepUp
	String newLink(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
		Member member = this.people.get(id, viewer);
		this.notice.show(member, this.people.newLink(member), redirect);
		return "redirect:" + PeoplePages.LIST + "/" + id;
	}

	@PostMapping(PeoplePages.LIST + "/{id}/second-factor/removal")
	@StepUp
	String removeSecondFactor(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
		Member member = this.people.get(id, viewer);
		this.people.removeSecondFactor(member, viewer);
		Flash.success(redirect, "access.people.factor.removed", member.name());
		return "redirect:" + PeoplePages.LIST + "/" + id;
	}

	private String form(Member member, Viewer viewer, Model model) {
		this.pages.describe(member, viewer, model);
		return "access/people/edit";
	}

}
