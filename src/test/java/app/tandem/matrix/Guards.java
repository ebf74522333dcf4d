package app.tandem.matrix;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes every guard away, one at a time: at least one cell of the matrix must turn red.
 */
@MatrixTest
@Import(Guards.Loose.class)
class Guards {

	private final World world;

	private final LooseDatabase database;

	private final Inspection inspection;

	Guards(ConfigurableApplicationContext application, LooseDatabase database) {
		this.world = World.of(application);
		this.database = database;
		this.inspection = new Inspection(world);
	}

	static Stream<Guard> guards() {
		return Guard.all().stream();
	}

	@ParameterizedTest
	@MethodSource("guards")
	void theMatrixNoticesThatItIsGone(Guard guard) throws ReflectiveOperationException, IOException {
		assertThat(noticed(guard)).as("nobody notices that %s is gone", guard).isNotEmpty();
	}

	private List<String> noticed(Guard guard) throws ReflectiveOperationException, IOException {
		if (guard.condition() != null) {
			database.ignore(guard.condition());
			try {
				return firstFaults(guard);
			}
			finally {
				assertThat(database.hits()).as("%s stands in a statement", guard).isPositive();
				database.ignore(null);
			}
		}
		Class<?> type = Class.forName(guard.type());
		// Transformed otherwise, a class would forget its parameters' names.
		ClassReloadingStrategy reloading = new ClassReloadingStrategy(ByteBuddyAgent.install(),
				ClassReloadingStrategy.Strategy.REDEFINITION);
		new ByteBuddy().ignore(ElementMatchers.none())
			.redefine(type)
			.method(named(guard))
			.intercept(instead(guard))
			.make()
			.load(type.getClassLoader(), reloading);
		try {
			return firstFaults(guard);
		}
		finally {
			reloading.reset(type);
		}
	}

	/** A lambda's name ends with a number that the compiler chose. */
	private static ElementMatcher<MethodDescription> named(Guard guard) {
		return (method) -> method.getName().equals(guard.method())
				|| (guard.method().startsWith("lambda") && method.getName().startsWith(guard.method() + "$")
						&& method.getReturnType().represents(boolean.class));
	}

	private static Implementation instead(Guard guard) {
		return switch (guard.value()) {
			case "true" -> FixedValue.value(true);
			case "false" -> FixedValue.value(false);
			case "itself" -> FixedValue.self();
			case "nothing" -> StubMethod.INSTANCE;
			default -> throw new IllegalArgumentException(guard.value());
		};
	}

	/** Asked where it matters first, so that one need not ask everything. */
	private List<String> firstFaults(Guard guard) {
		List<Line> lines = world.matrix().lines();
		List<String> elsewhere = new Elsewhere(world).faults();
		Stream<Line> first = lines.stream().filter((line) -> line.route().startsWith(guard.routes()));
		Stream<Line> others = lines.stream().filter((line) -> !line.route().startsWith(guard.routes()));
		return Stream
			.concat(Stream.of(elsewhere),
					Stream.concat(first, others)
						.flatMap((line) -> Stream.of(Actor.values()).map((actor) -> faults(line, actor))))
			.filter((faults) -> !faults.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private List<String> faults(Line line, Actor actor) {
		Ask ask = line.about(world.things(line).get(0));
		if (ask.reads() || actor.mustSignIn()) {
			return inspection.faults(line, actor);
		}
		Reply forged = world.desk().forge(actor, ask);
		return (forged.status() == 403) ? inspection.faults(line, actor) : List.of("a forged command is taken");
	}

	/** What the application of these tests has besides. */
	static final class Loose {

		@Bean
		static LooseDatabase looseDatabase() {
			return new LooseDatabase();
		}

	}

}
