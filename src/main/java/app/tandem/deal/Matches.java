package app.tandem.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a list leads to: just these few deals, more than were expected, of which the first
 * are known, or many that nobody went through.
 */
public final class Matches {

	private final DealFilter list;

	private final @Nullable List<Match> known;

	private final boolean all;

	private Matches(DealFilter list, @Nullable List<Match> known, boolean all) {
		this.list = list;
		this.known = known;
		this.all = all;
	}

	static Matches many(DealFilter list) {
		return new Matches(list, null, false);
	}

	/**
	 * Not just these.
	 * @param first of them, in the order of the list
	 */
	static Matches beginning(DealFilter list, List<Match> first) {
		return new Matches(list, first, false);
	}

	/**
	 * Just these.
	 * @param all in the order of the list
	 */
	static Matches few(DealFilter list, List<Match> all) {
		return new Matches(list, all, true);
	}

	/** The list as it was asked for. */
	public DealFilter list() {
		return this.list;
	}

	/**
	 * The list, or a part of it by status and stage, in words that need not look for few
	 * deals again; nothing where none is left.
	 */
	public Optional<DealFilter> known(DealFilter part) {
		return first(part, Integer.MAX_VALUE);
	}

	/**
	 * As {@link #known}, for those who read so many from its beginning; it holds one more
	 * where there are more, or all where the part has an order of its own.
	 */
	public Optional<DealFilter> first(DealFilter part, int size) {
		boolean sorted = part.order().equals(this.list.order());
		if (this.known == null || !(this.all || sorted)) {
			return Optional.of(part);
		}
		Set<UUID> ids = this.known.stream()
			.filter((match) -> match.isIn(part))
			.map(Match::id)
			.limit(sorted ? size + 1L : Long.MAX_VALUE)
			.collect(Collectors.toUnmodifiableSet());
		if (!this.all && ids.size() <= size) {
			return Optional.of(part);
		}
		return ids.isEmpty() ? Optional.empty() : Optional.of(DealFilter.of(part.tab()).in(part.order()).of(ids));
	}

	/** How many they are, where that is known. */
	public Optional<Count> count() {
		return Optional.ofNullable(this.known).map((found) -> Count.of(found.size()));
	}

	/** A deal of the list. */
	record Match(UUID id, Substatus substatus, SalesStage stage) {

		boolean isIn(DealFilter part) {
			return isAmong(part.chosen(Facet.STATUS), this.substatus) && isAmong(part.chosen(Facet.STAGE), this.stage);
		}

		private static boolean isAmong(Set<String> chosen, Enum<?> value) {
			return chosen.isEmpty() || chosen.contains(value.name());
		}

	}

}
