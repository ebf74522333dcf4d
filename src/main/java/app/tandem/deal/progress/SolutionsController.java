package app.tandem.deal.progress;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Edit;
import app.tandem.deal.Field;
import app.tandem.deal.form.Rebound;
import app.tandem.deal.form.SolutionPicker;
import app.tandem.deal.form.SolutionsForm;
import app.tandem.directory.Solutions;
import app.tandem.shell.Flash;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import app.tandem.shell.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@InSection(Section.OPPORTUNITIES)
class SolutionsController {

	private final Edits edits;

	private final Solutions solutions;

	private final MessageSource messages;

	SolutionsController(Edits edits, Solutions solutions, MessageSource messages) {
		this.edits = edits;
		this.solutions = solutions;
		this.messages = messages;
	}

	/** While one types, just what the search finds. */
	@HxGetMapping(path = "/opportunities/{id}/solutions/edit", fragments = "solution-results")
	String form(@PathVariable UUID id, @RequestParam(name = "solutions.query", required = false) @Nullable String query,
			@RequestParam(name = "solutions.scope", required = false) @Nullable String scope, Viewer viewer,
			Model model) {
		Deal deal = this.edits.open(id, Field.SOLUTIONS, viewer);
		SolutionsForm solutions = SolutionsForm.of(deal.referral().solutions()).searching(query, scope);
		model.addAttribute("form", new SolutionsEdit(deal.referral().version(), solutions));
		return page(deal, solutions, viewer, model);
	}

	@PostMapping("/opportunities/{id}/solutions")
	String save(@PathVariable UUID id, @ModelAttribute("form") SolutionsEdit form, BindingResult errors,
			@RequestParam(required = false) @Nullable String action, Viewer viewer, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Deal deal = this.edits.open(id, Field.SOLUTIONS, viewer);
		if (action != null && SolutionsForm.isAction(action)) {
			SolutionsForm next = form.solutions().after(action);
			return Rebound.page(model, new SolutionsEdit(form.version(), next), page(deal, next, viewer, model));
		}
		List<DealSolution> chosen = read(form, deal, errors);
		if (errors.hasErrors()) {
			return page(deal, form.solutions(), viewer, model);
		}
		if (!this.edits.save(deal, form.version(), Edit.of(deal).withSolutions(chosen), viewer)) {
			Stale.answer(Map.of("solutions", ids(deal)), response, model);
			return page(deal, form.solutions(), viewer, model);
		}
		Flash.success(redirect, "deal.progress.saved");
		return this.edits.landing(id, viewer);
	}

	private List<DealSolution> read(SolutionsEdit form, Deal deal, BindingResult errors) {
		List<DealSolution> now = deal.referral().solutions();
		return form.solutions()
			.readOrdinary(this.edits.check(errors).at("solutions"), this.solutions.find(form.solutions().ids()),
					new HashSet<>(now.stream().map(DealSolution::solutionId).toList()),
					deal.referral().terms().value().currency());
	}

	private static String ids(Deal deal) {
		return deal.referral().solutions().stream().map(DealSolution::solutionId).collect(Collectors.joining(", "));
	}

	private String page(Deal deal, SolutionsForm form, Viewer viewer, Model model) {
		this.edits.describe(deal, model);
		model.addAttribute("picker", SolutionPicker.of(form, SolutionPicker.ordinary(), this.solutions, viewer,
				Wording.ofReader(this.messages)));
		return "deal/progress/solutions";
	}

}
