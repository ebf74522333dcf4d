package app.tandem.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.shell.Alphabet;
import app.tandem.shell.Conflict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
		return this.rows.findByOrganizationId(organizationId)
			.stream()
			.sorted(Comparator.comparing((Location location) -> !location.headquarters())
				.thenComparing(Alphabet.by(Location::name)))
			.toList();
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

	public Optional<Location> find(UUID id, UUID organizationId) {
		return this.rows.findByOrganizationIdAndId(organizationId, id);
	}

	/** Whether another location of any company has the MPN ID. */
	public boolean isMpnIdTaken(String mpnId, @Nullable UUID own) {
		return this.rows.existsByMpnIdIgnoreCaseAndIdNot(mpnId, (own != null) ? own : new UUID(0, 0));
	}

	/**
	 * Saves a location, new or changed. When it is to be the headquarters, the one before
	 * no longer is, so that there is always exactly one.
	 * @throws Conflict when the tree would have a cycle, or its headquarters be retired
	 * or none
	 * @throws org.springframework.dao.OptimisticLockingFailureException when somebody
	 * else was faster
	 */
	@Transactional
	public Location change(Location next) {
		this.rows.lock(next.organizationId());
		List<Location> now = of(next.organizationId());
		new LocationTree(now).refuseUnlessFits(next);
		if (next.headquarters()) {
			now.stream()
				.filter((other) -> other.headquarters() && !other.id().equals(next.id()))
				.forEach((other) -> this.rows.save(other.withHeadquarters(false)));
		}
		return this.rows.save(next);
	}

}
