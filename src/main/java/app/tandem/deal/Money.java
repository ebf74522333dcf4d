package app.tandem.deal;

import java.math.BigDecimal;

/** An amount above zero in a currency of three letters; never floating point. */
public record Money(BigDecimal amount, String currency) {

	public Money {
		if (amount.signum() <= 0) {
			throw new IllegalArgumentException("an estimated value is above 0");
		}
	}

	/** 5 and 5.00 are the same money. */
	public boolean sameAs(Money other) {
		return this.currency.equals(other.currency) && this.amount.compareTo(other.amount) == 0;
	}

}
