package app.tandem.registration;

import java.math.BigDecimal;

import app.tandem.deal.Contact;

/**
 * What a company states: this solution, worth so much of this contract, and whom to ask.
 */
public record Claim(String solutionId, BigDecimal solutionValue, Contract contract, Contact contact) {

	public Claim {
		if (solutionValue.signum() <= 0 || solutionValue.compareTo(contract.total().amount()) > 0) {
			throw new IllegalArgumentException("a solution is worth something, but not more than its contract");
		}
		if (!contact.isComplete()) {
			throw new IllegalArgumentException("somebody can be asked");
		}
	}

}
