package app.tandem.deal.progress;

import java.util.Map;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Act;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.Field;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.ContactForm;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import app.tandem.value.Limits;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customer's contact and the notes to the vendor, until the vendor sees them. */
@Controller
@InSection(Section.OPPORTUNITIES)
class ContactController {

	private final Edits edits;

	ContactController(Edits edits) {
		this.edits = edits;
	}

	@GetMapping("/opportunities/{id}/contact/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Deal deal = this.edits.open(id, Field.CONTACT, viewer);
		model.addAttribute("form", new ContactEdit(deal.referral().version(),
				ContactForm.of(deal.engagement().contact()), deal.engagement().ask().notes()));
		return page(deal, model);
	}

	@PostMapping("/opportunities/{id}/contact")
	String save(@PathVariable UUID id, @ModelAttribute("form") ContactEdit form, BindingResult errors, Viewer viewer,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Deal deal = this.edits.open(id, Field.CONTACT, viewer);
		Check check = this.edits.check(errors);
		Contact contact = form.contact().read(check.at("contact"));
		String notes = check.block("notes", form.notes(), Limits.NOTES);
		if (check.failed()) {
			return page(deal, model);
		}
		if (!this.edits.save(deal, form.version(), viewer,
				Act.of((now, origin) -> now.restate(contact, notes, origin)))) {
			Stale.answer(theirs(deal), response, model);
			return page(deal, model);
		}
		Flash.success(redirect, "deal.progress.saved");
		return "redirect:/opportunities/" + id;
	}

	private static Map<String, String> theirs(Deal deal) {
		Contact now = deal.engagement().contact();
		return Map.of("contact", String.join(", ", now.lines()), "notes", deal.engagement().ask().notes());
	}

	private String page(Deal deal, Model model) {
		this.edits.describe(deal, model);
		return "deal/progress/contact";
	}

}
