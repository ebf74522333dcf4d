package app.tandem.deal.progress;

import java.util.Objects;

import app.tandem.deal.form.ContactForm;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor has not seen yet, as edited, of the version of the deal that was looked
 * at.
 */
record ContactEdit(int version, ContactForm contact, String notes) {

	ContactEdit(int version, @Nullable ContactForm contact, @Nullable String notes) {
		this.version = version;
		this.contact = Objects.requireNonNullElse(contact, ContactForm.EMPTY);
		this.notes = Objects.requireNonNullElse(notes, "");
	}

}
