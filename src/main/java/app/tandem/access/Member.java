package app.tandem.access;

import java.time.Instant;
import java.util.UUID;

import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditObject;
import app.tandem.value.PersonNames;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A person who signs in; belongs to one company, and the e-mail is unique in the
 * installation.
 */
public record Member(@Id UUID id, @Version int version, UUID organizationId, String email, String firstName,
		String lastName, String phone, String passwordHash, @Nullable String language, @Nullable Instant suspendedAt) {

	/** Somebody who is to choose a password before they sign in. */
	public static Member invited(UUID organizationId, String email, String firstName, String lastName, String phone) {
		return new Member(UuidCreator.getTimeOrderedEpoch(), 0, organizationId, email, firstName, lastName, phone, "",
				null, null);
	}

	public String name() {
		return PersonNames.full(this.firstName, this.lastName);
	}

	/** Whether the person has not chosen yet how to sign in. */
	public boolean isInvited() {
		return this.passwordHash.isEmpty();
	}

	/** Whether a password signs the person in. */
	public boolean hasPassword() {
		return !isInvited() && !this.passwordHash.equals(NoPassword.STORED);
	}

	/** Begins the entry that this person did something to themselves. */
	public AuditEntry did(AuditAction action) {
		return AuditEntry.of(action, this.organizationId)
			.by(this.id, name())
			.about(AuditObject.PERSON, this.id, name());
	}

	public Member withDetails(String firstName, String lastName, String phone) {
		return new Member(this.id, this.version, this.organizationId, this.email, firstName, lastName, phone,
				this.passwordHash, this.language, this.suspendedAt);
	}

	public Member withSuspendedAt(@Nullable Instant suspendedAt) {
		return new Member(this.id, this.version, this.organizationId, this.email, this.firstName, this.lastName,
				this.phone, this.passwordHash, this.language, suspendedAt);
	}

	Member withPasswordHash(String passwordHash) {
		return new Member(this.id, this.version, this.organizationId, this.email, this.firstName, this.lastName,
				this.phone, passwordHash, this.language, this.suspendedAt);
	}

}
