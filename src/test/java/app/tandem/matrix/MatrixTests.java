package app.tandem.matrix;

import java.util.ArrayList;
import java.util.List;
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
		assertThat(new Inspection(world).faults(line)).isEmpty();
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
