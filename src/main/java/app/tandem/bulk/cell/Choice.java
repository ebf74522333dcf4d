package app.tandem.bulk.cell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.wording.Translations;
import app.tandem.value.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A cell with one of a few values. Each has the form in which files are written, and may
 * be given by that or by its words in any language; case, blanks and punctuation of words
 * do not matter.
 *
 * @param <T> kind of value
 */
public final class Choice<T> {

	private final Map<String, T> written;

	private final Map<String, T> byWords;

	private Choice(Map<String, T> written, Map<String, T> byWords) {
		this.written = written;
		this.byWords = byWords;
	}

	/** The value in the cell, whose column has this label. */
	public Parsed<T> parse(String column, String text) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Parsed.empty();
		}
		T value = find(typed);
		if (value == null) {
			return Parsed.refused(FindingCode.ROW_VALUE, column, typed,
					this.written.keySet().stream().collect(Collectors.joining(", ")));
		}
		return Parsed.of(value);
	}

	/** How values are written in files, in order. */
	public List<String> written() {
		return List.copyOf(this.written.keySet());
	}

	/**
	 * How this value is written in files.
	 * @throws IllegalArgumentException when it is none of the choice
	 */
	public String write(T value) {
		return this.written.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(value))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not one of the choice: " + value));
	}

	private @Nullable T find(String typed) {
		T value = this.written.get(typed);
		if (value != null || typed.length() > 200) {
			return value;
		}
		return this.byWords.get(Folding.letters(typed));
	}

	/**
	 * Collects the values of a choice.
	 *
	 * @param <T> kind of value
	 */
	static final class Builder<T> {

		private final Map<String, T> written = new LinkedHashMap<>();

		private final Map<String, T> byWords = new HashMap<>();

		/** A value, how it is written, and the keys of its words. */
		Builder<T> value(T value, String written, String... keys) {
			this.written.put(written, value);
			for (String key : keys) {
				Translations.of(key).forEach((word) -> word(value, word));
			}
			return this;
		}

		/** One more word for a value. */
		Builder<T> word(T value, String word) {
			this.byWords.put(Folding.letters(word), value);
			return this;
		}

		Choice<T> build() {
			return new Choice<>(this.written, this.byWords);
		}

	}

}
