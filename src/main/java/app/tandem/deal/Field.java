package app.tandem.deal;

/** A fact of a deal that somebody may wish to change. */
public enum Field {

	NAME, VALUE, CLOSE_DATE, NOTES, CRM_ID, CAMPAIGN_ID, STAGE, TEAM, SOLUTIONS, LOCATION, CUSTOMER, CONSENT, CONTACT,
	HELP, NOTES_TO_VENDOR, SHARING;

	public String key() {
		return "deal.field." + name();
	}

}
