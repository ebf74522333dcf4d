package app.tandem.deal.creation;

import java.util.List;
import java.util.Objects;

import app.tandem.deal.form.SolutionsForm;
import org.jspecify.annotations.Nullable;

/**
 * The step Solutions as typed.
 *
 * @param location where an assessment is carried out; for other solutions it plays no
 * part
 */
record ChosenForm(SolutionsForm solutions, String location) {

	static final ChosenForm EMPTY = new ChosenForm(new SolutionsForm("", "", List.of()), "");

	/** What the request lacks is empty. */
	ChosenForm {
		solutions = Objects.requireNonNullElse(solutions, new SolutionsForm("", "", List.of()));
		location = Objects.requireNonNullElse(location, "");
	}

	/** The same, with what is being typed into the search. */
	ChosenForm searching(Typing.@Nullable Catalogue typed) {
		return (typed == null) ? this
				: new ChosenForm(this.solutions.searching(typed.query(), typed.scope()), this.location);
	}

}
