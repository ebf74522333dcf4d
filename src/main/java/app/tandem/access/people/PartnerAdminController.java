package app.tandem.access.people;

import java.util.UUID;

import app.tandem.access.Organization;
import app.tandem.access.StepUp;
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

/**
 * Lets programme admins invite the account admin of a partner, who does the rest: without
 * one, a new partner could not begin.
 */
@Controller
@InSection(Section.PARTNERS)
class PartnerAdminController {

	private static final String PATH = "/settings/partners/{id}/admins";

	private final People people;

	private final LinkNotice notice;

	PartnerAdminController(People people, LinkNotice notice) {
		this.people = people;
		this.notice = notice;
	}

	@GetMapping(PATH + "/new")
	String form(@PathVariable UUID id, Model model) {
		model.addAttribute("form", InvitationForm.EMPTY);
		return page(this.people.partner(id), model);
	}

	@PostMapping(PATH)
	@StepUp
	String invite(@PathVariable UUID id, @ModelAttribute("form") InvitationForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		Organization partner = this.people.partner(id);
		People.Invited invited = this.people.invite(form.asAccountAdmin(), new FormCheck(errors), partner);
		if (invited == null) {
			return page(partner, model);
		}
		Flash.success(redirect, "access.people.invited", invited.member().name());
		this.notice.show(invited, redirect);
		return "redirect:/settings/partners/" + id;
	}

	private static String page(Organization partner, Model model) {
		model.addAttribute("partner", partner.name());
		model.addAttribute("href", "/settings/partners/" + partner.id());
		return "access/people/admin";
	}

}
