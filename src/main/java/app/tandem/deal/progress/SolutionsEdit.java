package app.tandem.deal.progress;

import app.tandem.deal.form.SolutionsForm;
import org.jspecify.annotations.Nullable;

/** The solutions as edited, of the version of the deal that was looked at. */
record SolutionsEdit(int version, SolutionsForm solutions) {

	SolutionsEdit(int version, @Nullable SolutionsForm solutions) {
		this.version = version;
		this.solutions = (solutions != null) ? solutions : new SolutionsForm("", "", java.util.List.of());
	}

}
