package app.tandem.access.people;

import java.util.List;
import java.util.UUID;

import app.tandem.access.Member;
import app.tandem.access.Role;
import app.tandem.value.Emails;
import app.tandem.value.FormCheck;
import app.tandem.value.Limits;

/** Somebody new, with their first role, as typed. */
record InvitationForm(String email, String firstName, String lastName, String phone, String role, String scope,
		List<String> locations) {

	static final InvitationForm EMPTY = new InvitationForm("", "", "", "", "", "", List.of());

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	InvitationForm {
		email = FormCheck.orEmpty(email);
		firstName = FormCheck.orEmpty(firstName);
		lastName = FormCheck.orEmpty(lastName);
		phone = FormCheck.orEmpty(phone);
		role = FormCheck.orEmpty(role);
		scope = FormCheck.orEmpty(scope);
		locations = (locations != null) ? List.copyOf(locations) : List.of();
	}

	/** The same person, as somebody who manages a partner's people. */
	InvitationForm asAccountAdmin() {
		return new InvitationForm(this.email, this.firstName, this.lastName, this.phone, Role.ACCOUNT_ADMIN.name(),
				GrantForm.COMPANY, List.of());
	}

	GrantForm grant() {
		return new GrantForm(this.role, this.scope, this.locations);
	}

	Member read(FormCheck check, UUID organizationId) {
		return Member.invited(organizationId, FormCheck.orEmpty(check.mandatory("email", Emails.read(this.email))),
				check.mandatoryLine("firstName", this.firstName, Limits.NAME),
				check.mandatoryLine("lastName", this.lastName, Limits.NAME),
				check.line("phone", this.phone, Limits.PHONE));
	}

}
