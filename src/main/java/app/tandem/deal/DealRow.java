package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A deal as a line of a list. */
public record DealRow(UUID id, String name, String customerName, String country, Base base, boolean partnerToPartner,
		Direction direction, Substatus substatus, @Nullable Substatus vendorStatus, SalesStage stage, BigDecimal value,
		String currency, LocalDate closeDate, String locationName, Instant createdAt, Instant updatedAt,
		@Nullable Instant expiresAt, boolean favorite) {
}
