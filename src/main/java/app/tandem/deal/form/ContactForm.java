package app.tandem.deal.form;

import app.tandem.deal.Contact;
import app.tandem.deal.TeamMember;
import app.tandem.value.Emails;
import app.tandem.value.Limits;
import app.tandem.value.Texts;

/** A person as typed: the customer's contact or somebody of a team. */
public record ContactForm(String firstName, String lastName, String phone, String email) {

	public static final ContactForm EMPTY = new ContactForm("", "", "", "");

	/** What the request lacks is empty. */
	@SuppressWarnings("ConstantValue")
	public ContactForm {
		firstName = Check.orEmpty(firstName);
		lastName = Check.orEmpty(lastName);
		phone = Check.orEmpty(phone);
		email = Check.orEmpty(email);
	}

	public static ContactForm of(Contact contact) {
		return new ContactForm(contact.firstName(), contact.lastName(), contact.phone(), contact.email());
	}

	public static ContactForm of(TeamMember member) {
		return new ContactForm(member.firstName(), member.lastName(), member.phone(), member.email());
	}

	public boolean isBlank() {
		return (this.firstName + this.lastName + this.phone + this.email).isBlank();
	}

	/** The contact as far as it is given. */
	public Contact read(Check check) {
		return new Contact(check.line("firstName", this.firstName, Limits.NAME),
				check.line("lastName", this.lastName, Limits.NAME),
				Check.orEmpty(check.optional("phone", Texts.identifier(this.phone, Limits.PHONE))),
				Check.orEmpty(check.optional("email", Emails.read(this.email))));
	}

	/** A contact all of whose parts must be there; complete unless something was said. */
	public Contact readComplete(Check check) {
		return new Contact(check.mandatoryLine("firstName", this.firstName, Limits.NAME),
				check.mandatoryLine("lastName", this.lastName, Limits.NAME),
				Check.orEmpty(check.mandatory("phone", Texts.identifier(this.phone, Limits.PHONE))),
				Check.orEmpty(check.mandatory("email", Emails.read(this.email))));
	}

}
