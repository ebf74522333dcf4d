package app.tandem.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks what a line of the file is about, as everybody, and tells what is otherwise than
 * it says.
 */
final class Inspection {

	private final World world;

	private final Alarm alarm;

	Inspection(World world) {
		this.world = world;
		this.alarm = new Alarm(world);
	}

	List<String> faults(Line line) {
		List<String> faults = new ArrayList<>();
		for (Actor actor : Actor.values()) {
			faults.addAll(faults(line, actor));
		}
		return faults;
	}

	List<String> faults(Line line, Actor actor) {
		List<String> faults = new ArrayList<>();
		Map<Thing, Reply> replies = new LinkedHashMap<>();
		for (Thing thing : world.things(line)) {
			Ask ask = line.about(thing);
			Reply reply = world.desk().ask(actor, ask);
			replies.put(thing, reply);
			Cell cell = new Cell(line, thing, actor, world.matrix().cell(line, thing.name(), actor));
			cell.fault(reply, world.matrix()).ifPresent((fault) -> faults.add(fault + " for " + cell));
			Set<String> leaks = alarm.leaks(actor, ask.toString(), reply);
			if (!leaks.isEmpty()) {
				faults.add("%s can be read by %s".formatted(leaks, cell));
			}
		}
		faults.addAll(differences(line, actor, replies));
		return faults;
	}

	/** What does not exist for somebody is answered like an id that nobody has. */
	private List<String> differences(Line line, Actor actor, Map<Thing, Reply> replies) {
		List<String> faults = new ArrayList<>();
		replies.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().name().equals(World.unknown(line)))
			.findFirst()
			.ifPresent((unknown) -> replies.forEach((thing, reply) -> {
				char cell = world.matrix().cell(line, thing.name(), actor);
				if ((cell == '.' || cell == '-') && !thing.name().endsWith(".malformed")
						&& !reply.without(thing.id()).equals(unknown.getValue().without(unknown.getKey().id()))) {
					faults.add("%s tells %s from an id that nobody has".formatted(actor, thing.name()));
				}
			}));
		return faults;
	}

}
