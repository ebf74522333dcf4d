package app.tandem.deal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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
 */
public record DealFilter(Tab tab, String query, Set<Substatus> statuses, Set<TypeMark> types, Set<String> countries,
		Set<UUID> locations, Set<SalesStage> stages, SortOrder order, Set<UUID> picked) {

	private static final int LONGEST_QUERY = 200;

	/** The whole tab, newest first. */
	public static DealFilter of(Tab tab) {
		return new DealFilter(tab, "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), SortOrder.NEWEST_FIRST,
				Set.of());
	}

	public static DealFilter of(MultiValueMap<String, String> words) {
		return new DealFilter(Tab.of(Objects.requireNonNullElse(words.getFirst("tab"), "")),
				query(Objects.requireNonNullElse(words.getFirst("q"), "")),
				read(words, "status", (word) -> named(Substatus.values(), word)),
				read(words, "type", (word) -> named(TypeMark.values(), word)),
				read(words, "country", DealFilter::country), read(words, "location", DealFilter::id),
				read(words, "stage", (word) -> named(SalesStage.values(), word)),
				SortOrder.of(Objects.requireNonNullElse(words.getFirst("sort"), "")), Set.of());
	}

	/**
	 * As {@link #of(MultiValueMap)}, and of that list those deals that were picked by
	 * hand, if any.
	 */
	public static DealFilter ofSelection(MultiValueMap<String, String> words) {
		DealFilter list = of(words);
		return new DealFilter(list.tab, list.query, list.statuses, list.types, list.countries, list.locations,
				list.stages, list.order, read(words, "pick", DealFilter::id));
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
		this.statuses.forEach((status) -> words.add("status", status.name()));
		this.types.forEach((type) -> words.add("type", type.name()));
		this.countries.forEach((country) -> words.add("country", country));
		this.locations.forEach((location) -> words.add("location", location.toString()));
		this.stages.forEach((stage) -> words.add("stage", stage.name()));
		if (!this.order.equals(SortOrder.NEWEST_FIRST)) {
			words.add("sort", this.order.word());
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
		return new DealFilter(other, this.query, this.statuses, this.types, this.countries, this.locations, this.stages,
				this.order, this.picked);
	}

	public DealFilter in(SortOrder other) {
		return new DealFilter(this.tab, this.query, this.statuses, this.types, this.countries, this.locations,
				this.stages, other, this.picked);
	}

	/** Whether anything but the tab narrows the list. */
	public boolean isNarrowed() {
		return !(this.query.isEmpty() && this.statuses.isEmpty() && this.types.isEmpty() && this.countries.isEmpty()
				&& this.locations.isEmpty() && this.stages.isEmpty());
	}

	/** The database knows no zero character, and half a letter finds nothing. */
	private static String query(String typed) {
		String query = typed.replace("\0", "").strip();
		if (query.length() <= LONGEST_QUERY) {
			return query;
		}
		boolean halves = Character.isHighSurrogate(query.charAt(LONGEST_QUERY - 1));
		return query.substring(0, halves ? LONGEST_QUERY - 1 : LONGEST_QUERY);
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

	private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
		return Arrays.stream(values).filter((value) -> value.name().equals(word)).findFirst();
	}

	private static Optional<String> country(String word) {
		return word.matches("[A-Za-z]{2}") ? Optional.of(word.toUpperCase(java.util.Locale.ROOT)) : Optional.empty();
	}

	private static Optional<UUID> id(String word) {
		try {
			return Optional.of(UUID.fromString(word));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
