package app.tandem.registration.submission;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The form as it was typed; what a browser leaves out is empty.
 *
 * @param ip what is chosen for the IP co-sell record
 * @param biz what is chosen for the Biz apps record
 * @param named the tick: company and solution are named in the contract
 * @param version of the record that was sent back, when there is one
 */
record RegistrationForm(Choice ip, Choice biz, Agreement agreement, Term term, Person contact, Boolean named,
		@Nullable MultipartFile evidence, String version) {

	RegistrationForm {
		ip = Objects.requireNonNullElse(ip, Choice.NONE);
		biz = Objects.requireNonNullElse(biz, Choice.NONE);
		agreement = Objects.requireNonNullElse(agreement, Agreement.EMPTY);
		term = Objects.requireNonNullElse(term, Term.EMPTY);
		contact = Objects.requireNonNullElse(contact, Person.NOBODY);
		named = Objects.requireNonNullElse(named, false);
		version = typed(version);
	}

	private static String typed(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** A solution, and what it is worth. */
	record Choice(String solution, String value) {

		static final Choice NONE = new Choice("", "");

		Choice {
			solution = typed(solution);
			value = typed(value);
		}

		boolean isEmpty() {
			return this.solution.isBlank() && this.value.isBlank();
		}

	}

	/** The contract. */
	record Agreement(String type, String total, String currency, String azure, String tenant) {

		static final Agreement EMPTY = new Agreement("", "", "", "", "");

		Agreement {
			type = typed(type);
			total = typed(total);
			currency = typed(currency);
			azure = typed(azure);
			tenant = typed(tenant);
		}

	}

	/** The days of the contract. */
	record Term(String signedOn, String startsOn, String endsOn, Boolean perpetual) {

		static final Term EMPTY = new Term("", "", "", false);

		Term {
			signedOn = typed(signedOn);
			startsOn = typed(startsOn);
			endsOn = typed(endsOn);
			perpetual = Objects.requireNonNullElse(perpetual, false);
		}

	}

	/** Whom the reviewer may ask. */
	record Person(String firstName, String lastName, String phone, String email) {

		static final Person NOBODY = new Person("", "", "", "");

		Person {
			firstName = typed(firstName);
			lastName = typed(lastName);
			phone = typed(phone);
			email = typed(email);
		}

	}

}
