package app.tandem.access.account;

import app.tandem.value.FormCheck;

/** One's password of now, and the new one twice. */
record OwnPasswordForm(String present, String password, String repeated) {

	static final OwnPasswordForm EMPTY = new OwnPasswordForm("", "", "");

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	OwnPasswordForm {
		present = FormCheck.orEmpty(present);
		password = FormCheck.orEmpty(password);
		repeated = FormCheck.orEmpty(repeated);
	}

	/** Nobody's log or page shall have them. */
	@Override
	public String toString() {
		return "OwnPasswordForm";
	}

}
