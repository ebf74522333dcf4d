package app.tandem.access.people;

import java.util.LinkedHashMap;
import java.util.Map;

import app.tandem.access.Member;
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

	/** What is saved by now and differs from what was typed, by field. */
	Map<String, String> theirs(Member now) {
		Map<String, String> theirs = new LinkedHashMap<>();
		put(theirs, "firstName", now.firstName(), this.firstName);
		put(theirs, "lastName", now.lastName(), this.lastName);
		put(theirs, "phone", now.phone(), this.phone);
		return theirs;
	}

	private static void put(Map<String, String> theirs, String field, String now, String typed) {
		if (!now.equals(typed)) {
			theirs.put(field, now);
		}
	}

}
