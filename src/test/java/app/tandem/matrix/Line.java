package app.tandem.matrix;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpMethod;

/**
 * A line of the file's routes.
 *
 * @param route as the application maps it
 * @param objects kind of what it is about, and whether some are left out
 * @param parameters with words of the object in braces
 */
record Line(String route, String gate, String objects, String answer, Map<String, String> parameters) {

	private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

	static Line of(String line) {
		List<String> parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
		Map<String, String> parameters = new LinkedHashMap<>();
		Arrays.stream(parts.get(4).split("&"))
			.filter((pair) -> !pair.isEmpty())
			.map((pair) -> pair.split("=", 2))
			.forEach((pair) -> parameters.put(pair[0], pair[1]));
		return new Line(parts.get(0).replaceAll("\\s+", " "), parts.get(1), parts.get(2), parts.get(3), parameters);
	}

	String kind() {
		return objects.split(" ")[0];
	}

	boolean takesNewIds() {
		return objects.endsWith("-unknown");
	}

	boolean isAboutNothing() {
		return objects.equals(Thing.NONE.name());
	}

	private HttpMethod method() {
		String method = route.substring(0, route.indexOf(' '));
		return HttpMethod.valueOf(method.equals("ANY") ? "GET" : method);
	}

	/** The request about this object. */
	Ask about(Thing thing) {
		Map<String, String> words = new LinkedHashMap<>(thing.words());
		words.put("id", thing.id());
		Map<String, String> filled = new LinkedHashMap<>();
		parameters.forEach((name, text) -> filled.put(name, fill(text, words, "1")));
		String pattern = route.split(" ")[1];
		Map<String, String> places = new LinkedHashMap<>();
		WORD.matcher(pattern).results().map((word) -> word.group(1)).forEach((word) -> {
			String own = filled.remove(word);
			places.put(word, (own != null) ? own : thing.id());
		});
		return new Ask(method(), fill(pattern, places, ""), filled);
	}

	private static String fill(String text, Map<String, String> words, String otherwise) {
		return WORD.matcher(text)
			.replaceAll((word) -> Matcher.quoteReplacement(words.getOrDefault(word.group(1), otherwise)));
	}

	@Override
	public String toString() {
		return route;
	}

}
