package app.tandem.deal.invitation;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.form.InvitationForm;
import app.tandem.deal.preview.Preview;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An invitation of a partner: written, looked at as the partner will, then sent. */
@Controller
@InSection(Section.OPPORTUNITIES)
class InvitationController {

	private final PartnerInvitations invitations;

	private final InvitationPage page;

	InvitationController(PartnerInvitations invitations, InvitationPage page) {
		this.invitations = invitations;
		this.page = page;
	}

	@HxGetMapping(path = "/opportunities/{id}/invitations/new", fragments = { "partner-results", "solution-results" })
	String begin(@PathVariable UUID id, @ModelAttribute InvitationForm typing, Viewer viewer, Model model) {
		Deal deal = this.invitations.open(id, viewer);
		return this.page.anew(this.page.begin(deal).searching(typing.query()).with(typing.solutions()), deal, viewer,
				model);
	}

	@PostMapping("/opportunities/{id}/invitations/preview")
	String preview(@PathVariable UUID id, @RequestParam(required = false) @Nullable String action,
			@ModelAttribute("form") InvitationForm form, BindingResult errors, Viewer viewer, Model model) {
		Deal deal = this.invitations.open(id, viewer);
		if (action != null && InvitationForm.isAction(action)) {
			return this.page.anew(form.after(action), deal, viewer, model);
		}
		Preview preview = this.invitations.preview(deal, form, errors, viewer);
		if (preview == null) {
			return this.page.show(form, deal, viewer, model);
		}
		model.addAttribute("preview", preview);
		model.addAttribute("sent", SentDeal.of(deal));
		return "deal/invitation/preview";
	}

	@PostMapping(path = "/opportunities/{id}/invitations", params = "action=back")
	String again(@PathVariable UUID id, @ModelAttribute("form") InvitationForm form, Viewer viewer, Model model) {
		return this.page.show(form, this.invitations.open(id, viewer), viewer, model);
	}

	@PostMapping(path = "/opportunities/{id}/invitations", params = "action!=back")
	String send(@PathVariable UUID id, @RequestParam int version, @ModelAttribute("form") InvitationForm form,
			BindingResult errors, Viewer viewer, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			String partner = this.invitations.send(id, version, form, errors, viewer);
			if (partner == null) {
				return this.page.show(form, this.invitations.open(id, viewer), viewer, model);
			}
			Flash.success(redirect, "deal.invitation.partner.done", partner);
			return "redirect:/opportunities/" + id;
		}
		catch (Conflict | OptimisticLockingFailureException stale) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("stale", true);
			return preview(id, null, form, errors, viewer, model);
		}
	}

}
