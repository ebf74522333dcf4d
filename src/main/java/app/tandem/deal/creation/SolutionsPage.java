package app.tandem.deal.creation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import app.tandem.access.Viewer;
import app.tandem.deal.DealSolution;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.SolutionsForm;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;
import app.tandem.value.Currencies;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is to be sold: solutions of the catalogue, or one assessment alone. */
@Component
class SolutionsPage implements StepPage<ChosenForm, List<DealSolution>> {

	private final Solutions catalogue;

	private final Assessments assessments;

	private final DetailsPage details;

	private final SolutionChoice choice;

	SolutionsPage(Solutions catalogue, Assessments assessments, DetailsPage details, SolutionChoice choice) {
		this.catalogue = catalogue;
		this.assessments = assessments;
		this.details = details;
		this.choice = choice;
	}

	@Override
	public Step step() {
		return Step.SOLUTIONS;
	}

	@Override
	public String view() {
		return "deal/creation/solutions";
	}

	/** An assessment's location is the deal's. */
	@Override
	public ChosenForm typed(Draft draft, Viewer viewer) {
		ChosenForm typed = Objects.requireNonNullElse(draft.input().chosen(), ChosenForm.EMPTY);
		DetailsForm terms = draft.input().details();
		return new ChosenForm(typed.solutions(), (terms != null) ? terms.location() : typed.location());
	}

	@Override
	public Input keep(ChosenForm form, String action, Input input) {
		DetailsForm terms = input.details();
		boolean moves = terms != null && !form.location().isEmpty() && this.assessments.isOne(form);
		Input moved = (terms != null && moves) ? input.with(new DetailsForm(form.location(), terms.terms())) : input;
		return moved.with(form);
	}

	@Override
	public boolean isAction(String action) {
		return SolutionsForm.isAction(action);
	}

	@Override
	public String target(String action) {
		return word() + "#chosen";
	}

	@Override
	public ChosenForm after(ChosenForm form, String action, Draft draft, Viewer viewer) {
		return isAction(action) ? new ChosenForm(form.solutions().after(action), form.location()) : form;
	}

	@Override
	public @Nullable List<DealSolution> read(ChosenForm form, Draft draft, Viewer viewer, Check check) {
		Map<String, Solution> entries = this.catalogue.find(form.solutions().ids());
		List<DealSolution> chosen = form.solutions().read(check.at("solutions"), entries, Set.of(), currency(draft));
		if (this.assessments.isOne(form)) {
			assessment(form, viewer, check);
		}
		return check.failed() ? null : chosen;
	}

	@Override
	public void show(ChosenForm form, Draft draft, Viewer viewer, Model model) {
		model.addAttribute("assessment", this.assessments.isOne(form));
		model.addAttribute("picker", this.choice.forDeal(form.solutions(), viewer));
		model.addAttribute("locations", this.details.options(viewer));
	}

	private void assessment(ChosenForm form, Viewer viewer, Check check) {
		if (!this.choice.isVetted(viewer)) {
			check.reject("solutions.rows", "deal.creation.assessment.not-vetted");
		}
		if (form.solutions().rows().size() > 1) {
			check.reject("solutions.rows", "deal.creation.assessment.alone");
		}
		if (this.details.location(form.location(), viewer).isEmpty()) {
			check.reject("location", "deal.creation.location.missing");
		}
	}

	private static @Nullable String currency(Draft draft) {
		DetailsForm terms = draft.input().details();
		return (terms != null) ? Currencies.read(terms.terms().currency()).value() : null;
	}

}
