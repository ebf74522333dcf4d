package app.tandem.deal;

/**
 * What an engagement is between its starter and the vendor; derived, never typed in
 * (domain.md, section 3).
 */
public enum Base {

	PRIVATE, PARTNER_LED, CO_SELL, ASSESSMENT;

	/**
	 * Asking for help makes it co-sell; else showing it to the vendor makes it
	 * partner-led; else it is private.
	 */
	static Base of(boolean helpAsked, boolean shared) {
		return helpAsked ? CO_SELL : (shared ? PARTNER_LED : PRIVATE);
	}

	/** Only a private deal is hidden from the vendor. */
	public boolean shownToVendor() {
		return this != PRIVATE;
	}

	public String key() {
		return "deal.type." + name();
	}

}
