package app.tandem.deal;

/** The base of an engagement and the mark that at least one partner was invited. */
public record DealType(Base base, boolean partnerToPartner) {

	DealType based(Base next) {
		return new DealType(next, this.partnerToPartner);
	}

	DealType withPartners() {
		return new DealType(this.base, true);
	}

	public boolean isAssessment() {
		return this.base == Base.ASSESSMENT;
	}

}
