package app.tandem.access.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Organization;
import app.tandem.access.Role;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

/**
 * A role as it is given to somebody.
 *
 * @param role name of the {@link Role}
 * @param scope {@link #COMPANY} or {@link #LOCATIONS}
 * @param locations ids of the locations that are meant
 */
record GrantForm(String role, String scope, List<String> locations) {

	static final String COMPANY = "company";

	static final String LOCATIONS = "locations";

	static final GrantForm EMPTY = new GrantForm("", "", List.of());

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	GrantForm {
		role = FormCheck.orEmpty(role);
		locations = (locations != null) ? List.copyOf(locations) : List.of();
		// Whoever chooses locations means them, without saying so twice.
		scope = (FormCheck.orEmpty(scope).isEmpty() && !locations.isEmpty()) ? LOCATIONS : FormCheck.orEmpty(scope);
	}

	/**
	 * What is wanted; null when something was said about the form.
	 * @param live the locations that can be chosen
	 */
	@Nullable Wanted read(FormCheck check, Organization company, List<Location> live) {
		Role wanted = Role.of(company)
			.stream()
			.filter((each) -> each.name().equals(this.role))
			.findFirst()
			.orElse(null);
		if (wanted == null) {
			check.reject("role", "access.people.role.missing");
			return null;
		}
		if (!wanted.hasScope()) {
			if (this.scope.equals(LOCATIONS)) {
				check.reject("scope", "access.people.scope.company-only");
			}
			return new Wanted(wanted, List.of());
		}
		return switch (this.scope) {
			case COMPANY -> new Wanted(wanted, List.of());
			case LOCATIONS -> locations(check, wanted, live);
			default -> {
				check.reject("scope", "access.people.scope.missing");
				yield null;
			}
		};
	}

	private @Nullable Wanted locations(FormCheck check, Role wanted, List<Location> live) {
		List<UUID> chosen = new ArrayList<>();
		for (String id : this.locations) {
			live.stream()
				.map(Location::id)
				.filter((each) -> each.toString().equals(id) && !chosen.contains(each))
				.forEach(chosen::add);
		}
		if (chosen.isEmpty() || chosen.size() < this.locations.stream().distinct().count()) {
			check.reject("locations", "access.people.scope.locations.missing");
			return null;
		}
		return new Wanted(wanted, chosen);
	}

	/**
	 * A role and where it shall hold.
	 *
	 * @param locations empty for the entire company
	 */
	record Wanted(Role role, List<UUID> locations) {
	}

}
