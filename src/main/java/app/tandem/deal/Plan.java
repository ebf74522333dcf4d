package app.tandem.deal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database expects of a query that it does not carry out.
 *
 * @param cost in its own measure, good for comparing
 */
record Plan(double cost, long rows) {

	private static final Pattern EXPECTED = Pattern.compile("cost=[\\d.]+\\.\\.([\\d.]+) rows=(\\d+) ");

	/** Of the first line that it explains a query by. */
	static Plan of(String line) {
		Matcher expected = EXPECTED.matcher(line);
		if (!expected.find()) {
			throw new IllegalArgumentException("not a plan: " + line);
		}
		return new Plan(Double.parseDouble(expected.group(1)), Long.parseLong(expected.group(2)));
	}

}
