package app.tandem.matrix;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Goes off when an answer holds what the person may not know. */
final class Alarm {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private static final String AUDIT = "/settings/audit";

	private final Matrix matrix;

	/** Ids are secrets like names. */
	private final Map<String, String> ids = new HashMap<>();

	private final Map<String, Set<Actor>> readers = new HashMap<>();

	Alarm(World world) {
		this.matrix = world.matrix();
		world.things().values().stream().filter((thing) -> isSecret(thing.kind())).forEach((thing) -> {
			if (ID.matcher(thing.id()).matches()) {
				ids.put(thing.id(), Canary.code(thing.kind().equals("deal") ? "id." + thing.name() : thing.name()));
			}
		});
	}

	/** Which companies take part in the programme, and their locations, partners know. */
	private static boolean isSecret(String kind) {
		return !Set.of("partner", "location").contains(kind);
	}

	/** What the person should not have got; ids that they asked with they know. */
	Set<String> leaks(Actor actor, String asked, Reply reply) {
		Set<String> codes = Canary.found(reply.text());
		if (asked.contains(AUDIT)) {
			// The log says which addresses one's own people were refused, ids and all.
			return unknownTo(actor, codes);
		}
		codes.addAll(ID.matcher(reply.text())
			.results()
			.map((match) -> match.group())
			.filter((id) -> !asked.contains(id))
			.map((id) -> ids.getOrDefault(id, ""))
			.filter((code) -> !code.isEmpty())
			.collect(Collectors.toSet()));
		codes.forEach((code) -> readers.computeIfAbsent(code, (key) -> EnumSet.noneOf(Actor.class)).add(actor));
		return unknownTo(actor, codes);
	}

	private Set<String> unknownTo(Actor actor, Set<String> codes) {
		return codes.stream()
			.filter((code) -> !matrix.mayKnow(code, actor))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Who came across the secret with this code so far. */
	Set<Actor> readers(String code) {
		return readers.getOrDefault(code, Set.of());
	}

}
