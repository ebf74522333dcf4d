package app.tandem.deal;

/** The coarse state of a referral. */
public enum Status {

	NEW, ACTIVE, CLOSED;

	public String key() {
		return "deal.status." + name();
	}

}
