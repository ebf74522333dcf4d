package app.tandem.value;

import org.jspecify.annotations.Nullable;

/**
 * What a text holds: a value, nothing, or a fault.
 *
 * @param <T> kind of value
 * @param value null when the text is blank or faulty
 * @param fault null when there is none
 */
public record Reading<T>(@Nullable T value, @Nullable Fault fault) {

	public static <T> Reading<T> of(T value) {
		return new Reading<>(value, null);
	}

	public static <T> Reading<T> empty() {
		return new Reading<>(null, null);
	}

	static <T> Reading<T> refused(Fault.Kind kind, Object... args) {
		return new Reading<>(null, Fault.of(kind, args));
	}

	public boolean isEmpty() {
		return this.value == null && this.fault == null;
	}

}
