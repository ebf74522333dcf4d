package app.tandem.deal.creation;

import java.util.Objects;

import app.tandem.deal.form.TermsForm;

/** The step Deal details as typed: where the deal belongs, and its terms. */
record DetailsForm(String location, TermsForm terms) {

	/** What the request lacks is empty. */
	DetailsForm {
		location = Objects.requireNonNullElse(location, "");
		terms = Objects.requireNonNullElse(terms, TermsForm.EMPTY);
	}

}
