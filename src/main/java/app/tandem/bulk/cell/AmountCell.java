package app.tandem.bulk.cell;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.wording.Folding;

/** Reads amounts of money: plain digits with a decimal point, nothing else. */
public final class AmountCell {

	/** Longer texts are never amounts; they are not even tried as numbers. */
	private static final int LONGEST = 40;

	private AmountCell() {
	}

	/**
	 * An amount above 0.
	 * @param currency its currency, null when that is faulty: decimals go unchecked then
	 */
	public static Parsed<BigDecimal> positive(String column, String text, @Nullable String currency) {
		Parsed<BigDecimal> amount = amount(column, text, currency);
		if (amount.value() != null && amount.value().signum() == 0) {
			return refused(column, Folding.trim(text), Reason.ZERO);
		}
		return amount;
	}

	/** An amount of 0 or more; the rest as {@link #positive}. */
	public static Parsed<BigDecimal> amount(String column, String text, @Nullable String currency) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Parsed.empty();
		}
		Reason reason = fault(typed);
		if (reason != null) {
			return refused(column, typed, reason);
		}
		BigDecimal amount = new BigDecimal(typed).stripTrailingZeros();
		if (amount.precision() - amount.scale() > Limits.AMOUNT_DIGITS) {
			return refused(column, typed, Reason.LARGE);
		}
		BigDecimal plain = (amount.scale() < 0) ? amount.setScale(0) : amount;
		if (currency != null && plain.scale() > Currencies.decimals(currency)) {
			return Parsed.refused(FindingCode.ROW_DECIMALS, column, typed, currency, Currencies.decimals(currency));
		}
		return Parsed.of(plain);
	}

	/** How an amount is written: plain digits, never a power of ten. */
	public static String write(BigDecimal amount) {
		return amount.toPlainString();
	}

	private static Parsed<BigDecimal> refused(String column, String typed, Reason reason) {
		return Parsed.refused(FindingCode.ROW_NUMBER, column, typed, reason.name());
	}

	private static @Nullable Reason fault(String typed) {
		if (typed.length() > LONGEST) {
			return typed.chars().allMatch((c) -> TextCell.isDigit(c) || c == '.') ? Reason.LARGE : Reason.OTHER;
		}
		int point = typed.indexOf('.');
		boolean plain = typed.chars().allMatch((c) -> TextCell.isDigit(c) || c == '.');
		if (plain && point == typed.lastIndexOf('.') && point != 0 && point != typed.length() - 1) {
			return null;
		}
		return Reason.of(typed);
	}

	/** Why it is no amount; the names are chosen between in the message's text. */
	private enum Reason {

		ZERO, NEGATIVE, SEPARATORS, POWER, CURRENCY, LARGE, OTHER;

		static Reason of(String typed) {
			char first = typed.charAt(0);
			if (first == '-' || first == '(' || first == '−') {
				return NEGATIVE;
			}
			if (TextCell.isShortened(typed)) {
				return POWER;
			}
			boolean digits = typed.chars().anyMatch(TextCell::isDigit);
			if (digits && typed.codePoints().anyMatch(Reason::isCurrency)) {
				return CURRENCY;
			}
			return (digits && typed.chars().allMatch(Reason::isGrouping)) ? SEPARATORS : OTHER;
		}

		private static boolean isCurrency(int c) {
			return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
		}

		private static boolean isGrouping(int c) {
			return TextCell.isDigit(c) || ",.'’_ ".indexOf(c) >= 0 || Character.isSpaceChar(c);
		}

	}

}
