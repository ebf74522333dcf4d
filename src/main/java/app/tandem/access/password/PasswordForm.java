package app.tandem.access.password;

import app.tandem.value.FormCheck;

/** A password as somebody chose it, twice. */
record PasswordForm(String password, String repeated) {

	static final PasswordForm EMPTY = new PasswordForm("", "");

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	PasswordForm {
		password = FormCheck.orEmpty(password);
		repeated = FormCheck.orEmpty(repeated);
	}

	/** Nobody's log or page shall have it. */
	@Override
	public String toString() {
		return "PasswordForm";
	}

}
