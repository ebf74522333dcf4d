package app.tandem.deal.sourcing;

import java.time.Clock;
import java.time.LocalDate;

import app.tandem.access.Viewer;
import app.tandem.deal.Contact;
import app.tandem.deal.Customer;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.CustomerChoice;
import app.tandem.deal.form.CustomerForm;
import app.tandem.deal.form.InvitationForm;
import app.tandem.deal.form.Invitations;
import app.tandem.deal.form.Invitations.Inviter;
import app.tandem.deal.sourcing.DealForm.Basics;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads what was typed; null when something was said about it. */
@Component
class SourcingReader {

	private final CustomerChoice customers;

	private final Invitations invitations;

	private final Clock clock;

	SourcingReader(CustomerChoice customers, Invitations invitations, Clock clock) {
		this.customers = customers;
		this.invitations = invitations;
		this.clock = clock;
	}

	/** The partner has to know whom to call. */
	@Nullable Whom customer(CustomerForm form, Viewer viewer, BindingResult errors) {
		Check check = check(errors);
		Customer customer = this.customers.read(form, viewer, check);
		Contact contact = form.contact().readComplete(check.at("contact"));
		if (!form.isAgreed()) {
			check.reject("consent", "deal.sourcing.consent.missing");
		}
		return (customer != null && !check.failed()) ? new Whom(customer, contact) : null;
	}

	@Nullable Basics deal(DealForm form, BindingResult errors) {
		return form.read(check(errors));
	}

	@Nullable PartnerInvitation asked(InvitationForm form, Basics deal, Viewer viewer, BindingResult errors) {
		return this.invitations.read(form, new Inviter(viewer.organizationId(), deal.name(), deal.shownTeam()),
				check(errors));
	}

	private Check check(BindingResult errors) {
		return Check.of(errors, LocalDate.now(this.clock));
	}

	/** The customer, and whom to call there. */
	record Whom(Customer customer, Contact contact) {
	}

}
