package app.tandem.bulk.cell;

import java.util.List;
import java.util.function.Function;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Fault;
import app.tandem.value.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds: a value, nothing, or faults.
 *
 * @param <T> kind of value
 * @param value null when the cell is empty or faulty
 * @param findings the faults, empty when there are none
 */
public record Parsed<T>(@Nullable T value, List<Finding> findings) {

	public static <T> Parsed<T> of(T value) {
		return new Parsed<>(value, List.of());
	}

	/** The value of a text that stands in the column. */
	static <T> Parsed<T> of(String column, Reading<T> reading) {
		Fault fault = reading.fault();
		return (fault != null) ? refused(code(fault), column, fault.args().toArray())
				: new Parsed<>(reading.value(), List.of());
	}

	public static <T> Parsed<T> empty() {
		return new Parsed<>(null, List.of());
	}

	public static <T> Parsed<T> refused(List<Finding> findings) {
		return new Parsed<>(null, List.copyOf(findings));
	}

	/** One fault; the arguments as {@link FindingCode} says. */
	static <T> Parsed<T> refused(FindingCode code, String column, Object... args) {
		return new Parsed<>(null, List.of(Finding.of(code, column, args)));
	}

	private static FindingCode code(Fault fault) {
		return switch (fault.kind()) {
			case MISSING -> FindingCode.ROW_MISSING;
			case TEXT -> FindingCode.ROW_TEXT;
			case LENGTH -> FindingCode.ROW_LENGTH;
			case SHORTENED -> FindingCode.ROW_SHORTENED;
			case NUMBER -> FindingCode.ROW_NUMBER;
			case DECIMALS -> FindingCode.ROW_DECIMALS;
			case DATE -> FindingCode.ROW_DATE;
			case PAST -> FindingCode.ROW_DATE_PAST;
			case COUNTRY -> FindingCode.ROW_COUNTRY;
			case CURRENCY -> FindingCode.ROW_CURRENCY;
			case EMAIL -> FindingCode.ROW_EMAIL;
			case DUNS -> FindingCode.ROW_VALUE;
		};
	}

	public boolean isEmpty() {
		return this.value == null && this.findings.isEmpty();
	}

	public boolean isRefused() {
		return !this.findings.isEmpty();
	}

	/** The same with another value; empty and refused cells stay so. */
	public <R> Parsed<R> map(Function<T, R> function) {
		return (this.value != null) ? of(function.apply(this.value)) : new Parsed<>(null, this.findings);
	}

}
