package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Another company's half of the same engagement, as far as it is shown to this one. */
public record Related(String company, boolean vendor, Direction direction, Substatus substatus, SalesStage stage,
		BigDecimal value, String currency, LocalDate closeDate, @Nullable Instant expiresAt, Shown shown) {

	/** How others will see a half that is not stored yet. */
	public static Related of(Deal deal, String company, boolean vendor) {
		Terms terms = deal.referral().terms();
		Shown shown = new Shown(vendor ? terms.crmId() : "", List.of());
		return new Related(company, vendor, deal.party().direction(), deal.substatus(), deal.stage(),
				terms.value().amount(), terms.value().currency(), terms.closeDate(), null, shown);
	}

	/**
	 * What else a company shows once it has accepted: its team but for those it keeps to
	 * itself, and of the vendor the identifier by which its sellers know the deal.
	 */
	public record Shown(String identifier, List<TeamMember> team) {

		public static final Shown NOTHING = new Shown("", List.of());

	}

}
