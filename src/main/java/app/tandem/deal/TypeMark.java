package app.tandem.deal;

/**
 * A type as one filters by it: one of the bases, or the mark that partners were invited.
 */
public enum TypeMark {

	CO_SELL, PARTNER_LED, PRIVATE, ASSESSMENT, P2P;

	public String key() {
		return "deal.type." + name();
	}

}
