package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Another company's half of the same engagement, as far as it is shown to this one. */
public record Related(String company, boolean vendor, Direction direction, Substatus substatus, SalesStage stage,
		BigDecimal value, String currency, LocalDate closeDate, @Nullable Instant expiresAt) {
}
