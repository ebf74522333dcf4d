package app.tandem.deal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.deal.Refusal.Why;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;

import org.springframework.stereotype.Component;

/**
 * Which partners can be asked to join an engagement, where and with what: the active ones
 * of the programme that are no part of it yet, at a location and with solutions that are
 * not retired.
 */
@Component
class Invitees {

	private final DealReader reader;

	private final Organizations organizations;

	private final Locations locations;

	private final Solutions solutions;

	Invitees(DealReader reader, Organizations organizations, Locations locations, Solutions solutions) {
		this.reader = reader;
		this.organizations = organizations;
		this.locations = locations;
		this.solutions = solutions;
	}

	void refuseUnlessOpenTo(PartnerInvitation invitation, UUID engagementId) {
		Seat seat = invitation.seat();
		if (this.reader.takesPart(seat.organizationId(), engagementId)) {
			throw new Refusal(Why.PARTNER_ASKED);
		}
		if (!isActivePartner(seat.organizationId()) || !isLiveLocation(seat) || !areLive(invitation.solutions())) {
			throw new Refusal(Why.NOT_OFFERED);
		}
	}

	private boolean isActivePartner(UUID organizationId) {
		return this.organizations.find(organizationId)
			.filter(Organization::active)
			.filter(Invitees::partner)
			.isPresent();
	}

	private static boolean partner(Organization organization) {
		return !organization.isVendor();
	}

	private boolean isLiveLocation(Seat seat) {
		return this.locations.of(seat.organizationId())
			.stream()
			.filter((location) -> location.retiredAt() == null)
			.map(Location::id)
			.anyMatch(seat.locationId()::equals);
	}

	private boolean areLive(List<DealSolution> wanted) {
		List<String> ids = wanted.stream().map(DealSolution::solutionId).distinct().toList();
		Collection<Solution> found = this.solutions.find(ids).values();
		return found.size() == ids.size()
				&& found.stream().allMatch((solution) -> solution.isLive() && !solution.assessment());
	}

}
