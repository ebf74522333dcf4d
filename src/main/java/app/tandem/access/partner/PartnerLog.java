package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.CompanyLog;
import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Organization;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditObject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts down what is done to companies and locations: for the company of whoever does it,
 * and for the one that it is done to.
 */
@Component
class PartnerLog {

	private final Locations locations;

	private final CompanyLog log;

	PartnerLog(Locations locations, CompanyLog log) {
		this.locations = locations;
		this.log = log;
	}

	/** A new company. */
	void added(Organization company) {
		this.log.put(about(company, AuditAction.PARTNER_ADDED).is(AuditField.NAME, company.name())
			.is(AuditField.COUNTRY, company.country())
			.is(AuditField.VETTED, company.vettedForAssessments()), company.id());
	}

	void changed(Organization before, Organization next) {
		AuditEntry entry = about(next, AuditAction.PARTNER_CHANGED).changed(AuditField.NAME, before.name(), next.name())
			.changed(AuditField.COUNTRY, before.country(), next.country())
			.changed(AuditField.VETTED, before.vettedForAssessments(), next.vettedForAssessments());
		if (entry.hasFields()) {
			this.log.put(entry, next.id());
		}
	}

	/** Left the programme, or was taken in again. */
	void activity(Organization company, boolean active) {
		this.log.put(about(company, active ? AuditAction.PARTNER_REACTIVATED : AuditAction.PARTNER_DEACTIVATED),
				company.id());
	}

	/** A new location, or one that was changed. */
	void location(@Nullable Location before, Location next) {
		AuditEntry entry = fields(before, next);
		if (entry.hasFields()) {
			this.log.put(entry, next.organizationId());
		}
	}

	/** A location was retired, or brought back. */
	void retirement(Location location, boolean retired) {
		this.log.put(about(location, retired ? AuditAction.LOCATION_RETIRED : AuditAction.LOCATION_BROUGHT_BACK),
				location.organizationId());
	}

	private AuditEntry fields(@Nullable Location before, Location next) {
		if (before == null) {
			return about(next, AuditAction.LOCATION_ADDED).is(AuditField.NAME, next.name())
				.is(AuditField.MPN_ID, next.mpnId())
				.is(AuditField.COUNTRY, next.country())
				.is(AuditField.CITY, next.city())
				.is(AuditField.PARENT_LOCATION, parent(next))
				.is(AuditField.HEADQUARTERS, next.headquarters());
		}
		return about(next, AuditAction.LOCATION_CHANGED).changed(AuditField.NAME, before.name(), next.name())
			.changed(AuditField.MPN_ID, before.mpnId(), next.mpnId())
			.changed(AuditField.COUNTRY, before.country(), next.country())
			.changed(AuditField.CITY, before.city(), next.city())
			.changed(AuditField.PARENT_LOCATION, parent(before), parent(next))
			.changed(AuditField.HEADQUARTERS, before.headquarters(), next.headquarters());
	}

	private String parent(Location location) {
		UUID parent = location.parentId();
		return (parent == null) ? ""
				: this.locations.find(parent, location.organizationId()).map(Location::name).orElse("");
	}

	private AuditEntry about(Organization company, AuditAction action) {
		return this.log.does(action).about(AuditObject.PARTNER, company.id(), company.name());
	}

	private AuditEntry about(Location location, AuditAction action) {
		return this.log.does(action).about(AuditObject.LOCATION, location.id(), location.name());
	}

}
