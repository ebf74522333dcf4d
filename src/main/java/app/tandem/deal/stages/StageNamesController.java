package app.tandem.deal.stages;

import java.util.List;
import java.util.Map;

import app.tandem.access.Viewer;
import app.tandem.deal.SalesStage;
import app.tandem.deal.StageNames;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets account admins say what their company calls the sales stages. */
@Controller
@InSection(Section.SALES_STAGES)
class StageNamesController {

	private static final String PATH = "/settings/sales-stages";

	private final StageNames names;

	private final StageNaming naming;

	StageNamesController(StageNames names, StageNaming naming) {
		this.names = names;
		this.naming = naming;
	}

	@GetMapping(PATH)
	String form(Viewer viewer, Model model) {
		model.addAttribute("form", StageNamesForm.of(now(viewer)));
		return page(model);
	}

	/** Whoever was slower sees what was saved, beside what they typed. */
	@PostMapping(PATH)
	String save(@ModelAttribute("form") StageNamesForm form, BindingResult errors, Viewer viewer, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Map<SalesStage, List<String>> seen = now(viewer);
		Map<SalesStage, List<String>> wanted = form.read(new FormCheck(errors));
		if (!form.isOf(seen)) {
			return stale(form, seen, model, response);
		}
		if (errors.hasErrors()) {
			return page(model);
		}
		try {
			this.naming.replace(viewer, seen, wanted);
		}
		catch (Conflict faster) {
			return stale(form, now(viewer), model, response);
		}
		Flash.success(redirect, "deal.stages.saved");
		return "redirect:" + PATH;
	}

	private Map<SalesStage, List<String>> now(Viewer viewer) {
		if (!viewer.sections().contains(Section.SALES_STAGES)) {
			throw new AccessDeniedException("only account admins name the sales stages");
		}
		return this.names.of(viewer.organizationId());
	}

	private static String stale(StageNamesForm form, Map<SalesStage, List<String>> now, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", form.theirs(now));
		model.addAttribute("seen", StageNamesForm.of(now).seen());
		return page(model);
	}

	private static String page(Model model) {
		model.addAttribute("stages", SalesStage.values());
		return "deal/stages/edit";
	}

}
