package app.tandem.deal.progress;

import app.tandem.deal.form.TermsForm;
import org.jspecify.annotations.Nullable;

/**
 * The details as edited, of the version of the deal that was looked at.
 */
record DetailsForm(int version, TermsForm terms) {

	DetailsForm(int version, @Nullable TermsForm terms) {
		this.version = version;
		this.terms = (terms != null) ? terms : TermsForm.EMPTY;
	}

}
