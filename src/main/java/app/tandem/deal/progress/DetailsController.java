package app.tandem.deal.progress;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.Edit;
import app.tandem.deal.Field;
import app.tandem.deal.Terms;
import app.tandem.deal.form.TermsForm;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@InSection(Section.OPPORTUNITIES)
class DetailsController {

	private final Edits edits;

	DetailsController(Edits edits) {
		this.edits = edits;
	}

	@GetMapping("/opportunities/{id}/details/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Deal deal = this.edits.open(id, Field.NAME, viewer);
		model.addAttribute("form", new DetailsForm(deal.referral().version(), TermsForm.of(deal.referral().terms())));
		return page(deal, model);
	}

	/**
	 * When somebody else was faster their values stand beside what was typed, which
	 * stays.
	 */
	@PostMapping("/opportunities/{id}/details")
	String save(@PathVariable UUID id, @ModelAttribute("form") DetailsForm form, BindingResult errors, Viewer viewer,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Deal deal = this.edits.open(id, Field.NAME, viewer);
		Terms terms = form.terms().read(this.edits.check(errors).at("terms"), deal.referral().terms());
		if (terms == null || errors.hasErrors()) {
			return page(deal, model);
		}
		if (!this.edits.save(deal, form.version(), Edit.of(deal).withTerms(terms), viewer)) {
			Stale.answer(this.edits.theirs(deal, form.terms()), response, model);
			return page(deal, model);
		}
		Flash.success(redirect, "deal.progress.saved");
		return "redirect:/opportunities/" + id;
	}

	private String page(Deal deal, Model model) {
		this.edits.describe(deal, model);
		return "deal/progress/details";
	}

}
