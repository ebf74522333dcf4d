package app.tandem.deal.response;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

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
class DeclinationController {

	private final Answers answers;

	DeclinationController(Answers answers) {
		this.answers = answers;
	}

	@GetMapping("/opportunities/{id}/declination")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", DeclinationForm.EMPTY);
		return page(id, viewer, model);
	}

	@PostMapping("/opportunities/{id}/declination")
	String decline(@PathVariable UUID id, @ModelAttribute("form") DeclinationForm form, BindingResult errors,
			Viewer viewer, Model model, RedirectAttributes redirect) {
		if (!this.answers.decline(id, form, errors, viewer)) {
			return page(id, viewer, model);
		}
		Flash.success(redirect, "deal.response.declined");
		return "redirect:/opportunities/" + id;
	}

	private String page(UUID id, Viewer viewer, Model model) {
		model.addAttribute("answer", this.answers.asked(id, viewer));
		model.addAttribute("options", this.answers.options());
		return "deal/response/declination";
	}

}
