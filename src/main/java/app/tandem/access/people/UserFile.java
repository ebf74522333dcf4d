package app.tandem.access.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import app.tandem.access.Location;
import app.tandem.access.Organization;
import app.tandem.access.Role;
import app.tandem.sheet.ListColumn;
import app.tandem.sheet.ListRow;
import app.tandem.sheet.RowCheck;
import app.tandem.shell.Language;
import app.tandem.shell.Wording;
import app.tandem.value.Folding;

import org.springframework.context.MessageSource;

/**
 * Rows of people to invite. A row is read by the same rules as the form; its role is
 * named in any of our languages, and its locations by MPN ID or name.
 */
final class UserFile {

	static final List<ListColumn> COLUMNS = List.of(new ListColumn("E-mail", "email", "ann@contoso.example"),
			new ListColumn("First name", "firstName", "Ann"), new ListColumn("Last name", "lastName", "Lee"),
			new ListColumn("Telephone", "phone", "+44 20 5550 0100"), new ListColumn("Role", "role", "Referrals user"),
			new ListColumn("Locations", "locations", "4520012; Leeds"));

	private final Organization company;

	private final Map<String, String> locations = new HashMap<>();

	private final Map<String, Role> roles = new HashMap<>();

	/**
	 * @param live the company's locations that can be chosen
	 */
	UserFile(Organization company, List<Location> live, MessageSource messages) {
		this.company = company;
		live.forEach((location) -> this.locations.put(Folding.words(location.name()), location.id().toString()));
		live.forEach((location) -> this.locations.put(Folding.words(location.mpnId()), location.id().toString()));
		for (Role role : Role.of(company)) {
			for (Language language : Language.values()) {
				Wording wording = Wording.in(messages, language.locale());
				this.roles.put(Folding.words(wording.text(PeoplePages.roleKey(role))), role);
			}
		}
	}

	/**
	 * The form that the row stands for; what it cannot say is told to the check.
	 */
	InvitationForm form(ListRow row, RowCheck check) {
		Role role = this.roles.get(Folding.words(row.cell("role")));
		if (role == null) {
			check.form().reject("role", "access.people.upload.role", row.cell("role"));
		}
		List<String> places = locations(row.cell("locations"), check);
		String scope = (role != null && role.hasScope() && !places.isEmpty()) ? GrantForm.LOCATIONS : GrantForm.COMPANY;
		if (role != null && !role.hasScope() && !places.isEmpty()) {
			check.form().reject("locations", "access.people.upload.company-only");
		}
		return new InvitationForm(row.cell("email"), row.cell("firstName"), row.cell("lastName"), row.cell("phone"),
				(role != null) ? role.name() : "", scope, places);
	}

	private List<String> locations(String cell, RowCheck check) {
		List<String> ids = new ArrayList<>();
		for (String name : cell.split("[;\\n]")) {
			if (!Folding.isBlank(name)) {
				String id = this.locations.get(Folding.words(name));
				if (id == null) {
					check.form().reject("locations", "access.people.upload.location", Folding.trim(name));
				}
				else {
					ids.add(id);
				}
			}
		}
		return ids;
	}

	/** An address that stands in two rows is one too many. */
	static String sameness(ListRow row) {
		return Folding.trim(row.cell("email")).toLowerCase(Locale.ROOT);
	}

	Organization company() {
		return this.company;
	}

}
