package app.tandem.access;

import java.util.List;

/**
 * What a person may be granted; partner roles first, then those of the vendor's staff.
 */
public enum Role {

	ACCOUNT_ADMIN, REFERRALS_ADMIN, REFERRALS_USER, SELLER, REGISTRATION_REVIEWER, PROGRAMME_ADMIN;

	/** The role whose people manage those of their company. */
	public static Role managing(Organization company) {
		return company.isVendor() ? PROGRAMME_ADMIN : ACCOUNT_ADMIN;
	}

	/** What people of a company may be granted. */
	public static List<Role> of(Organization company) {
		return company.isVendor() ? List.of(PROGRAMME_ADMIN, SELLER, REGISTRATION_REVIEWER)
				: List.of(ACCOUNT_ADMIN, REFERRALS_ADMIN, REFERRALS_USER);
	}

	/** Whether it can be limited to locations; the others always have the company. */
	public boolean hasScope() {
		return this == REFERRALS_ADMIN || this == REFERRALS_USER;
	}

	/** Sees every deal of its scope, whoever is on the team. */
	boolean ruleOverDeals() {
		return this == ACCOUNT_ADMIN || this == REFERRALS_ADMIN || this == SELLER;
	}

}
