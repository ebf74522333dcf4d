package app.tandem.bulk.cell;

import java.math.BigDecimal;

import app.tandem.value.Amounts;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money: plain digits with a decimal point, nothing else. */
public final class AmountCell {

	private AmountCell() {
	}

	/**
	 * An amount above 0.
	 * @param currency its currency, null when that is faulty: decimals go unchecked then
	 */
	public static Parsed<BigDecimal> positive(String column, String text, @Nullable String currency) {
		return Parsed.of(column, Amounts.positive(text, currency));
	}

	/** An amount of 0 or more; the rest as {@link #positive}. */
	public static Parsed<BigDecimal> amount(String column, String text, @Nullable String currency) {
		return Parsed.of(column, Amounts.amount(text, currency));
	}

	/** How an amount is written: plain digits, never a power of ten. */
	public static String write(BigDecimal amount) {
		return amount.toPlainString();
	}

}
