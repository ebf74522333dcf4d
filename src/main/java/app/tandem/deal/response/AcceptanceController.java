package app.tandem.deal.response;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.form.Rebound;
import app.tandem.deal.form.TeamHelper;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
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

@Controller
@InSection(Section.OPPORTUNITIES)
class AcceptanceController {

	private final Answers answers;

	private final TeamHelper helper;

	AcceptanceController(Answers answers, TeamHelper helper) {
		this.answers = answers;
		this.helper = helper;
	}

	@GetMapping("/opportunities/{id}/acceptance")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		AnswerView view = this.answers.asked(id, viewer);
		AcceptanceForm form = view.acceptance();
		model.addAttribute("form", form);
		return page(view, form, viewer, model);
	}

	@PostMapping("/opportunities/{id}/acceptance")
	String accept(@PathVariable UUID id, @ModelAttribute("form") AcceptanceForm form, BindingResult errors,
			@RequestParam(required = false) @Nullable String action, Viewer viewer, Model model,
			RedirectAttributes redirect) {
		if (action != null && this.helper.isAction(action)) {
			AcceptanceForm next = form.with(this.helper.after(form.team(), action, viewer));
			return Rebound.page(model, next, page(this.answers.asked(id, viewer), next, viewer, model));
		}
		if (!this.answers.accept(id, form, errors, viewer)) {
			return page(this.answers.asked(id, viewer), form, viewer, model);
		}
		Flash.success(redirect, "deal.response.accepted");
		return "redirect:/opportunities/" + id;
	}

	private String page(AnswerView view, AcceptanceForm form, Viewer viewer, Model model) {
		model.addAttribute("recent", this.helper.recent(form.team(), viewer));
		model.addAttribute("answer", view);
		model.addAttribute("options", this.answers.options());
		return "deal/response/acceptance";
	}

}
