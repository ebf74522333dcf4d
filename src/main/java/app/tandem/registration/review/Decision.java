package app.tandem.registration.review;

import app.tandem.deal.RegistrationStatus;

/** What a reviewer can make of a registration. */
enum Decision {

	APPROVAL(RegistrationStatus.APPROVED), REJECTION(RegistrationStatus.REJECTED),
	CORRECTION(RegistrationStatus.ACTION_REQUIRED);

	private final RegistrationStatus next;

	Decision(RegistrationStatus next) {
		this.next = next;
	}

	/** The partner is told why. */
	public boolean wantsMessage() {
		return this.next.needsMessage();
	}

	/** Nothing follows it. */
	public boolean isFinal() {
		return this.next.isFinal();
	}

	/** The last part of its address. */
	public String path() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
