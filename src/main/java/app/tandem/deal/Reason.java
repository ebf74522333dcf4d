package app.tandem.deal;

import java.util.Optional;

/** Why a deal was declined or lost, numbered as in the files. */
public enum Reason {

	BUDGET, NO_RESPONSE, OTHER_VENDOR, REQUIREMENT_NOT_MET, NOT_A_CUSTOMER, TIMELINE, ABUSE, OTHER;

	/** The number from 1 to 8. */
	public int number() {
		return ordinal() + 1;
	}

	public static Optional<Reason> numbered(int number) {
		return (number >= 1 && number <= values().length) ? Optional.of(values()[number - 1]) : Optional.empty();
	}

	public String key() {
		return "deal.reason." + name();
	}

}
