package app.tandem.registration;

import java.time.LocalDate;

import app.tandem.deal.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with the customer.
 *
 * @param endsOn null when the contract is perpetual
 */
public record Contract(Type type, Money total, Deployment deployment, LocalDate signedOn, LocalDate startsOn,
		@Nullable LocalDate endsOn) {

	public Contract {
		if (startsOn.isBefore(signedOn) || (endsOn != null && endsOn.isBefore(startsOn))) {
			throw new IllegalArgumentException("a contract is signed, then starts, then ends");
		}
	}

	/** The first contract about the solution, or one that goes on. */
	public enum Type {

		NEW, RENEWAL;

		public String key() {
			return "registration.contract." + name();
		}

	}

	/** Where the solution runs, and in whose tenant it is consumed. */
	public record Deployment(boolean onAzure, Tenant tenant) {
	}

	/** Whose tenant pays for what the solution consumes. */
	public enum Tenant {

		CUSTOMER, PARTNER;

		public String key() {
			return "registration.tenant." + name();
		}

	}

}
