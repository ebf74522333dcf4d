package app.tandem.shell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.NoUnit;

/**
 * Dates, numbers and money as the reader writes them. A date without a time is the same
 * day everywhere.
 */
public final class Formats {

	private static final Map<Locale, Formats> KNOWN = new ConcurrentHashMap<>();

	private final Locale locale;

	private final DateTimeFormatter dates;

	private final DateTimeFormatter times;

	private final LocalizedNumberFormatter numbers;

	private final LocalizedNumberFormatter percents;

	/** By currency and whether the amount is a whole one: they are costly to make. */
	private final Map<String, LocalizedNumberFormatter> amounts = new ConcurrentHashMap<>();

	private Formats(Locale locale) {
		this.locale = locale;
		this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
		this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(locale)
			.withZone(ZoneOffset.UTC);
		this.numbers = NumberFormatter.withLocale(locale);
		this.percents = this.numbers.unit(NoUnit.PERCENT);
	}

	/** For one of the languages Tandem speaks. */
	public static Formats of(Locale locale) {
		return KNOWN.computeIfAbsent(locale, Formats::new);
	}

	public String date(LocalDate date) {
		return this.dates.format(date);
	}

	/** The day in UTC. */
	public String date(Instant at) {
		return date(at.atZone(ZoneOffset.UTC).toLocalDate());
	}

	/** Day and time in UTC, which it says. */
	public String time(Instant at) {
		return this.times.format(at) + " UTC";
	}

	public String number(long number) {
		return this.numbers.format(number).toString();
	}

	/** Grouped, with the decimals that it has. */
	public String number(BigDecimal number) {
		return this.numbers.format(number).toString();
	}

	/** So many of a hundred; some languages write a space before the sign. */
	public String percent(int percent) {
		return this.percents.format(percent).toString();
	}

	/** Grouped, with the currency's three letters; a whole amount without decimals. */
	public String money(BigDecimal amount, String currency) {
		boolean whole = isWhole(amount);
		return this.amounts.computeIfAbsent(currency + whole, (key) -> amounts(currency, whole))
			.format(amount)
			.toString();
	}

	private LocalizedNumberFormatter amounts(String currency, boolean whole) {
		return this.numbers.unit(Currency.getInstance(currency))
			.unitWidth(NumberFormatter.UnitWidth.ISO_CODE)
			.precision(whole ? Precision.integer() : Precision.currency(Currency.CurrencyUsage.STANDARD));
	}

	/** The country's name in the reader's language. */
	public String country(String code) {
		return new Locale("", code).getDisplayCountry(this.locale);
	}

	private static boolean isWhole(BigDecimal amount) {
		return amount.stripTrailingZeros().scale() <= 0;
	}

}
