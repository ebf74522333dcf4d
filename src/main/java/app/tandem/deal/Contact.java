package app.tandem.deal;

import java.util.List;
import java.util.stream.Stream;

import app.tandem.value.PersonNames;

/**
 * The customer's contact person; all four parts may be empty until the vendor's help is
 * asked for.
 */
public record Contact(String firstName, String lastName, String phone, String email) {

	public static final Contact NONE = new Contact("", "", "", "");

	/** In full; empty where no name is known. */
	public String name() {
		return PersonNames.full(this.firstName, this.lastName);
	}

	/** Name, telephone and e-mail, as far as they are known. */
	public List<String> lines() {
		return Stream.of(name(), this.phone, this.email).filter((line) -> !line.isEmpty()).toList();
	}

	public boolean isComplete() {
		return !this.firstName.isEmpty() && !this.lastName.isEmpty() && !this.phone.isEmpty() && !this.email.isEmpty();
	}

	public boolean isEmpty() {
		return equals(NONE);
	}

}
