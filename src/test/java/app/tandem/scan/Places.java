package app.tandem.scan;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pages that somebody finds who follows links: one of each kind, for a list of a
 * thousand deals holds nothing new for a scanner.
 */
final class Places {

	private static final Path ROUTES = Path.of("src/test/resources/routes.txt");

	private static final Pattern BEGINNING = Pattern.compile("GET /(?!login)[^{]* -> .*");

	private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");

	private static final Pattern ID = Pattern
		.compile("(?<=[/=])([0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]{2,}-[A-Z0-9-]+|[A-Za-z0-9_-]{30,})(?=[/?&]|$)");

	private static final Pattern OUTSIDE = Pattern.compile("/(assets|webjars|favicon|login).*");

	/** Pages of one kind that are looked at for links to pages of other kinds. */
	private static final int LOOKED_AT = 40;

	private final Map<String, String> byKind = new LinkedHashMap<>();

	private final Map<String, Integer> looks = new HashMap<>();

	private final Set<String> known = new HashSet<>();

	private final Deque<String> ahead = new ArrayDeque<>();

	private Places() {
	}

	/** What this person finds behind all addresses without an id. */
	static Places of(Person person) throws IOException, InterruptedException {
		Places places = new Places();
		Files.readAllLines(ROUTES)
			.stream()
			.filter((route) -> BEGINNING.matcher(route).matches())
			.map((route) -> route.split(" ")[1])
			.forEach(places::add);
		while (!places.ahead.isEmpty()) {
			places.look(places.ahead.remove(), person);
		}
		return places;
	}

	/** One address of each kind. */
	List<String> addresses() {
		return List.copyOf(this.byKind.values());
	}

	/** The path with stand-ins for ids, and the names of the parameters. */
	static String kind(String address) {
		String[] parts = address.split("\\?", 2);
		String path = ID.matcher(parts[0]).replaceAll("{id}");
		return (parts.length == 1) ? path
				: path + "?"
						+ List.of(parts[1].split("&"))
							.stream()
							.map((parameter) -> parameter.replaceFirst("=.*", ""))
							.collect(Collectors.toCollection(TreeSet::new));
	}

	private void look(String address, Person person) throws IOException, InterruptedException {
		String kind = kind(address);
		if (this.looks.merge(kind, 1, Integer::sum) > LOOKED_AT) {
			return;
		}
		HttpResponse<String> answer = person.get(address);
		answer.headers()
			.firstValue("Location")
			.map((to) -> to.replaceFirst("^https?://[^/]+", ""))
			.ifPresent(this::add);
		if (answer.statusCode() == 200) {
			this.byKind.putIfAbsent(kind, address);
			Matcher links = LINK.matcher(answer.body());
			while (links.find()) {
				add(links.group(1).replace("&amp;", "&"));
			}
		}
	}

	private void add(String address) {
		if (!OUTSIDE.matcher(address).matches() && this.known.add(address)) {
			this.ahead.add(address);
		}
	}

}
