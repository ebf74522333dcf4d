package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A deal as a line of a list.
 *
 * @param own whether it belongs to the reader's company
 */
public record DealRow(UUID id, int version, boolean own, String name, String customerName, String country, Base base,
		boolean partnerToPartner, Direction direction, Substatus substatus, @Nullable Substatus vendorStatus,
		SalesStage stage, BigDecimal value, String currency, LocalDate closeDate, String locationName, String crmId,
		RegistrationStatus registration, Instant createdAt, Instant updatedAt, @Nullable Instant expiresAt,
		boolean favorite) {
}
