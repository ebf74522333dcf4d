package app.tandem.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address × every kind of person × every object, as authorisation.txt says it: what
 * is not to be seen is answered like what never was, what is refused writes nothing, and
 * no answer holds a word of what the person may not know.
 */
@MatrixTest
class MatrixTests {

	private final World world;

	private final Alarm alarm;

	MatrixTests(ConfigurableApplicationContext application) {
		this.world = World.of(application);
		this.alarm = new Alarm(world);
	}

	static Stream<Line> lines() {
		return Matrix.read().lines().stream();
	}

	@ParameterizedTest
	@MethodSource("lines")
	void whoGetsWhat(Line line) {
		List<String> wrong = new ArrayList<>();
		for (Actor actor : Actor.values()) {
			Map<Thing, Reply> replies = new LinkedHashMap<>();
			for (Thing thing : world.things(line)) {
				Ask ask = line.about(thing);
				Reply reply = world.desk().ask(actor, ask);
				replies.put(thing, reply);
				Cell cell = new Cell(line, thing, actor, world.matrix().cell(line, thing.name(), actor));
				cell.fault(reply, world.matrix()).ifPresent((fault) -> wrong.add(fault + " for " + cell));
				Set<String> leaks = alarm.leaks(actor, ask.toString(), reply);
				if (!leaks.isEmpty()) {
					wrong.add("%s can be read by %s".formatted(leaks, cell));
				}
			}
			wrong.addAll(differences(line, actor, replies));
		}
		assertThat(wrong).isEmpty();
	}

	/** What does not exist for somebody is answered like an id that nobody has. */
	private List<String> differences(Line line, Actor actor, Map<Thing, Reply> replies) {
		List<String> wrong = new ArrayList<>();
		replies.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().name().equals(World.unknown(line)))
			.findFirst()
			.ifPresent((unknown) -> replies.forEach((thing, reply) -> {
				char cell = world.matrix().cell(line, thing.name(), actor);
				if ((cell == '.' || cell == '-') && !thing.name().endsWith(".malformed")
						&& !reply.without(thing.id()).equals(unknown.getValue().without(unknown.getKey().id()))) {
					wrong.add("%s tells %s from an id that nobody has".formatted(actor, thing.name()));
				}
			}));
		return wrong;
	}

	@Test
	void peopleStandInTheOrderOfTheFile() {
		assertThat(Sections.of(Matrix.FILE).lines("actors")).containsExactly(Actor.letters());
	}

	/**
	 * Else nobody would notice that texts no longer reach the pages that are searched.
	 */
	@Test
	void whatSomebodyMayKnowIsReallyReadByThem() {
		lines().filter((line) -> line.about(Thing.NONE).reads()).forEach(this::readAll);
		List<String> unread = new ArrayList<>();
		for (String code : Canary.made()) {
			List<Actor> knowing = Stream.of(Actor.values())
				.filter((actor) -> world.matrix().mayKnow(code, actor))
				.toList();
			if (!knowing.isEmpty() && alarm.readers(code).isEmpty()) {
				unread.add(code);
			}
		}
		for (String secret : world.matrix().secrets()) {
			String code = Canary.code(secret);
			Stream.of(Actor.values())
				.filter((actor) -> world.matrix().mayKnow(code, actor) && !alarm.readers(code).contains(actor))
				.forEach((actor) -> unread.add(secret + " by " + actor));
		}
		assertThat(unread).isEmpty();
	}

	private void readAll(Line line) {
		for (Actor actor : Actor.values()) {
			for (Thing thing : world.things(line)) {
				if ("+fvriwn".indexOf(world.matrix().cell(line, thing.name(), actor)) >= 0) {
					Ask ask = line.about(thing);
					alarm.leaks(actor, ask.toString(), world.desk().ask(actor, ask));
				}
			}
		}
	}

}
