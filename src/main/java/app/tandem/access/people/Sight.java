package app.tandem.access.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import app.tandem.access.Grant;
import app.tandem.access.Location;
import app.tandem.access.LocationTree;
import app.tandem.access.Role;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** Says in words what grants let a person do, as section 2 of domain.md has it. */
final class Sight {

	private final List<Location> locations;

	private final LocationTree tree;

	private final Wording wording;

	Sight(List<Location> locations, Wording wording) {
		this.locations = locations;
		this.tree = new LocationTree(locations);
		this.wording = wording;
	}

	/** One sentence for each role, or what it means to have none. */
	List<String> sentences(List<Grant> grants) {
		if (grants.isEmpty()) {
			return List.of(this.wording.text("access.people.sees.nothing"));
		}
		List<String> sentences = new ArrayList<>();
		byRole(grants).forEach((role, of) -> sentences.add(sentence(role, of)));
		return sentences;
	}

	/** Each role with where it holds, in a few words. */
	List<String> roles(List<Grant> grants) {
		List<String> roles = new ArrayList<>();
		byRole(grants).forEach((role, of) -> roles.add(this.wording.text("access.people.role-where",
				this.wording.text(PeoplePages.roleKey(role)), isOfCompany(of) ? company() : names(of))));
		return roles;
	}

	/** Where a grant holds. */
	String where(Grant grant) {
		return (grant.locationId() != null) ? place(grant.locationId()) : company();
	}

	private String sentence(Role role, List<Grant> grants) {
		String key = "access.people.sees." + role;
		if (!role.hasScope()) {
			return this.wording.text(key);
		}
		return isOfCompany(grants) ? this.wording.text(key + ".company")
				: this.wording.text(key + ".locations", names(grants));
	}

	private String names(List<Grant> grants) {
		List<String> names = grants.stream()
			.map(Grant::locationId)
			.filter(Objects::nonNull)
			.map((id) -> place(Objects.requireNonNull(id)))
			.toList();
		return String.join(", ", names);
	}

	private String place(UUID id) {
		String name = this.locations.stream()
			.filter((location) -> location.id().equals(id))
			.findFirst()
			.map(Location::name)
			.orElse("–");
		int below = this.tree.withBelow(id).size() - 1;
		return (below > 0) ? this.wording.text("access.people.with-below", name, below) : name;
	}

	private String company() {
		return this.wording.text("access.people.company");
	}

	private static boolean isOfCompany(List<Grant> grants) {
		return grants.stream().map(Grant::locationId).anyMatch(Sight::isNone);
	}

	private static boolean isNone(@Nullable UUID locationId) {
		return locationId == null;
	}

	private static Map<Role, List<Grant>> byRole(List<Grant> grants) {
		Map<Role, List<Grant>> byRole = new LinkedHashMap<>();
		grants.forEach((grant) -> byRole.computeIfAbsent(grant.role(), (role) -> new ArrayList<>()).add(grant));
		return byRole;
	}

}
