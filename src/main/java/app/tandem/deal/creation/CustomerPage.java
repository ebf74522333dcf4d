package app.tandem.deal.creation;

import java.util.Objects;

import app.tandem.access.Viewer;
import app.tandem.deal.Contact;
import app.tandem.deal.Customer;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.CustomerChoice;
import app.tandem.deal.form.CustomerForm;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Whom the deal is for, whom to call there, and that the customer agreed to be called.
 */
@Component
class CustomerPage implements StepPage<CustomerForm, CustomerPage.Chosen> {

	private final CustomerChoice customers;

	private final Assessments assessments;

	CustomerPage(CustomerChoice customers, Assessments assessments) {
		this.customers = customers;
		this.assessments = assessments;
	}

	@Override
	public Step step() {
		return Step.CUSTOMER;
	}

	@Override
	public String view() {
		return "deal/creation/customer";
	}

	@Override
	public CustomerForm typed(Draft draft, Viewer viewer) {
		return Objects.requireNonNullElse(draft.input().customer(), CustomerForm.EMPTY);
	}

	@Override
	public Input keep(CustomerForm form, String action, Input input) {
		return input.with(form);
	}

	@Override
	public boolean isAction(String action) {
		return CustomerForm.isAction(action);
	}

	@Override
	public CustomerForm after(CustomerForm form, String action, Draft draft, Viewer viewer) {
		return form.after(action);
	}

	@Override
	public @Nullable Chosen read(CustomerForm form, Draft draft, Viewer viewer, Check check) {
		Customer customer = this.customers.read(form, viewer, check);
		boolean needed = this.assessments.needsContact(draft.input());
		Check at = check.at("contact");
		Contact contact = needed ? form.contact().readComplete(at) : form.contact().read(at);
		if (needed && !contact.isComplete()) {
			check.reject("contact", "deal.creation.contact.needed");
		}
		if (!form.isAgreed()) {
			check.reject("consent", "deal.creation.consent.missing");
		}
		return (customer != null && !check.failed()) ? new Chosen(customer, contact) : null;
	}

	@Override
	public void show(CustomerForm form, Draft draft, Viewer viewer, Model model) {
		model.addAttribute("customers", this.customers.shown(form, viewer));
		model.addAttribute("contactNeeded", this.assessments.needsContact(draft.input()));
	}

	/** The customer, and whom to call there. */
	record Chosen(Customer customer, Contact contact) {
	}

}
