package app.tandem.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import app.tandem.value.Amounts;
import app.tandem.value.Dates;

/**
 * The ends of what a list can be narrowed to by size or day; both ends belong to it. A
 * value is compared as the number it is, whatever its currency.
 */
public enum Bound {

	CLOSE_DATE_FROM("r.close_date >= :close_date_from"), CLOSE_DATE_TO("r.close_date <= :close_date_to"),
	VALUE_FROM("r.value >= :value_from"), VALUE_TO("r.value <= :value_to"),
	CREATED_FROM("r.created_at >= cast(:created_from as date) at time zone 'UTC'"),
	CREATED_TO("r.created_at < (cast(:created_to as date) + 1) at time zone 'UTC'");

	private static final String FROM = "_FROM";

	private final String condition;

	Bound(String condition) {
		this.condition = condition;
	}

	/** The word in the address bar. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String key() {
		return "deal.filter." + word();
	}

	/** Whether it is the lower end. */
	public boolean isFrom() {
		return name().endsWith(FROM);
	}

	/** Whether it is an amount; the others are days. */
	public boolean isAmount() {
		return this == VALUE_FROM || this == VALUE_TO;
	}

	/** The day or amount that somebody typed, written as it always is. */
	Optional<String> read(String typed) {
		return isAmount() ? Optional.ofNullable(Amounts.typed(typed, null).value()).map(BigDecimal::toPlainString)
				: Optional.ofNullable(Dates.read(typed).value()).map(LocalDate::toString);
	}

	/** Restricts a query over {@code referral r} to what lies on this side. */
	void restrict(Where where, String value) {
		where.and(this.condition, name().toLowerCase(Locale.ROOT),
				isAmount() ? new BigDecimal(value) : LocalDate.parse(value));
	}

}
