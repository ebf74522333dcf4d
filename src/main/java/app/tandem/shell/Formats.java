package app.tandem.shell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

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

	private final Locale locale;

	private final DateTimeFormatter dates;

	private final DateTimeFormatter times;

	private final LocalizedNumberFormatter numbers;

	private Formats(Locale locale) {
		this.locale = locale;
		this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
		this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(locale)
			.withZone(ZoneOffset.UTC);
		this.numbers = NumberFormatter.withLocale(locale);
	}

	public static Formats of(Locale locale) {
		return new Formats(locale);
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
		return this.numbers.unit(NoUnit.PERCENT).format(percent).toString();
	}

	/** Grouped, with the currency's three letters; a whole amount without decimals. */
	public String money(BigDecimal amount, String currency) {
		return this.numbers.unit(Currency.getInstance(currency))
			.unitWidth(NumberFormatter.UnitWidth.ISO_CODE)
			.precision(isWhole(amount) ? Precision.integer() : Precision.currency(Currency.CurrencyUsage.STANDARD))
			.format(amount)
			.toString();
	}

	/** The country's name in the reader's language. */
	public String country(String code) {
		return new Locale("", code).getDisplayCountry(this.locale);
	}

	private static boolean isWhole(BigDecimal amount) {
		return amount.stripTrailingZeros().scale() <= 0;
	}

}
