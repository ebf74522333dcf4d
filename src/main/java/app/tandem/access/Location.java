package app.tandem.access;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** An MPN location of a company. */
public record Location(@Id UUID id, @Version int version, UUID organizationId, @Nullable UUID parentId, String mpnId,
		String name, String country, String city, boolean headquarters, @Nullable Instant retiredAt) {

	/**
	 * Retired locations keep their deals and people, and can be chosen for nothing new.
	 */
	public boolean isLive() {
		return this.retiredAt == null;
	}

	Location withHeadquarters(boolean headquarters) {
		return new Location(this.id, this.version, this.organizationId, this.parentId, this.mpnId, this.name,
				this.country, this.city, headquarters, this.retiredAt);
	}

	public Location withRetiredAt(@Nullable Instant retiredAt) {
		return new Location(this.id, this.version, this.organizationId, this.parentId, this.mpnId, this.name,
				this.country, this.city, this.headquarters, retiredAt);
	}

}
