package app.tandem.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import app.tandem.deal.DealColumn;

import static org.springframework.web.util.UriUtils.encode;

/**
 * Lists as nobody thought them out: every search beside every filter, and search, filters
 * and order drawn by chance, the same in each run.
 */
final class FilterMix {

	private static final int SEED = 1;

	private static final List<String> SEARCHES = List.of("contoso", "kundportal", "network refresh", "스마트", "учёт",
			"cold chain 12345", "adatum 29", "move 777", "öresund", "mina", "01a221a2-2d05", "trey research",
			"refresh 1", "zzq");

	private static final Map<String, List<String>> FILTERS = new TreeMap<>(Map.of("status",
			List.of("WON", "LOST", "ACCEPTED", "DECLINED"), "stage", List.of("CREATED", "QUALIFIED", "PROPOSED", "WON"),
			"country", List.of("KR", "SE", "NL", "AF"), "type", List.of("P2P", "PRIVATE", "CO_SELL"), "registration",
			List.of("APPROVED", "NOT_REGISTERED", "REJECTED"), "customer", List.of("adatum", "동해해운", "ромашка 1"),
			"team", List.of("me", "ava", "ava.mitchell"), "solution", List.of("SOL-1234-PQRS"), "value-from",
			List.of("500", "600000", "899000"), "close-date-to", List.of("2026-11-10", "2027-01-01")));

	private final Random random = new Random(SEED);

	/**
	 * So many ends of addresses of lists.
	 * @param ordered whether half of them have an order that was chosen; otherwise the
	 * newest come first
	 */
	List<String> draw(int count, boolean ordered) {
		return Stream.generate(() -> one(ordered)).limit(count).toList();
	}

	/** Each filter beside each search. */
	static List<String> pairs() {
		return SEARCHES.stream()
			.flatMap((search) -> FILTERS.entrySet()
				.stream()
				.flatMap((filter) -> filter.getValue()
					.stream()
					.map((value) -> "&" + word("q", search) + "&" + word(filter.getKey(), value))))
			.toList();
	}

	private String one(boolean ordered) {
		List<String> words = new ArrayList<>();
		if (chance(6)) {
			words.add(word("q", any(SEARCHES)));
		}
		List<Map.Entry<String, List<String>>> filters = new ArrayList<>(FILTERS.entrySet());
		Collections.shuffle(filters, this.random);
		filters.subList(0, this.random.nextInt(4))
			.forEach((filter) -> words.add(word(filter.getKey(), any(filter.getValue()))));
		if (ordered && chance(5)) {
			words.add("sort=" + (chance(5) ? "-" : "") + any(List.of(DealColumn.values())).word());
		}
		return words.isEmpty() ? "" : "&" + String.join("&", words);
	}

	private static String word(String name, String value) {
		return name + "=" + encode(value, "UTF-8");
	}

	private boolean chance(int ofTen) {
		return this.random.nextInt(10) < ofTen;
	}

	private <T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
