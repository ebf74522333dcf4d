package app.tandem.bulk.cell;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;

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
