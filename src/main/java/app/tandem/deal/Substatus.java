package app.tandem.deal;

/** The exact state of a referral, and which may follow which (domain.md, section 4). */
public enum Substatus {

	PENDING(Status.NEW), RECEIVED(Status.NEW), ACCEPTED(Status.ACTIVE), WON(Status.CLOSED), LOST(Status.CLOSED),
	DECLINED(Status.CLOSED), EXPIRED(Status.CLOSED);

	private final Status status;

	Substatus(Status status) {
		this.status = status;
	}

	public Status status() {
		return this.status;
	}

	/** Nothing may ever follow: terminal is terminal. */
	public boolean isFinal() {
		return this.status == Status.CLOSED;
	}

	public boolean mayBecome(Substatus next) {
		return switch (this) {
			case PENDING -> next == RECEIVED || next == ACCEPTED || next == DECLINED || next == EXPIRED;
			case RECEIVED -> next == ACCEPTED || next == DECLINED || next == EXPIRED;
			case ACCEPTED -> next == WON || next == LOST;
			case WON, LOST, DECLINED, EXPIRED -> false;
		};
	}

	/** Only what was accepted has a sales stage (domain.md, section 4). */
	public boolean wasAccepted() {
		return this == ACCEPTED || this == WON || this == LOST;
	}

	/** Turning a deal down, or losing it, wants a reason. */
	public boolean needsReason() {
		return this == DECLINED || this == LOST;
	}

	/** How it looks beside others: a class of the page's chips. */
	public String tone() {
		return switch (this) {
			case PENDING, RECEIVED -> "chip-new";
			case ACCEPTED -> "chip-active";
			case WON -> "chip-won";
			case LOST, DECLINED -> "chip-lost";
			case EXPIRED -> "chip-closed";
		};
	}

	public String key() {
		return "deal.substatus." + name();
	}

}
