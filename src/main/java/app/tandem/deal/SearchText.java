package app.tandem.deal;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tandem.value.Folding;

/**
 * What search looks through, kept with each deal: the same letters in any case and form
 * find each other.
 */
final class SearchText {

	/** Counted from 1. */
	static final int CUSTOMER_LINE = 2;

	static final int TEAM_LINE = 3;

	/**
	 * Stands for a blank and counts as a letter: so an index of letters by threes knows
	 * where one word ends in another's beginning, and several words lead straight to the
	 * deals that hold them side by side.
	 */
	private static final char BLANK = 'ǀ';

	private static final String BETWEEN_MEMBERS = "\t";

	/** An index of three letters each finds too much by less. */
	private static final int LONG = 5;

	private static final int PART = 7;

	/** Each costs a question. */
	private static final int MOST_WORDS = 3;

	private SearchText() {
	}

	/**
	 * Everything that the company itself may search by any part: name, customer, team,
	 * CRM ID, campaign and notes. The first three have a line each; filters ask them one
	 * by one.
	 */
	static String of(Deal deal) {
		Terms terms = deal.referral().terms();
		String team = deal.referral()
			.team()
			.stream()
			.map((member) -> member.name() + " " + member.email())
			.map(SearchText::line)
			.collect(Collectors.joining(BETWEEN_MEMBERS));
		return searched(Stream.of(shared(deal), team, terms.crmId(), terms.campaignId(), terms.notes())
			.collect(Collectors.joining("\n")));
	}

	/** What the vendor's sellers may search of a deal that a partner shows them. */
	static String sharedOf(Deal deal) {
		return searched(shared(deal));
	}

	/** A LIKE pattern for a text anywhere; its own wildcards mean themselves. */
	static String containing(String query) {
		return "%" + searched(query).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

	/**
	 * Some letters of a text, which an index finds as well as all and sooner: it goes
	 * through a list of deals for each three. Those around the first blank, which few
	 * texts have in common, or the first ones.
	 */
	static String part(String query) {
		int[] letters = folded(query).codePoints().toArray();
		int length = Math.min(PART, letters.length);
		int blank = IntStream.range(0, letters.length).filter((at) -> letters[at] == ' ').findFirst().orElse(0);
		int start = Math.max(0, Math.min(blank - length / 2, letters.length - length));
		return new String(letters, start, length);
	}

	/**
	 * Words of a search for several that an index tells apart well, those first that are
	 * likely to be rare: numbers, then the longest. None of a search for one word.
	 */
	static Stream<String> longWords(String query) {
		String[] words = folded(query).strip().split("\\s+");
		return (words.length < 2) ? Stream.empty()
				: Stream.of(words)
					.filter((word) -> word.length() >= LONG)
					.sorted(Comparator.comparing(SearchText::hasDigit).thenComparing(String::length).reversed())
					.limit(MOST_WORDS);
	}

	private static boolean hasDigit(String word) {
		return word.chars().anyMatch(Character::isDigit);
	}

	private static String shared(Deal deal) {
		return line(deal.referral().terms().name()) + "\n" + line(deal.engagement().customer().name());
	}

	private static String line(String text) {
		return text.replaceAll("[\\n\\t]", " ");
	}

	private static String searched(String text) {
		return folded(text).replace(' ', BLANK);
	}

	/** The same for each way to write the same. */
	static String folded(String text) {
		return Folding.withoutAccents(text);
	}

}
