package app.tandem.deal;

/** How far the registration of a won deal is, and which state may follow which. */
public enum RegistrationStatus {

	NOT_REGISTERED, SUBMITTED, IN_REVIEW, ACTION_REQUIRED, APPROVED, REJECTED, COMPLETED;

	public boolean mayBecome(RegistrationStatus next) {
		return switch (this) {
			case NOT_REGISTERED -> next == SUBMITTED || next == COMPLETED;
			case SUBMITTED -> next == IN_REVIEW;
			case IN_REVIEW -> next == ACTION_REQUIRED || next == APPROVED || next == REJECTED;
			case ACTION_REQUIRED -> next == SUBMITTED;
			case APPROVED, REJECTED, COMPLETED -> false;
		};
	}

	/** The record is closed. */
	public boolean isFinal() {
		return this == APPROVED || this == REJECTED || this == COMPLETED;
	}

	/** The partner has to know why. */
	public boolean needsMessage() {
		return this == ACTION_REQUIRED || this == REJECTED;
	}

	/** How it looks beside others: a class of the page's chips. */
	public String tone() {
		return switch (this) {
			case NOT_REGISTERED -> "chip-closed";
			case SUBMITTED -> "chip-new";
			case IN_REVIEW -> "chip-active";
			case ACTION_REQUIRED -> "chip-waiting";
			case APPROVED, COMPLETED -> "chip-won";
			case REJECTED -> "chip-lost";
		};
	}

	public String key() {
		return "deal.registration.status." + name();
	}

}
