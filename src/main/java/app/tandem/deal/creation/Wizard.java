package app.tandem.deal.creation;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import app.tandem.access.Viewer;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Shows the pages of the wizard and keeps what they send, whether or not it is right. */
@Component
class Wizard {

	private final Drafts drafts;

	private final WizardView views;

	private final Clock clock;

	Wizard(Drafts drafts, WizardView views, Clock clock) {
		this.drafts = drafts;
		this.views = views;
		this.clock = clock;
	}

	/** A page of a draft, with what is wrong on it when that is asked for. */
	@Transactional(readOnly = true)
	<F> String show(StepPage<F, ?> page, UUID id, boolean check, Viewer viewer, Model model) {
		return show(page, id, check, UnaryOperator.identity(), viewer, model);
	}

	/** The same while something is being typed into its search. */
	@Transactional(readOnly = true)
	<F> String show(StepPage<F, ?> page, UUID id, boolean check, UnaryOperator<F> typing, Viewer viewer, Model model) {
		refuseUnlessMayCreate(viewer);
		Draft draft = this.drafts.get(id, viewer);
		return (draft.dealId() != null) ? toDeal(draft) : show(page, draft, check, typing, viewer, model);
	}

	/** The same for a draft that begins with its first page sent. */
	@Transactional(readOnly = true)
	<F> String begin(StepPage<F, ?> page, UUID id, UnaryOperator<F> typing, Viewer viewer, Model model) {
		refuseUnlessMayCreate(viewer);
		if (this.drafts.isKnown(id)) {
			return show(page, id, false, typing, viewer, model);
		}
		model.addAttribute("drafts", this.views.drafts(this.drafts.of(viewer), viewer));
		return show(page, Draft.begin(id, this.clock.instant()), false, typing, viewer, model);
	}

	/**
	 * Keeps what was typed and goes where the pressed button says: on, back, or to the
	 * same page. A page that another window wrote meanwhile is shown again.
	 */
	@Transactional
	<F> String send(StepPage<F, ?> page, UUID id, F typed, Press press, Viewer viewer, Model model,
			HttpServletResponse response) {
		refuseUnlessMayCreate(viewer);
		Draft draft = (page.step() == Step.CUSTOMER) ? this.drafts.holdOrBegin(id, viewer)
				: this.drafts.hold(id, viewer);
		if (draft.dealId() != null) {
			return toDeal(draft);
		}
		model.addAttribute("to", press.to());
		if (isOverwriting(page, draft, typed, press, viewer)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.views.conflict(page, typed, draft, viewer, model);
		}
		F form = page.after(typed, press.action(), draft, viewer);
		Draft kept = draft.with(page.keep(form, press.action(), draft.input()).marked(page.word(), press.page()),
				this.clock.instant());
		this.drafts.save(kept);
		return goOn(page, form, kept, press, viewer, model);
	}

	/**
	 * Who may create deals: partners' people who have deals to look at.
	 */
	static void refuseUnlessMayCreate(Viewer viewer) {
		if (!viewer.mayImport()) {
			throw new AccessDeniedException("may not create deals");
		}
	}

	static String toDeal(Draft draft) {
		return "redirect:/opportunities/" + draft.dealId();
	}

	private <F> String show(StepPage<F, ?> page, Draft draft, boolean check, UnaryOperator<F> typing, Viewer viewer,
			Model model) {
		F form = typing.apply(page.typed(draft, viewer));
		model.addAttribute("to", check ? Step.REVIEW.word() : "");
		return this.views.show(page, form, draft, viewer, model, check);
	}

	private <F> String goOn(StepPage<F, ?> page, F form, Draft draft, Press press, Viewer viewer, Model model) {
		boolean assessment = this.views.isAssessment(draft);
		if (press.is("back")) {
			return "redirect:" + draft.path(page.previous(assessment));
		}
		if (page.isAction(press.action())) {
			return "redirect:" + draft.path(page.target(press.action()));
		}
		BindingResult errors = this.views.check(page, form, draft, viewer);
		if (errors.hasErrors()) {
			return this.views.show(page, form, draft, viewer, model, true);
		}
		return "redirect:" + draft.path(press.to().equals("review") ? Step.REVIEW.word() : page.next(assessment));
	}

	private static <F> boolean isOverwriting(StepPage<F, ?> page, Draft draft, F typed, Press press, Viewer viewer) {
		String mark = draft.input().marks().getOrDefault(page.word(), "");
		return !mark.isEmpty() && !press.knows(mark) && !page.typed(draft, viewer).equals(typed);
	}

}
