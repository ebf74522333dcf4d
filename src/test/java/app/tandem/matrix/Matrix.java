package app.tandem.matrix;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The file that says who may do what, read and looked up. */
final class Matrix {

	static final Path FILE = Path.of("src/test/resources/matrix/authorisation.txt");

	/** After the name of a gate that is asked before the id in the address is read. */
	private static final String EARLY = "!";

	private final Map<String, String> gates;

	private final Map<String, String> objects;

	private final Map<String, String> secrets;

	private final Map<String, Map<Character, Set<Integer>>> answers;

	private final List<Line> lines;

	private Matrix(Map<String, String> gates, Map<String, String> objects, Map<String, String> secrets,
			Map<String, Map<Character, Set<Integer>>> answers, List<Line> lines) {
		this.gates = gates;
		this.objects = objects;
		this.secrets = secrets;
		this.answers = answers;
		this.lines = lines;
	}

	static Matrix read() {
		Sections file = Sections.of(FILE);
		Map<String, Map<Character, Set<Integer>>> answers = new LinkedHashMap<>();
		file.lines("answers").forEach((line) -> answers.put(line.split("\\s+")[0], statuses(line)));
		return new Matrix(rows(file.lines("gates")), rows(file.lines("objects")), rows(file.lines("secrets")), answers,
				file.lines("routes").stream().map(Line::of).toList());
	}

	List<Line> lines() {
		return lines;
	}

	/** The names of all objects of this kind. */
	Set<String> objects(String kind) {
		return objects.keySet()
			.stream()
			.filter((name) -> name.startsWith(kind + "."))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	Set<String> objects() {
		return objects.keySet();
	}

	/** What the object is to the person. */
	char cell(String object, Actor actor) {
		String row = Optional.ofNullable(objects.get(object))
			.or(() -> Optional.ofNullable(objects.get("*" + object.substring(object.indexOf('.')))))
			.orElseThrow(() -> new IllegalArgumentException("no row for " + object));
		return row.charAt(actor.ordinal());
	}

	/** What the person gets to see of the object on this line, or what keeps them out. */
	char cell(Line line, String object, Actor actor) {
		char gate = gate(line, actor);
		if (object.equals(Thing.NONE.name())) {
			return gate;
		}
		boolean idFirst = object.endsWith(".malformed") && !line.gate().endsWith(EARLY);
		char cell = cell(object, actor);
		return (gate == '+' || idFirst) ? cell : gate;
	}

	private char gate(Line line, Actor actor) {
		String row = gates.get(line.gate());
		if (row == null) {
			throw new IllegalArgumentException("no gate " + line.gate());
		}
		return row.charAt(actor.ordinal());
	}

	/** The statuses of a cell that is answered at all. */
	Set<Integer> statuses(Line line, char cell) {
		Map<Character, Set<Integer>> of = answers.get(line.answer());
		if (of == null) {
			throw new IllegalArgumentException("no answer " + line.answer());
		}
		return of.getOrDefault(cell, Set.of(404));
	}

	/** Whether the person may come across texts of this secret. */
	boolean mayKnow(String code, Actor actor) {
		String name = secrets.keySet()
			.stream()
			.filter((secret) -> Canary.code(secret).equals(code))
			.findFirst()
			.orElse(null);
		String row = (name != null) ? secrets.get(name) : objectOf(code);
		char cell = (row != null) ? row.charAt(actor.ordinal()) : '.';
		boolean own = code.startsWith("deal");
		return switch (cell) {
			// Of what was taken back only the name is told, of what is shown not what is
			// the company's own.
			case 'w' -> code.startsWith("name");
			case 'r' -> !own;
			default -> "L.~-".indexOf(cell) < 0;
		};
	}

	/** The row of the object that the secret belongs to. */
	private @Nullable String objectOf(String code) {
		return objects.entrySet()
			.stream()
			.filter((row) -> Stream.of("", "id.", "name.", "shared.")
				.anyMatch((prefix) -> Canary.code(prefix + row.getKey()).equals(code)))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	/** Those of the file's secrets that are known beyond the objects they belong to. */
	Set<String> secrets() {
		return secrets.keySet();
	}

	private static Map<String, String> rows(List<String> lines) {
		Map<String, String> rows = new LinkedHashMap<>();
		for (String line : lines) {
			String[] parts = line.split("\\|");
			String cells = parts[1].replaceAll("\\s", "");
			if (cells.length() != Actor.values().length) {
				throw new IllegalArgumentException("a cell for each of " + Actor.letters() + ": " + line);
			}
			rows.put(parts[0].strip(), cells);
		}
		return rows;
	}

	private static Map<Character, Set<Integer>> statuses(String line) {
		Map<Character, Set<Integer>> statuses = new LinkedHashMap<>();
		String[] words = line.split("\\s+");
		for (int n = 1; n < words.length; n += 2) {
			statuses.put(words[n].charAt(0),
					Arrays.stream(words[n + 1].split("\\|")).map(Integer::valueOf).collect(Collectors.toSet()));
		}
		return statuses;
	}

}
