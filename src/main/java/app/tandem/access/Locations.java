package app.tandem.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** The MPN locations of the companies. */
@Component
public class Locations {

	private final LocationRows rows;

	Locations(LocationRows rows) {
		this.rows = rows;
	}

	/**
	 * Every location of a company, headquarters first, then by name; retired ones too.
	 */
	public List<Location> of(UUID organizationId) {
		return this.rows.findByOrganizationIdOrderByHeadquartersDescNameAsc(organizationId);
	}

	/** The locations of a company that can be chosen, headquarters first. */
	public List<Location> live(UUID organizationId) {
		return of(organizationId).stream().filter((location) -> location.retiredAt() == null).toList();
	}

	/** Where the viewer may create deals, headquarters first. */
	public List<Location> openTo(Viewer viewer) {
		return live(viewer.organizationId()).stream().filter((location) -> viewer.mayCreateIn(location.id())).toList();
	}

	public Optional<Location> headquarters(UUID organizationId) {
		return this.rows.findByOrganizationIdAndHeadquartersTrue(organizationId);
	}

	public Location add(Location location) {
		return this.rows.save(location);
	}

}
