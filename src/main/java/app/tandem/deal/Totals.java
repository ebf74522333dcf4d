package app.tandem.deal;

import java.util.List;

/**
 * How many deals, and what they are worth, currency by currency.
 *
 * @param values empty where counting stopped before the end
 */
public record Totals(Count count, List<Money> values) {

	/** Of nothing. */
	public static final Totals NONE = new Totals(Count.NONE, List.of());

	static Totals of(List<CurrencyTotal> parts) {
		Count count = Count.of(parts.stream().mapToInt(CurrencyTotal::deals).sum());
		return new Totals(count, count.more() ? List.of()
				: parts.stream().map((part) -> new Money(part.value(), part.currency())).toList());
	}

}
