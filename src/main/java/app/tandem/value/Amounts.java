package app.tandem.value;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Reads amounts of money: plain digits with a decimal point, nothing else. What a person
 * types may be written as in any country, where there is no other way to read it.
 */
public final class Amounts {

	/** Longer texts are never amounts; they are not even tried as numbers. */
	private static final int LONGEST = 40;

	private static final int QUANTITY_DIGITS = 9;

	/** Zeros of a thousand, and the decimals of a few currencies. */
	private static final int THOUSAND = 3;

	private static final Pattern LIKE_THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}[.][0-9]{3}");

	private static final Pattern WITH_A_COMMA = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");

	private Amounts() {
	}

	/**
	 * An amount above 0.
	 * @param currency its currency, null when that is faulty: decimals go unchecked then
	 */
	public static Reading<BigDecimal> positive(String text, @Nullable String currency) {
		Reading<BigDecimal> amount = amount(text, currency);
		if (amount.value() != null && amount.value().signum() == 0) {
			return refused(Folding.trim(text), Reason.ZERO);
		}
		return amount;
	}

	/** An amount of 0 or more; the rest as {@link #positive}. */
	public static Reading<BigDecimal> amount(String text, @Nullable String currency) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Reading.empty();
		}
		Reason reason = fault(typed);
		if (reason != null) {
			return refused(typed, reason);
		}
		BigDecimal amount = new BigDecimal(typed).stripTrailingZeros();
		if (amount.precision() - amount.scale() > Limits.AMOUNT_DIGITS) {
			return refused(typed, Reason.LARGE);
		}
		BigDecimal plain = (amount.scale() < 0) ? amount.setScale(0) : amount;
		if (currency != null && plain.scale() > Currencies.decimals(currency)) {
			return Reading.refused(Fault.Kind.DECIMALS, typed, currency, Currencies.decimals(currency));
		}
		return Reading.of(plain);
	}

	/**
	 * As {@link #positive}, typed by a person: 12 563,50 and 12,563.50 are the same.
	 * 1.000 and 1,000 are a thousand to many, and 1 to others, so that they are neither,
	 * but for who reads amounts with such commas: they write them as they see them.
	 */
	public static Reading<BigDecimal> typedPositive(String text, @Nullable String currency) {
		return unambiguous(positive(plain(text, currency), currency), text, currency);
	}

	/** As {@link #amount}, typed by a person. */
	public static Reading<BigDecimal> typed(String text, @Nullable String currency) {
		return unambiguous(amount(plain(text, currency), currency), text, currency);
	}

	/** With a decimal point alone; as it is where it can be read in several ways. */
	private static String plain(String text, @Nullable String currency) {
		String typed = Folding.trim(text);
		if (typed.length() > LONGEST) {
			return text;
		}
		if (isThousandAsShown(typed, currency)) {
			return typed.replace(",", "");
		}
		return Stream.of(Writing.values())
			.map((way) -> way.plain(typed))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(text);
	}

	/** With one comma, as pages show amounts in the reader's language. */
	private static boolean isThousandAsShown(String typed, @Nullable String currency) {
		return decimals(currency) < THOUSAND && WITH_A_COMMA.matcher(typed).matches()
				&& DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()).getGroupingSeparator() == ',';
	}

	private static int decimals(@Nullable String currency) {
		return (currency != null) ? Currencies.decimals(currency) : 0;
	}

	private static Reading<BigDecimal> unambiguous(Reading<BigDecimal> read, String text, @Nullable String currency) {
		String typed = Folding.trim(text);
		boolean ambiguous = decimals(currency) < THOUSAND && LIKE_THOUSANDS.matcher(typed).matches();
		return (ambiguous && read.value() != null) ? refused(typed, Reason.SEPARATORS) : read;
	}

	/** A whole number of 1 or more, with at most nine digits. */
	public static Reading<Integer> quantity(String text) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Reading.empty();
		}
		boolean number = typed.length() <= QUANTITY_DIGITS && typed.chars().allMatch(Texts::isDigit);
		int quantity = number ? Integer.parseInt(typed) : 0;
		return (quantity > 0) ? Reading.of(quantity) : Reading.refused(Fault.Kind.NUMBER, typed, "QUANTITY");
	}

	private static Reading<BigDecimal> refused(String typed, Reason reason) {
		return Reading.refused(Fault.Kind.NUMBER, typed, reason.name());
	}

	private static @Nullable Reason fault(String typed) {
		if (typed.length() > LONGEST) {
			return typed.chars().allMatch((c) -> Texts.isDigit(c) || c == '.') ? Reason.LARGE : Reason.OTHER;
		}
		int point = typed.indexOf('.');
		boolean plain = typed.chars().allMatch((c) -> Texts.isDigit(c) || c == '.');
		if (plain && point == typed.lastIndexOf('.') && point != 0 && point != typed.length() - 1) {
			return null;
		}
		return Reason.of(typed);
	}

	/** How countries write an amount, its thousands apart. */
	private enum Writing {

		SPACED("[0-9]{1,3}(?:[\\p{Zs}'’][0-9]{3})+(?:[.,][0-9]+)?"),

		COMMAS("[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,}"),

		POINTS("[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3}){2,}"),

		DECIMAL_COMMA("[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})|[0-9]{4,},[0-9]{3}|0,[0-9]{3}");

		private final Pattern pattern;

		Writing(String pattern) {
			this.pattern = Pattern.compile(pattern);
		}

		Optional<String> plain(String typed) {
			return this.pattern.matcher(typed).matches() ? Optional.of(withPoint(typed)) : Optional.empty();
		}

		private String withPoint(String typed) {
			return switch (this) {
				case SPACED -> typed.replaceAll("[\\p{Zs}'’]", "").replace(',', '.');
				case COMMAS -> typed.replace(",", "");
				case POINTS -> typed.replace(".", "").replace(',', '.');
				case DECIMAL_COMMA -> typed.replace(',', '.');
			};
		}

	}

	/** Why it is no amount; the names are chosen between in the message's text. */
	private enum Reason {

		ZERO, NEGATIVE, SEPARATORS, POWER, CURRENCY, LARGE, OTHER;

		static Reason of(String typed) {
			char first = typed.charAt(0);
			if (first == '-' || first == '(' || first == '−') {
				return NEGATIVE;
			}
			if (Texts.isShortened(typed)) {
				return POWER;
			}
			boolean digits = typed.chars().anyMatch(Texts::isDigit);
			if (digits && typed.codePoints().anyMatch(Reason::isCurrency)) {
				return CURRENCY;
			}
			return (digits && typed.chars().allMatch(Reason::isGrouping)) ? SEPARATORS : OTHER;
		}

		private static boolean isCurrency(int c) {
			return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
		}

		private static boolean isGrouping(int c) {
			return Texts.isDigit(c) || ",.'’_ ".indexOf(c) >= 0 || Character.isSpaceChar(c);
		}

	}

}
