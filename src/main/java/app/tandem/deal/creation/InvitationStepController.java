package app.tandem.deal.creation;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.form.InvitationForm;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A partner that is to be invited together with the deal. */
@Controller
@InSection(Section.OPPORTUNITIES)
class InvitationStepController {

	private final Wizard wizard;

	private final InvitationPages pages;

	InvitationStepController(Wizard wizard, InvitationPages pages) {
		this.wizard = wizard;
		this.pages = pages;
	}

	@HxGetMapping(path = "/opportunities/drafts/{id}/invitations/{key}",
			fragments = { "partner-results", "solution-results" })
	String show(@PathVariable UUID id, @PathVariable UUID key, @RequestParam(required = false) @Nullable String check,
			@ModelAttribute Typing typing, Viewer viewer, Model model) {
		return this.wizard.show(this.pages.of(key), id, check != null, (form) -> searching(form, typing), viewer,
				model);
	}

	@PostMapping("/opportunities/drafts/{id}/invitations/{key}")
	String send(@PathVariable UUID id, @PathVariable UUID key, @ModelAttribute InvitationForm typed,
			@ModelAttribute Press press, Viewer viewer, Model model, HttpServletResponse response) {
		return this.wizard.send(this.pages.of(key), id, typed, press, viewer, model, response);
	}

	private static InvitationForm searching(InvitationForm form, Typing typing) {
		Typing.Catalogue typed = typing.solutions();
		InvitationForm next = form.searching(typing.query());
		return (typed != null) ? next.with(form.solutions().searching(typed.query(), typed.scope())) : next;
	}

}
