package app.tandem.deal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Which deals of which tab, in which order. The query string of a list is this filter,
 * and this filter writes it back; words that mean nothing are left out.
 *
 * @param picked the deals that were picked by hand; none are all that match
 * @param board whether it is looked at stage by stage instead of line by line
 */
public record DealFilter(Tab tab, String query, Map<Facet, Set<String>> facets, Map<Bound, String> bounds,
		SortOrder order, Set<UUID> picked, boolean board) {

	/** All that match were picked, also on other pages. */
	public static final String ALL = "all";

	private static final String LOOK = "view";

	private static final String BOARD = "board";

	private static final int LONGEST_QUERY = 200;

	/** The whole tab, newest first. */
	public static DealFilter of(Tab tab) {
		return new DealFilter(tab, "", Map.of(), Map.of(), SortOrder.NEWEST_FIRST, Set.of(), false);
	}

	public static DealFilter of(MultiValueMap<String, String> words) {
		return new DealFilter(Tab.of(Objects.requireNonNullElse(words.getFirst("tab"), "")),
				Words.of(Objects.requireNonNullElse(words.getFirst("q"), ""), LONGEST_QUERY), readFacets(words),
				readBounds(words), SortOrder.of(Objects.requireNonNullElse(words.getFirst("sort"), "")), Set.of(),
				BOARD.equals(words.getFirst(LOOK)));
	}

	/**
	 * As {@link #of(MultiValueMap)}, and of that list those deals that were picked by
	 * hand, if any, unless all of it was picked.
	 */
	public static DealFilter ofSelection(MultiValueMap<String, String> words) {
		return words.containsKey(ALL) ? of(words) : of(words).of(read(words, "pick", DealFilter::id));
	}

	/** The list that an address names, or nothing when it names none. */
	public static Optional<DealFilter> named(MultiValueMap<String, String> words) {
		return words.containsKey("tab") ? Optional.of(of(words)) : Optional.empty();
	}

	/**
	 * The query string's words, in a fixed order and without what is said by saying
	 * nothing.
	 */
	public MultiValueMap<String, String> words() {
		MultiValueMap<String, String> words = new LinkedMultiValueMap<>();
		words.add("tab", this.tab.word());
		if (!this.query.isEmpty()) {
			words.add("q", this.query);
		}
		this.facets.forEach((facet, values) -> values.forEach((value) -> words.add(facet.word(), value)));
		this.bounds.forEach((bound, value) -> words.add(bound.word(), value));
		if (!this.order.equals(SortOrder.NEWEST_FIRST)) {
			words.add("sort", this.order.word());
		}
		if (this.board) {
			words.add(LOOK, BOARD);
		}
		this.picked.forEach((id) -> words.add("pick", id.toString()));
		return words;
	}

	/** The words as they stand in an address, after the question mark. */
	public String queryString() {
		List<String> pairs = new ArrayList<>();
		words().forEach((name, values) -> values
			.forEach((value) -> pairs.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8))));
		return String.join("&", pairs);
	}

	/** The filter that a {@link #queryString} stands for. */
	public static DealFilter ofQueryString(String query) {
		MultiValueMap<String, String> words = new LinkedMultiValueMap<>();
		for (String pair : query.split("&")) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				words.add(pair.substring(0, equals),
						UriUtils.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
			}
		}
		return ofSelection(words);
	}

	public DealFilter on(Tab other) {
		return new DealFilter(other, this.query, this.facets, this.bounds, this.order, this.picked, this.board);
	}

	public DealFilter in(SortOrder other) {
		return new DealFilter(this.tab, this.query, this.facets, this.bounds, other, this.picked, this.board);
	}

	/** The same without what is searched for. */
	public DealFilter withoutQuery() {
		return searching("");
	}

	/** The same, looking for something else. */
	DealFilter searching(String words) {
		return new DealFilter(this.tab, words, this.facets, this.bounds, this.order, this.picked, this.board);
	}

	/**
	 * Narrowed to these values of a facet alone; to none of them in particular when there
	 * are none.
	 */
	public DealFilter with(Facet facet, Set<String> values) {
		Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
		others.putAll(this.facets);
		others.remove(facet);
		if (!values.isEmpty()) {
			others.put(facet, values);
		}
		return new DealFilter(this.tab, this.query, unmodifiable(others), this.bounds, this.order, this.picked,
				this.board);
	}

	/** The same without one end of a range. */
	public DealFilter without(Bound bound) {
		Map<Bound, String> others = new EnumMap<>(Bound.class);
		others.putAll(this.bounds);
		others.remove(bound);
		return new DealFilter(this.tab, this.query, this.facets, unmodifiable(others), this.order, this.picked,
				this.board);
	}

	/** The same, looked at stage by stage, or line by line. */
	public DealFilter asBoard(boolean wanted) {
		return new DealFilter(this.tab, this.query, this.facets, this.bounds, this.order, this.picked, wanted);
	}

	/** Those of the list that were picked by hand. */
	public DealFilter of(Set<UUID> picked) {
		return new DealFilter(this.tab, this.query, this.facets, this.bounds, this.order, picked, this.board);
	}

	/** The values of a facet that the list is narrowed to; none when it is not. */
	public Set<String> chosen(Facet facet) {
		return this.facets.getOrDefault(facet, Set.of());
	}

	/** Whether search, filters or ranges narrow the list. */
	public boolean isNarrowed() {
		return !(this.query.isEmpty() && this.facets.isEmpty() && this.bounds.isEmpty());
	}

	private static Map<Facet, Set<String>> readFacets(MultiValueMap<String, String> words) {
		Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			Set<String> values = read(words, facet.word(), facet::read);
			if (!values.isEmpty()) {
				facets.put(facet, values);
			}
		}
		return unmodifiable(facets);
	}

	private static Map<Bound, String> readBounds(MultiValueMap<String, String> words) {
		Map<Bound, String> bounds = new EnumMap<>(Bound.class);
		for (Bound bound : Bound.values()) {
			read(words, bound.word(), bound::read).stream().findFirst().ifPresent((value) -> bounds.put(bound, value));
		}
		return unmodifiable(bounds);
	}

	private static <T> Set<T> read(MultiValueMap<String, String> words, String name,
			Function<String, Optional<T>> reader) {
		return words.getOrDefault(name, List.of())
			.stream()
			.filter(Objects::nonNull)
			.map(reader)
			.flatMap(Optional::stream)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static <K, V> Map<K, V> unmodifiable(Map<K, V> map) {
		return Collections.unmodifiableMap(map);
	}

	private static Optional<UUID> id(String word) {
		return Facet.LOCATION.read(word).map(UUID::fromString);
	}

}
