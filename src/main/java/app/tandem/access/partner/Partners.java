package app.tandem.access.partner;

import java.time.Clock;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.LocationTree;
import app.tandem.access.Locations;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.shell.Conflict;
import app.tandem.shell.NotFound;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters and changes companies and their locations. */
@Component
class Partners {

	private final Organizations organizations;

	private final Locations locations;

	private final PartnerLog log;

	private final Clock clock;

	Partners(Organizations organizations, Locations locations, PartnerLog log, Clock clock) {
		this.organizations = organizations;
		this.locations = locations;
		this.log = log;
		this.clock = clock;
	}

	Organization get(UUID id) {
		return this.organizations.find(id).orElseThrow(NotFound::new);
	}

	Location location(UUID id, UUID organizationId) {
		return this.locations.find(id, organizationId).orElseThrow(NotFound::new);
	}

	LocationTree tree(UUID organizationId) {
		return new LocationTree(this.locations.of(organizationId));
	}

	/**
	 * Enters a partner together with its headquarters.
	 * @return its id, or null when something was said about the form
	 */
	@Transactional
	public @Nullable UUID add(NewPartnerForm form, FormCheck check) {
		Organization partner = form.partner(check);
		Location headquarters = form.headquarters(check, partner.id(), partner.country());
		refuseName(partner, check);
		refuseMpnId(headquarters, check);
		if (check.failed()) {
			return null;
		}
		this.organizations.add(partner);
		this.locations.change(headquarters);
		this.log.added(partner);
		this.log.location(null, headquarters);
		return partner.id();
	}

	/**
	 * @return whether it was saved; if not, something was said about the form
	 */
	@Transactional
	boolean change(PartnerForm form, FormCheck check, Organization before) {
		Organization next = form.read(check, before);
		refuseName(next, check);
		if (!check.failed()) {
			this.organizations.change(next);
			this.log.changed(before, next);
		}
		return !check.failed();
	}

	/**
	 * @return whether it was saved; if not, something was said about the form
	 */
	@Transactional
	boolean change(LocationForm form, FormCheck check, UUID organizationId, @Nullable Location before) {
		Location next = form.read(check, organizationId, before, tree(organizationId));
		refuseMpnId(next, check);
		if (next.headquarters() && !next.isLive()) {
			check.reject("headquarters", "access.partners.location.headquarters.retired");
		}
		if (!check.failed()) {
			this.locations.change(next);
			this.log.location(before, next);
		}
		return !check.failed();
	}

	/** Once is enough: a second time changes nothing. */
	@Transactional
	void setActive(Organization company, boolean active) {
		if (company.active() != active) {
			this.organizations.change(company.withActive(active));
			this.log.activity(company, active);
		}
	}

	@Transactional
	void retire(Location location) {
		if (location.headquarters()) {
			throw new Conflict("the headquarters cannot be retired");
		}
		if (location.isLive()) {
			this.locations.change(location.withRetiredAt(this.clock.instant()));
			this.log.retirement(location, true);
		}
	}

	@Transactional
	void bringBack(Location location) {
		if (!location.isLive()) {
			this.locations.change(location.withRetiredAt(null));
			this.log.retirement(location, false);
		}
	}

	private void refuseName(Organization company, FormCheck check) {
		if (!company.name().isEmpty() && this.organizations.isNameTaken(company.name(), company.id())) {
			check.reject("name", "access.partners.name.taken");
		}
	}

	private void refuseMpnId(Location location, FormCheck check) {
		if (!location.mpnId().isEmpty() && this.locations.isMpnIdTaken(location.mpnId(), location.id())) {
			check.reject("mpnId", "access.partners.location.mpn-id.taken");
		}
	}

}
