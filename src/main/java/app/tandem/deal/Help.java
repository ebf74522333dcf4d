package app.tandem.deal;

import java.util.Optional;

/**
 * The kinds of help one can ask the vendor or a partner for, numbered as in the files.
 */
public enum Help {

	WORKLOAD, ARCHITECTURE, PROOF_OF_CONCEPT, QUOTES, CUSTOMER_SUCCESS, GENERAL;

	/** The number from 1 to 6. */
	public int number() {
		return ordinal() + 1;
	}

	public static Optional<Help> numbered(int number) {
		return (number >= 1 && number <= values().length) ? Optional.of(values()[number - 1]) : Optional.empty();
	}

	public String key() {
		return "deal.help." + name();
	}

}
