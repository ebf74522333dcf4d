package app.tandem.deal.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.Edit;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Terms;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Option;
import app.tandem.shell.Section;
import app.tandem.shell.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one field of a deal where it stands; without scripts on a page of its own. */
@Controller
@InSection(Section.OPPORTUNITIES)
class InlineController {

	private final Edits edits;

	private final MessageSource messages;

	InlineController(Edits edits, MessageSource messages) {
		this.edits = edits;
		this.messages = messages;
	}

	@GetMapping("/opportunities/{id}/fields/{field}")
	String form(@PathVariable UUID id, @PathVariable("field") String word,
			@RequestParam(required = false) @Nullable String back, Viewer viewer, Model model) {
		InlineField field = InlineField.of(word);
		Deal deal = this.edits.open(id, field.field(), viewer);
		model.addAttribute("form", InlineForm.of(deal, (back != null) ? back : "/opportunities/" + id));
		return page(deal, field, model);
	}

	/**
	 * What is wrong is said in place of the field: the answer goes there instead of where
	 * the saved page would go.
	 */
	@PostMapping("/opportunities/{id}/fields/{field}")
	String save(@PathVariable UUID id, @PathVariable("field") String word, @ModelAttribute("form") InlineForm form,
			BindingResult errors, Viewer viewer, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		InlineField field = InlineField.of(word);
		Deal deal = this.edits.open(id, field.field(), viewer);
		Edit edit = read(form, errors, deal, field);
		if (edit == null) {
			return again(deal, field, response, model);
		}
		if (!this.edits.save(deal, form.version(), edit, viewer)) {
			Stale.answer(theirs(deal, field, form), response, model);
			return again(deal, field, response, model);
		}
		Flash.success(redirect, "deal.progress.saved");
		return "redirect:" + form.back();
	}

	private @Nullable Edit read(InlineForm form, BindingResult errors, Deal deal, InlineField field) {
		if (field == InlineField.STAGE) {
			Optional<SalesStage> stage = SalesStage.settable(form.stage());
			if (stage.isEmpty()) {
				this.edits.check(errors).reject("stage", "deal.progress.inline.stage");
			}
			return stage.map((chosen) -> Edit.of(deal).withStage(chosen)).orElse(null);
		}
		Terms terms = form.read(this.edits.check(errors), field, deal.referral().terms());
		return (terms == null || errors.hasErrors()) ? null : Edit.of(deal).withTerms(terms);
	}

	private Map<String, String> theirs(Deal deal, InlineField field, InlineForm form) {
		if (field == InlineField.STAGE) {
			return (deal.stage().name().equals(form.stage())) ? Map.of() : Map.of("stage", name(deal, deal.stage()));
		}
		return this.edits.theirs(deal, form.typed(field, deal.referral().terms()));
	}

	private String again(Deal deal, InlineField field, HttpServletResponse response, Model model) {
		response.setHeader("HX-Retarget", "#inline");
		response.setHeader("HX-Reselect", "#inline");
		response.setHeader("HX-Reswap", "outerHTML");
		return page(deal, field, model);
	}

	private String page(Deal deal, InlineField field, Model model) {
		this.edits.describe(deal, model);
		model.addAttribute("field", field);
		model.addAttribute("stages", stages(deal));
		return "deal/progress/inline";
	}

	private List<Option> stages(Deal deal) {
		return Stream.concat(Stream.of(deal.stage()), deal.stage().following(deal.type().isAssessment()).stream())
			.sorted()
			.map((stage) -> new Option(stage.name(), name(deal, stage)))
			.toList();
	}

	private String name(Deal deal, SalesStage stage) {
		return Wording.ofReader(this.messages).text(stage.key(deal.type().isAssessment(), deal.party().direction()));
	}

}
