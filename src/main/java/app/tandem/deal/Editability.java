package app.tandem.deal;

import app.tandem.access.Viewer;

/**
 * Whether a field can be changed now, and if not, why not: the one table that pages,
 * import and API all ask.
 */
public enum Editability {

	/** Can be changed. */
	OPEN,
	/** Can only be given once, and not be taken back: sharing and asking for help. */
	ONE_WAY,
	/** The deal is closed. */
	FINAL,
	/** The deal waits for an answer. */
	NOT_ACCEPTED,
	/** Fixed when the deal was created. */
	FIXED_AT_CREATION,
	/** The vendor has seen it. */
	FIXED_BY_SHARING,
	/** Belongs to the company that started the engagement. */
	STARTERS,
	/** Belongs to another company, or to those who answer for its location. */
	NOT_YOURS;

	/**
	 * The rule for a person: of the own company's half alone, and before it is answered
	 * only an admin of its location puts people on its team (domain.md, section 4).
	 */
	public static Editability of(Field field, Deal deal, Viewer viewer) {
		if (!deal.belongsTo(viewer.organizationId())) {
			return NOT_YOURS;
		}
		boolean admins = field == Field.TEAM && deal.status() == Status.NEW;
		return (admins && !viewer.admin().covers(deal.party().locationId())) ? NOT_YOURS : of(field, deal);
	}

	/** The rule for a company's own half (domain.md, end of section 4). */
	public static Editability of(Field field, Deal deal) {
		if (deal.isFinal()) {
			return FINAL;
		}
		return switch (field) {
			case LOCATION, CUSTOMER, CONSENT -> FIXED_AT_CREATION;
			case CONTACT, HELP, NOTES_TO_VENDOR -> sharedWithVendor(deal);
			case SHARING -> oneWay(deal);
			case SOLUTIONS -> deal.type().isAssessment() ? FIXED_AT_CREATION : whileActive(deal);
			case NAME, VALUE, CLOSE_DATE, NOTES, CRM_ID, CAMPAIGN_ID, STAGE -> whileActive(deal);
			case TEAM -> OPEN;
		};
	}

	private static Editability whileActive(Deal deal) {
		return (deal.status() == Status.ACTIVE) ? OPEN : NOT_ACCEPTED;
	}

	private static Editability sharedWithVendor(Deal deal) {
		if (!deal.isStarters()) {
			return STARTERS;
		}
		return deal.type().base().shownToVendor() ? FIXED_BY_SHARING : OPEN;
	}

	private static Editability oneWay(Deal deal) {
		return deal.isStarters() ? ONE_WAY : STARTERS;
	}

}
