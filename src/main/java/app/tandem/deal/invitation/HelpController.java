package app.tandem.deal.invitation;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.preview.Preview;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request for the vendor's help: written, looked at as the vendor will, then sent. */
@Controller
@InSection(Section.OPPORTUNITIES)
class HelpController {

	private final HelpRequests requests;

	HelpController(HelpRequests requests) {
		this.requests = requests;
	}

	@GetMapping("/opportunities/{id}/help")
	String begin(@PathVariable UUID id, Viewer viewer, Model model) {
		Deal deal = this.requests.open(id, viewer);
		model.addAttribute("form", HelpForm.begin(deal));
		return form(deal, model);
	}

	@PostMapping(path = "/opportunities/{id}/help", params = "action=back")
	String again(@PathVariable UUID id, @ModelAttribute("form") HelpForm form, Viewer viewer, Model model) {
		return form(this.requests.open(id, viewer), model);
	}

	@PostMapping("/opportunities/{id}/help/preview")
	String preview(@PathVariable UUID id, @ModelAttribute("form") HelpForm form, BindingResult errors, Viewer viewer,
			Model model) {
		Deal deal = this.requests.open(id, viewer);
		Preview preview = this.requests.preview(deal, form, errors, viewer);
		if (preview == null) {
			return form(deal, model);
		}
		model.addAttribute("preview", preview);
		model.addAttribute("sent", SentDeal.of(deal));
		return "deal/invitation/help-preview";
	}

	@PostMapping(path = "/opportunities/{id}/help", params = "action!=back")
	String send(@PathVariable UUID id, @RequestParam int version, @ModelAttribute("form") HelpForm form,
			BindingResult errors, Viewer viewer, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			if (!this.requests.send(id, version, form, errors, viewer)) {
				return form(this.requests.open(id, viewer), model);
			}
		}
		catch (Conflict | OptimisticLockingFailureException stale) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("stale", true);
			return preview(id, form, errors, viewer, model);
		}
		Flash.success(redirect, "deal.invitation.help.done");
		return "redirect:/opportunities/" + id;
	}

	private String form(Deal deal, Model model) {
		model.addAttribute("sent", SentDeal.of(deal));
		model.addAttribute("contactFixed", deal.contactIsFixed());
		model.addAttribute("contact", deal.engagement().contact());
		model.addAttribute("options", this.requests.options());
		return "deal/invitation/help";
	}

}
