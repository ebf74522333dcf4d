package app.tandem.bulk.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Amounts;
import app.tandem.value.Folding;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A solution of a deal, as in a cell: {@code ID[, currency[, price[, quantity]]]}.
 *
 * @param id the catalogue's ID
 * @param currency of the price, the deal's when null
 * @param price 0 or more, null when not given
 * @param quantity 1 or more, null when not given
 */
public record SolutionCell(String id, @Nullable String currency, @Nullable BigDecimal price,
		@Nullable Integer quantity) {

	private static final int PARTS = 4;

	/**
	 * Reads a cell; whether the catalogue has the ID is not asked.
	 * @param dealCurrency says how many decimals a price without currency of its own may
	 * have; null when the deal's is faulty
	 */
	public static Parsed<SolutionCell> parse(String column, String text, @Nullable String dealCurrency) {
		if (Folding.isBlank(text)) {
			return Parsed.empty();
		}
		List<String> parts = new ArrayList<>(Tuple.split(text));
		if (parts.size() > PARTS || parts.get(0).isEmpty() || parts.get(0).indexOf(';') >= 0) {
			return Parsed.refused(FindingCode.ROW_SOLUTION, column, Folding.trim(text), "PARTS");
		}
		while (parts.size() < PARTS) {
			parts.add("");
		}
		return parse(column, parts, dealCurrency);
	}

	private static Parsed<SolutionCell> parse(String column, List<String> parts, @Nullable String dealCurrency) {
		Parsed<String> id = TextCell.line(column, parts.get(0), Limits.SOLUTION_ID);
		Parsed<String> currency = CodeCell.currency(column, parts.get(1));
		String ofPrice = (currency.isEmpty()) ? dealCurrency : currency.value();
		Parsed<BigDecimal> price = AmountCell.amount(column, parts.get(2), ofPrice);
		Parsed<Integer> quantity = Parsed.of(column, Amounts.quantity(parts.get(3)));
		List<Finding> findings = new ArrayList<>();
		List.of(id, currency, price, quantity).forEach((part) -> findings.addAll(part.findings()));
		if (id.value() == null || !findings.isEmpty()) {
			return Parsed.refused(findings);
		}
		return Parsed.of(new SolutionCell(id.value(), currency.value(), price.value(), quantity.value()));
	}

	/** The text of the cell. */
	public String write() {
		return Tuple.join(List.of(this.id, (this.currency != null) ? this.currency : "",
				(this.price != null) ? AmountCell.write(this.price) : "",
				(this.quantity != null) ? this.quantity.toString() : ""));
	}

}
