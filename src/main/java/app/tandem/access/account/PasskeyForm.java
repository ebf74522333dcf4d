package app.tandem.access.account;

import app.tandem.value.FormCheck;

/**
 * A passkey to add.
 *
 * @param label how its owner tells it from others
 * @param credential what the authenticator answered
 */
record PasskeyForm(String label, String credential) {

	static final PasskeyForm EMPTY = new PasskeyForm("", "");

	private static final int LONGEST_LABEL = 100;

	PasskeyForm {
		label = FormCheck.orEmpty(label).strip();
		credential = FormCheck.orEmpty(credential);
	}

	void check(FormCheck check) {
		if (this.label.isEmpty()) {
			check.reject("label", "access.passkeys.label.missing");
		}
		else if (this.label.length() > LONGEST_LABEL || this.label.indexOf('\0') >= 0) {
			check.reject("label", "access.passkeys.label.long", LONGEST_LABEL);
		}
	}

}
