package app.tandem.access.people;

import java.util.Map;

import app.tandem.access.Member;
import app.tandem.shell.Theirs;
import app.tandem.shell.Wording;
import app.tandem.value.FormCheck;
import app.tandem.value.Limits;

/**
 * A person's name and telephone as typed; the address is what they sign in with and
 * stays.
 */
record PersonForm(String version, String firstName, String lastName, String phone) {

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	PersonForm {
		version = FormCheck.orEmpty(version);
		firstName = FormCheck.orEmpty(firstName);
		lastName = FormCheck.orEmpty(lastName);
		phone = FormCheck.orEmpty(phone);
	}

	static PersonForm of(Member member) {
		return new PersonForm(String.valueOf(member.version()), member.firstName(), member.lastName(), member.phone());
	}

	boolean isOf(Member member) {
		return this.version.equals(String.valueOf(member.version()));
	}

	Member read(FormCheck check, Member before) {
		return before.withDetails(check.mandatoryLine("firstName", this.firstName, Limits.NAME),
				check.mandatoryLine("lastName", this.lastName, Limits.NAME),
				check.line("phone", this.phone, Limits.PHONE));
	}

	/** What the person is called now where the form says otherwise. */
	Map<String, String> theirs(Member now, Wording wording) {
		return new Theirs(wording).text("firstName", now.firstName(), this.firstName)
			.text("lastName", now.lastName(), this.lastName)
			.text("phone", now.phone(), this.phone)
			.byField();
	}

}
