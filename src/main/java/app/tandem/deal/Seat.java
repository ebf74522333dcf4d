package app.tandem.deal;

import java.util.UUID;

/** A company at one of its locations, as it would take part in an engagement. */
public record Seat(UUID organizationId, UUID locationId, String company) {
}
