package app.tandem.deal;

import java.util.Arrays;
import java.util.Set;

import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;

/**
 * The two records that a won deal may get, each for solutions with certain tags
 * (domain.md, section 7).
 */
public enum RegistrationKind {

	IP_CO_SELL(Incentive.AZURE_IP_CO_SELL), BIZ_APPS(Incentive.BIZ_APPS_PREMIUM, Incentive.BIZ_APPS_STANDARD);

	private final Set<Incentive> tags;

	RegistrationKind(Incentive... tags) {
		this.tags = Set.copyOf(Arrays.asList(tags));
	}

	/** Whether the solution carries a tag that this kind is for. */
	public boolean isFor(Solution solution) {
		return solution.incentives().stream().anyMatch(this.tags::contains);
	}

	/** Only IP co-sell is looked at by a reviewer; the other is complete when entered. */
	public boolean isReviewed() {
		return this == IP_CO_SELL;
	}

	/** What a record of this kind is as soon as it is entered. */
	public RegistrationStatus first() {
		return isReviewed() ? RegistrationStatus.SUBMITTED : RegistrationStatus.COMPLETED;
	}

	public String key() {
		return "deal.registration.kind." + name();
	}

}
