package app.tandem.access;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** An MPN location of a company. */
public record Location(@Id UUID id, @Version int version, UUID organizationId, @Nullable UUID parentId, String mpnId,
		String name, String country, String city, boolean headquarters, @Nullable Instant retiredAt) {
}
