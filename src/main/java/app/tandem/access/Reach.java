package app.tandem.access;

import java.util.Set;
import java.util.UUID;

/**
 * How far a grant reaches: the entire company, or the named locations with those below
 * them.
 */
public record Reach(boolean entireCompany, Set<UUID> locations) {

	public static final Reach NOWHERE = new Reach(false, Set.of());

	public boolean covers(UUID location) {
		return this.entireCompany || this.locations.contains(location);
	}

	public boolean isNowhere() {
		return !this.entireCompany && this.locations.isEmpty();
	}

}
