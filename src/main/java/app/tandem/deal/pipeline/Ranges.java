package app.tandem.deal.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import app.tandem.deal.Bound;
import app.tandem.deal.DealFilter;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/** The days and amounts that a list lies between, as they were typed. */
final class Ranges {

	private final DealFilter filter;

	private final MultiValueMap<String, String> words;

	private final Wording wording;

	private final List<Range> all;

	Ranges(DealFilter filter, MultiValueMap<String, String> words, Wording wording) {
		this.filter = filter;
		this.words = words;
		this.wording = wording;
		this.all = List.of(range(Bound.CLOSE_DATE_FROM, Bound.CLOSE_DATE_TO), range(Bound.VALUE_FROM, Bound.VALUE_TO),
				range(Bound.CREATED_FROM, Bound.CREATED_TO));
	}

	/**
	 * Whether there are words that say nothing, as forms send empty fields, and none that
	 * has to be mended first: then the address can be shorter.
	 */
	static boolean isUntidy(MultiValueMap<String, String> words) {
		Map<Bound, String> read = DealFilter.of(words).bounds();
		boolean faulty = Stream.of(Bound.values())
			.anyMatch((bound) -> !blank(words.getFirst(bound.word())) && !read.containsKey(bound));
		return !faulty && words.values().stream().flatMap(List::stream).anyMatch(Ranges::blank);
	}

	private static boolean blank(@Nullable String word) {
		return word == null || word.isBlank();
	}

	List<Range> all() {
		return this.all;
	}

	boolean faulty() {
		return this.all.stream().anyMatch((range) -> range.from().error() != null || range.to().error() != null);
	}

	private Range range(Bound from, Bound to) {
		return new Range(end(from, unread(from)), end(to, isReversed(from, to) ? reversed(to) : unread(to)));
	}

	private End end(Bound bound, @Nullable String fault) {
		String value = this.filter.bounds().get(bound);
		return new End(bound.word(), this.wording.text(bound.key()), bound.isAmount() ? "text" : "date",
				(value != null) ? value : typed(bound),
				(fault != null) ? this.wording.text("deal.filter.fault." + fault) : null);
	}

	private @Nullable String unread(Bound bound) {
		boolean read = blank(typed(bound)) || this.filter.bounds().containsKey(bound);
		return read ? null : (bound.isAmount() ? "amount" : "date");
	}

	private boolean isReversed(Bound from, Bound to) {
		String first = this.filter.bounds().get(from);
		String last = this.filter.bounds().get(to);
		if (first == null || last == null) {
			return false;
		}
		return (from.isAmount() ? new BigDecimal(first).compareTo(new BigDecimal(last)) : first.compareTo(last)) > 0;
	}

	private static String reversed(Bound bound) {
		return bound.isAmount() ? "reversed.amount" : "reversed";
	}

	private String typed(Bound bound) {
		return Objects.requireNonNullElse(this.words.getFirst(bound.word()), "");
	}

	/** Both ends belong to it. */
	public record Range(End from, End to) {
	}

	/** One end, as a field. */
	public record End(String name, String label, String type, String value, @Nullable String error) {

		public String id() {
			return "filter-" + this.name;
		}

	}

}
