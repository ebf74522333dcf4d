package app.tandem.deal.sourcing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.Change;
import app.tandem.deal.Customer;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.NewDeal;
import app.tandem.deal.Origin;
import app.tandem.deal.Source;
import app.tandem.deal.preview.Preview;
import app.tandem.deal.preview.Previews;
import app.tandem.directory.Customers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends deals of the vendor to partners. */
@Component
class Sourcing {

	private final Deals deals;

	private final Customers customers;

	private final Locations locations;

	private final Previews previews;

	private final JdbcClient jdbc;

	private final Clock clock;

	Sourcing(Deals deals, Customers customers, Locations locations, Previews previews, JdbcClient jdbc, Clock clock) {
		this.deals = deals;
		this.customers = customers;
		this.locations = locations;
		this.previews = previews;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Only the vendor's sellers send deals; everybody else's begin in the wizard. */
	static void refuseUnlessSeller(Viewer viewer) {
		if (!viewer.vendor() || !viewer.is(Role.SELLER)) {
			throw new AccessDeniedException("sends no deals to partners");
		}
	}

	/** What the partner would see. */
	@Transactional(readOnly = true)
	Preview preview(Sourced sourced, Viewer viewer) {
		return this.previews.ofInvitation(changes(sourced, vendors(sourced, viewer), viewer));
	}

	/**
	 * Sends the deal.
	 * @return the vendor's half
	 * @throws org.springframework.dao.DuplicateKeyException when it was sent at the same
	 * moment from elsewhere
	 */
	@Transactional
	UUID send(Sourced sourced, Viewer viewer) {
		Customer customer = sourced.whom().customer();
		Customers.Wanted wanted = new Customers.Wanted(customer.name(), customer.place(), customer.duns());
		UUID entry = this.customers.link(List.of(wanted), viewer.organizationId()).get(0);
		List<Change> changes = changes(sourced, vendors(sourced, viewer).linkedTo(entry), viewer);
		this.deals.recordAll(changes);
		return changes.get(0).after().referral().id();
	}

	/** The vendor's half of the engagement that sending made before. */
	Optional<UUID> sent(UUID key, Viewer viewer) {
		return this.jdbc
			.sql("select id from referral where engagement_id = :engagement and organization_id = :organization")
			.param("engagement", key)
			.param("organization", viewer.organizationId())
			.query(UUID.class)
			.optional();
	}

	private List<Change> changes(Sourced sourced, NewDeal wanted, Viewer viewer) {
		Origin origin = Origin.ofPerson(viewer, Source.UI, null, this.clock.instant());
		Change started = Deal.start(sourced.key(), wanted, true, origin);
		List<Change> invited = this.deals.invited(started.after(), sourced.asked(), origin);
		return List.of(started.then(invited.get(0)), invited.get(1));
	}

	private NewDeal vendors(Sourced sourced, Viewer viewer) {
		Location seat = this.locations.headquarters(viewer.organizationId()).orElseThrow();
		return sourced.vendors(viewer, seat.id());
	}

}
