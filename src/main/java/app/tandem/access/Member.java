package app.tandem.access;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A person who signs in; belongs to one company, and the e-mail is unique in the
 * installation.
 */
public record Member(@Id UUID id, @Version int version, UUID organizationId, String email, String firstName,
		String lastName, String phone, String passwordHash, @Nullable String language, @Nullable Instant suspendedAt) {

	String name() {
		return this.firstName + " " + this.lastName;
	}

}
