package app.tandem.access;

/**
 * What a person may be granted; partner roles first, then those of the vendor's staff.
 */
public enum Role {

	ACCOUNT_ADMIN, REFERRALS_ADMIN, REFERRALS_USER, SELLER, REGISTRATION_REVIEWER, PROGRAMME_ADMIN;

	/** Sees every deal of its scope, whoever is on the team. */
	boolean ruleOverDeals() {
		return this == ACCOUNT_ADMIN || this == REFERRALS_ADMIN || this == SELLER;
	}

}
