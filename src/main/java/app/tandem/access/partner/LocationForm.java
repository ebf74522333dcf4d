package app.tandem.access.partner;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.LocationTree;
import app.tandem.shell.Theirs;
import app.tandem.shell.Wording;
import app.tandem.value.FormCheck;
import app.tandem.value.Limits;
import app.tandem.value.Texts;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

/**
 * A location as typed.
 *
 * @param version of the location that was looked at, of no meaning for a new one
 * @param parent id of the location it stands below, empty when it stands at the top
 */
record LocationForm(String version, String mpnId, String name, String country, String city, String parent,
		boolean headquarters) {

	static final int LONGEST_MPN_ID = 50;

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	LocationForm {
		version = FormCheck.orEmpty(version);
		mpnId = FormCheck.orEmpty(mpnId);
		name = FormCheck.orEmpty(name);
		country = FormCheck.orEmpty(country);
		city = FormCheck.orEmpty(city);
		parent = FormCheck.orEmpty(parent);
	}

	static LocationForm empty(String country) {
		return new LocationForm("", "", "", country, "", "", false);
	}

	static LocationForm of(Location location) {
		return new LocationForm(String.valueOf(location.version()), location.mpnId(), location.name(),
				location.country(), location.city(),
				(location.parentId() != null) ? location.parentId().toString() : "", location.headquarters());
	}

	boolean isOf(int now) {
		return this.version.equals(String.valueOf(now));
	}

	/** The headquarters stay so until another location is made to be them. */
	Location read(FormCheck check, UUID organizationId, @Nullable Location before, LocationTree tree) {
		return new Location((before != null) ? before.id() : UuidCreator.getTimeOrderedEpoch(),
				(before != null) ? before.version() : 0, organizationId, parent(check, before, tree),
				FormCheck.orEmpty(check.mandatory("mpnId", Texts.identifier(this.mpnId, LONGEST_MPN_ID))),
				check.mandatoryLine("name", this.name, Limits.NAME), check.country("country", this.country),
				check.mandatoryLine("city", this.city, Limits.NAME),
				this.headquarters || (before != null && before.headquarters()),
				(before != null) ? before.retiredAt() : null);
	}

	Map<String, String> theirs(Location now, List<Location> all, Wording wording) {
		String parent = all.stream()
			.filter((other) -> other.id().equals(now.parentId()))
			.map(Location::name)
			.findFirst()
			.orElseGet(() -> wording.text("access.partners.location.top"));
		LocationForm saved = of(now);
		return new Theirs(wording).text("mpnId", saved.mpnId, this.mpnId)
			.text("name", saved.name, this.name)
			.value("country", saved.country.equals(this.country), wording.formats().country(now.country()))
			.text("city", saved.city, this.city)
			.value("parent", saved.parent.equals(this.parent), parent)
			.byField();
	}

	private @Nullable UUID parent(FormCheck check, @Nullable Location before, LocationTree tree) {
		if (this.parent.isEmpty()) {
			return null;
		}
		UUID chosen = tree.parentsFor(before)
			.stream()
			.map(Location::id)
			.filter((id) -> id.toString().equals(this.parent))
			.findFirst()
			.orElse(null);
		if (chosen == null) {
			check.reject("parent", "access.partners.location.parent.refused");
		}
		return chosen;
	}

}
