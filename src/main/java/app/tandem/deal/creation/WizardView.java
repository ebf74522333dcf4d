package app.tandem.deal.creation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.FormOptions;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * Puts a page of the wizard together: the form, what is wrong with it, and the steps
 * around it.
 */
@Component
class WizardView {

	private static final String FORM = "form";

	private final FormOptions options;

	private final Assessments assessments;

	private final DraftSummary summary;

	private final MessageSource messages;

	private final Clock clock;

	WizardView(FormOptions options, Assessments assessments, DraftSummary summary, MessageSource messages,
			Clock clock) {
		this.options = options;
		this.assessments = assessments;
		this.summary = summary;
		this.messages = messages;
		this.clock = clock;
	}

	<F> String show(StepPage<F, ?> page, F form, Draft draft, Viewer viewer, Model model, boolean checked) {
		BindingResult errors = checked ? check(page, form, draft, viewer) : new BeanPropertyBindingResult(form, FORM);
		add(page, form, errors, draft, viewer, model);
		model.addAttribute("wizard", frame(page, draft));
		return page.view();
	}

	/** What was typed, beside what another window stored meanwhile. */
	<F> String conflict(StepPage<F, ?> page, F form, Draft draft, Viewer viewer, Model model) {
		add(page, form, new BeanPropertyBindingResult(form, FORM), draft, viewer, model);
		model.addAttribute("wizard", frame(page, draft));
		model.addAttribute("saved", this.summary.of(page.step(), draft, viewer));
		return page.view();
	}

	/** What is wrong with the form. */
	<F> BindingResult check(StepPage<F, ?> page, F form, Draft draft, Viewer viewer) {
		BindingResult errors = new BeanPropertyBindingResult(form, FORM);
		page.read(form, draft, viewer, Check.of(errors, LocalDate.now(this.clock)));
		return errors;
	}

	boolean isAssessment(Draft draft) {
		return this.assessments.isOne(draft.input());
	}

	/** The steps, with links to those that were sent already. */
	List<StepLink> steps(Step current, Draft draft) {
		List<StepLink> links = new ArrayList<>();
		for (Step step : Step.values()) {
			if (step != Step.SELLING || !isAssessment(draft)) {
				boolean done = draft.input().has(step);
				links.add(new StepLink(step.key(), done ? draft.path(step.word()) : null, done && step != current,
						step == current));
			}
		}
		return links;
	}

	/** The drafts that the viewer can go on with. */
	List<DraftLink> drafts(List<Draft> drafts, Viewer viewer) {
		Wording wording = Wording.ofReader(this.messages);
		return drafts.stream().map((draft) -> {
			DetailsForm details = draft.input().details();
			String name = (details != null) ? details.terms().name().strip() : "";
			String customer = this.summary.customer(draft, viewer);
			return new DraftLink(draft.path(firstUnsent(draft).word()), draft.path("removal"),
					!name.isEmpty() ? name : wording.text("deal.creation.draft.nameless"), customer,
					wording.text("deal.creation.draft.changed", wording.formats().time(draft.updatedAt())));
		}).toList();
	}

	Step firstUnsent(Draft draft) {
		return Arrays.stream(Step.values())
			.filter((step) -> !draft.input().has(step) && !(step == Step.SELLING && isAssessment(draft)))
			.findFirst()
			.orElse(Step.REVIEW);
	}

	private <F> void add(StepPage<F, ?> page, F form, BindingResult errors, Draft draft, Viewer viewer, Model model) {
		model.addAttribute(FORM, form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
		model.addAttribute("options", this.options);
		page.show(form, draft, viewer, model);
	}

	private Frame frame(StepPage<?, ?> page, Draft draft) {
		String seen = draft.input().marks().getOrDefault(page.word(), "");
		return new Frame(steps(page.step(), draft), page.step().key(), draft.path(page.word()),
				draft.address(page.word()), UUID.randomUUID().toString(), seen);
	}

	/**
	 * What stands around a form.
	 *
	 * @param action where it is sent
	 * @param address where it is looked at, also while something is being typed
	 */
	record Frame(List<StepLink> steps, String title, String action, String address, String page, String seen) {
	}

	/** A draft to go on with. */
	record DraftLink(String href, String removal, String name, String customer, String changed) {
	}

	/** One step in the row of all. */
	record StepLink(String key, @Nullable String href, boolean done, boolean current) {
	}

}
