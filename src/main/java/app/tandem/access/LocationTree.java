package app.tandem.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import app.tandem.shell.Conflict;
import org.jspecify.annotations.Nullable;

/** The locations of one company, each below its parent. */
public final class LocationTree {

	private final List<Location> locations;

	public LocationTree(List<Location> locations) {
		this.locations = List.copyOf(locations);
	}

	/** Every location below its parent, with how deep it stands. */
	public List<Branch> branches() {
		List<Branch> branches = new ArrayList<>();
		add(branches, null, 0);
		return branches;
	}

	/**
	 * Below which locations one may stand: live ones, but neither itself nor what is
	 * below it; the present parent too, even when it was retired.
	 */
	public List<Location> parentsFor(@Nullable Location location) {
		Set<UUID> below = (location != null) ? withBelow(location.id()) : Set.of();
		UUID parent = (location != null) ? location.parentId() : null;
		return this.locations.stream()
			.filter((other) -> !below.contains(other.id()) && (other.isLive() || other.id().equals(parent)))
			.toList();
	}

	void refuseUnlessFits(Location next) {
		if (next.parentId() != null && withBelow(next.id()).contains(next.parentId())) {
			throw new Conflict("a location cannot stand below itself");
		}
		if (next.headquarters() && !next.isLive()) {
			throw new Conflict("the headquarters cannot be retired");
		}
		boolean another = this.locations.stream()
			.anyMatch((other) -> other.headquarters() && !other.id().equals(next.id()));
		if (!next.headquarters() && !another) {
			throw new Conflict("a company has exactly one headquarters");
		}
	}

	/** A location with all that stand below it. */
	public Set<UUID> withBelow(UUID id) {
		Set<UUID> below = new HashSet<>(Set.of(id));
		boolean more = true;
		while (more) {
			more = this.locations.stream()
				.filter((location) -> location.parentId() != null && below.contains(location.parentId()))
				.map((location) -> below.add(location.id()))
				.reduce(false, Boolean::logicalOr);
		}
		return below;
	}

	private void add(List<Branch> branches, @Nullable UUID parent, int depth) {
		for (Location location : this.locations) {
			if (Objects.equals(location.parentId(), parent)) {
				branches.add(new Branch(location, depth));
				add(branches, location.id(), depth + 1);
			}
		}
	}

	/** A location in its place. */
	public record Branch(Location location, int depth) {
	}

}
