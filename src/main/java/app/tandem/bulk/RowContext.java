package app.tandem.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.Origin;
import app.tandem.deal.TeamMember;
import app.tandem.deal.TimelineEntry;
import app.tandem.directory.Solution;
import org.jspecify.annotations.Nullable;

/**
 * What rows are judged against: who imports, where new deals go, and the live deals and
 * solutions that the rows name.
 *
 * @param importer the viewer as a member of a team
 * @param location of new deals whose row names none
 * @param newer what happened to the deals since the versions that the rows hold
 * @param stageNames what the company calls the stages, and their per cent
 */
record RowContext(Viewer viewer, TeamMember importer, List<Location> locations, @Nullable Location location,
		LocalDate today, Origin origin, Map<UUID, Deal> deals, Map<String, Solution> catalogue,
		Map<String, Integer> stageNames, Map<UUID, List<TimelineEntry>> newer) {

	Optional<Location> locationWithMpnId(String mpnId) {
		return this.locations.stream().filter((location) -> location.mpnId().equals(mpnId)).findFirst();
	}

	String mpnIdOf(UUID locationId) {
		return this.locations.stream()
			.filter((location) -> location.id().equals(locationId))
			.map(Location::mpnId)
			.findFirst()
			.orElse("");
	}

	/** What happened to a deal since the version that its row holds, newest first. */
	List<TimelineEntry> newerChanges(Deal deal) {
		return this.newer.getOrDefault(deal.referral().id(), List.of());
	}

}
