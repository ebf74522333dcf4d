package app.tandem.deal.creation;

import app.tandem.access.Viewer;
import app.tandem.deal.form.Check;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;

/**
 * One page of the wizard that is typed into.
 *
 * @param <F> what is typed
 * @param <V> what it means
 */
interface StepPage<F, V> {

	Step step();

	/** What stands at the end of its address; also the name of its part of the draft. */
	default String word() {
		return step().word();
	}

	String view();

	/** What was typed before, or what the page begins with. */
	F typed(Draft draft, Viewer viewer);

	/** The draft's input with this in it. */
	Input keep(F form, String action, Input input);

	/** The form after a button of its rows or its search was pressed. */
	F after(F form, String action, Draft draft, Viewer viewer);

	/** Whether the button belongs to the page, so that it is shown again. */
	boolean isAction(String action);

	/** Where such a button leads: to the page itself, at the place of its rows. */
	default String target(String action) {
		return word();
	}

	/** What it means; says at the fields what is wrong, and is null then. */
	@Nullable V read(F form, Draft draft, Viewer viewer, Check check);

	/** Adds what the template shows beside the form. */
	void show(F form, Draft draft, Viewer viewer, Model model);

	/** Where Next leads. */
	default String next(boolean assessment) {
		return step().next(assessment).word();
	}

	/** Where Back leads. */
	default String previous(boolean assessment) {
		return step().previous(assessment).word();
	}

}
