package app.tandem.privacy;

import app.tandem.value.Emails;
import app.tandem.value.FormCheck;

/**
 * Whom somebody asks about.
 *
 * @param again the address once more, before it is erased
 */
record PersonForm(String email, String again) {

	static final PersonForm EMPTY = new PersonForm("", "");

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	PersonForm {
		email = FormCheck.orEmpty(email).strip();
		again = FormCheck.orEmpty(again).strip();
	}

	/** The address, empty when it is none. */
	String read(FormCheck check) {
		return FormCheck.orEmpty(check.mandatory("email", Emails.read(this.email)));
	}

}
