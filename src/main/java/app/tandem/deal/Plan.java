package app.tandem.deal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database expects of a query that it does not carry out.
 *
 * @param cost in its own measure, but for what it does not know of indexes of letters;
 * good for comparing
 */
record Plan(double cost, long rows) {

	/** What finds a part of a text, by letters by threes. */
	private static final Pattern INDEX_OF_LETTERS = Pattern.compile("on referral_(search|by_customer_words) ");

	/** Those take so many times longer than the database expects. */
	private static final double WEIGHT_OF_LETTERS = 4;

	private static final Pattern EXPECTED = Pattern.compile("cost=[\\d.]+\\.\\.([\\d.]+) rows=(\\d+) ");

	/** Of the lines that it explains a query by. */
	static Plan of(List<String> lines) {
		Matcher expected = EXPECTED.matcher(lines.get(0));
		if (!expected.find()) {
			throw new IllegalArgumentException("not a plan: " + lines.get(0));
		}
		long searched = lines.stream().filter((line) -> INDEX_OF_LETTERS.matcher(line).find()).count();
		double weight = (searched > 0) ? searched * WEIGHT_OF_LETTERS : 1;
		return new Plan(weight * Double.parseDouble(expected.group(1)), Long.parseLong(expected.group(2)));
	}

}
