package app.tandem.access.people;

import java.util.UUID;

import app.tandem.access.CompanyLog;
import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.access.Role;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditObject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts down what is done to people: for the company of whoever does it, and for the one
 * that they are invited into.
 */
@Component
class PeopleLog {

	private final Locations locations;

	private final CompanyLog log;

	PeopleLog(Locations locations, CompanyLog log) {
		this.locations = locations;
		this.log = log;
	}

	void invited(Member member) {
		this.log.put(about(member, AuditAction.USER_INVITED).is(AuditField.EMAIL, member.email())
			.is(AuditField.FIRST_NAME, member.firstName())
			.is(AuditField.LAST_NAME, member.lastName()), member.organizationId());
	}

	void changed(Member before, Member next) {
		AuditEntry entry = about(next, AuditAction.USER_CHANGED)
			.changed(AuditField.FIRST_NAME, before.firstName(), next.firstName())
			.changed(AuditField.LAST_NAME, before.lastName(), next.lastName())
			.changed(AuditField.PHONE, before.phone(), next.phone());
		if (entry.hasFields()) {
			this.log.put(entry, next.organizationId());
		}
	}

	/** A role at a location, or of the entire company. */
	void granted(Member member, Role role, @Nullable UUID locationId) {
		this.log.put(about(member, AuditAction.GRANT_ADDED).is(AuditField.ROLE, role.name())
			.is(AuditField.LOCATION, name(locationId, member)), member.organizationId());
	}

	void revoked(Member member, Role role, @Nullable UUID locationId) {
		this.log.put(about(member, AuditAction.GRANT_REMOVED).was(AuditField.ROLE, role.name())
			.was(AuditField.LOCATION, name(locationId, member)), member.organizationId());
	}

	/** A link was made; its secret is nowhere. */
	void linked(Member member, MemberLinks.Issued link) {
		this.log.put(about(member, AuditAction.LINK_ISSUED).is(AuditField.VALID_UNTIL, link.end()),
				member.organizationId());
	}

	/** Something that has no more to tell than that it happened. */
	void did(AuditAction action, Member member) {
		this.log.put(about(member, action), member.organizationId());
	}

	private String name(@Nullable UUID locationId, Member member) {
		return (locationId == null) ? ""
				: this.locations.find(locationId, member.organizationId()).map(Location::name).orElse("");
	}

	private AuditEntry about(Member member, AuditAction action) {
		return this.log.does(action).about(AuditObject.PERSON, member.id(), member.name());
	}

}
