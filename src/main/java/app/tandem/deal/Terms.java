package app.tandem.deal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** What a company says of its half: texts that may be missing are empty. */
public record Terms(String name, Money value, LocalDate closeDate, String notes, String crmId, String campaignId) {

	/** A name for what has this id, that can be said on the phone. */
	static String shortName(UUID id) {
		return "REF-" + Long.toString(id.getLeastSignificantBits() >>> 24, 36).toUpperCase(Locale.ROOT);
	}

	Terms withCrmId(String next) {
		return new Terms(this.name, this.value, this.closeDate, this.notes, next, this.campaignId);
	}

	/** Yesterday still counts, because somewhere it is not over; today is a UTC date. */
	public static boolean isPast(LocalDate closeDate, LocalDate today) {
		return closeDate.isBefore(today.minusDays(1));
	}

}
