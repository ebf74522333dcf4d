package app.tandem.matrix;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Texts that betray where they come from. Each is made for one secret: a bait, by which a
 * search finds it, and a mark, which no answer to the wrong person may hold. The bait
 * alone is no alarm, as a page repeats what was searched for.
 */
final class Canary {

	private static final Pattern MARK = Pattern.compile("kqz([a-z]+)zqk");

	/** All codes that ever stood in a text. */
	private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

	private Canary() {
	}

	/** What a secret of the file is called in its texts. */
	static String code(String secret) {
		return secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
	}

	static String bait(String secret) {
		return "wqx" + code(secret) + "xqw";
	}

	static String mark(String secret) {
		MADE.add(code(secret));
		return "kqz" + code(secret) + "zqk";
	}

	/** For names, notes and other texts. */
	static String text(String secret) {
		return bait(secret) + " " + mark(secret);
	}

	/** For identifiers and file names. */
	static String word(String secret) {
		return bait(secret) + "-" + mark(secret);
	}

	static String email(String secret) {
		return word(secret) + "@canary.example";
	}

	static Set<String> made() {
		return new TreeSet<>(MADE);
	}

	/** The codes of all secrets that an answer holds. */
	static Set<String> found(String answer) {
		Set<String> codes = new TreeSet<>();
		MARK.matcher(answer.toLowerCase(Locale.ROOT)).results().forEach((match) -> codes.add(match.group(1)));
		return codes;
	}

}
