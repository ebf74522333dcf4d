package app.tandem.deal.invitation;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import app.tandem.deal.Ask;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.Help;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.ContactForm;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

/** What is asked of the vendor, as typed. */
record HelpForm(String help, String notes, ContactForm contact) {

	/** What the request lacks is empty. */
	@SuppressWarnings("ConstantValue")
	HelpForm {
		help = Objects.requireNonNullElse(help, "");
		notes = Objects.requireNonNullElse(notes, "");
		contact = Objects.requireNonNullElse(contact, ContactForm.EMPTY);
	}

	/** A form to begin with: what the deal says already. */
	static HelpForm begin(Deal deal) {
		return new HelpForm("", deal.engagement().ask().notes(), ContactForm.of(deal.engagement().contact()));
	}

	/** The request, or null when something was said about it. */
	@Nullable Request read(Deal deal, Check check) {
		Optional<Help> kind = Arrays.stream(Help.values()).filter((one) -> one.name().equals(this.help)).findFirst();
		if (kind.isEmpty()) {
			check.reject("help", "deal.partner.help.missing");
		}
		String text = check.block("notes", this.notes, Limits.NOTES);
		Contact whom = deal.contactIsFixed() ? deal.engagement().contact()
				: this.contact.readComplete(check.at("contact"));
		return check.failed() ? null : kind.map((one) -> new Request(whom, new Ask(one, text))).orElse(null);
	}

	/** What the vendor is asked for, and whom it may call at the customer's. */
	record Request(Contact contact, Ask ask) {
	}

}
