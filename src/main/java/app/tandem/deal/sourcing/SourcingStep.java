package app.tandem.deal.sourcing;

/** The pages that a deal goes through before it is sent. */
enum SourcingStep {

	CUSTOMER, DEAL, PARTNER, PREVIEW;

	public String key() {
		return "deal.sourcing.step." + name();
	}

}
