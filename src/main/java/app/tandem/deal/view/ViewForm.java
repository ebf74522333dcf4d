package app.tandem.deal.view;

import java.util.List;

import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a view.
 *
 * @param pinned whether it stands among their tabs
 * @param start whether their list begins with it
 * @param replace whether it takes the place of their view of the same name
 */
record ViewForm(String name, boolean shared, boolean pinned, boolean start, boolean replace) {

	static final ViewForm EMPTY = new ViewForm("", false, false, false, false);

	private static final int LONGEST = 60;

	ViewForm(@Nullable String name, boolean shared, boolean pinned, boolean start, boolean replace) {
		this.name = FormCheck.orEmpty(name).strip();
		this.shared = shared;
		this.pinned = pinned;
		this.start = start;
		this.replace = replace;
	}

	static ViewForm of(SavedView view) {
		return new ViewForm(view.name(), view.shared(), view.pinned(), view.start(), false);
	}

	/** A name must be there, and free among these unless its view is to be replaced. */
	void check(FormCheck check, List<SavedView> others) {
		check.mandatoryLine("name", this.name, LONGEST);
		if (!check.failed() && !this.replace && others.stream().anyMatch(this::isNamedAlike)) {
			check.reject("name", "deal.view.taken");
		}
	}

	boolean isNamedAlike(SavedView view) {
		return view.own() && view.name().equalsIgnoreCase(this.name);
	}

}
