package app.tandem.deal;

/** Whether a company started the engagement or was asked to join. */
public enum Direction {

	INBOUND, OUTBOUND;

	public String key() {
		return "deal.direction." + name();
	}

}
