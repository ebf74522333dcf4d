package app.tandem.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** Other ways to an address than the one of its page lead to nothing more. */
@MatrixTest
class IntrusionTests {

	private static final Set<Integer> NOTHING = Set.of(400, 403, 404, 405);

	private final World world;

	private final Alarm alarm;

	IntrusionTests(ConfigurableApplicationContext application) {
		this.world = World.of(application);
		this.alarm = new Alarm(world);
	}

	@ParameterizedTest
	@EnumSource(names = { "ANONYMOUS", "SUSPENDED", "OF_COMPANY_GONE" })
	void scriptsAreToldToSignInAndNoPartOfAPageIsReplacedByIt(Actor actor) {
		List<String> wrong = new ArrayList<>();
		each((line, thing) -> {
			Reply reply = world.desk().ask(actor, line.about(thing), "HX-Request", "true");
			// A page that is left would lose what was typed on it: see SessionOver.
			boolean leaves = reply.text().contains("HX-Redirect") || reply.text().contains("HX-Location");
			return world.matrix().cell(line, thing.name(), actor) == 'L'
					&& (reply.status() != 401 || leaves || reply.wrote());
		}, wrong);
		assertThat(wrong).isEmpty();
	}

	@Test
	void noCommandIsTakenFromAPageOfSomebodyElses() {
		List<String> wrong = new ArrayList<>();
		each((line, thing) -> {
			Actor actor = allowed(line, thing);
			Ask ask = line.about(thing);
			Reply reply = (actor != null && !ask.reads()) ? world.desk().forge(actor, ask) : new Reply(403, "", false);
			return reply.wrote() || (reply.status() != 403 && !(actor == Actor.ANONYMOUS && reply.leadsToSignIn()));
		}, wrong);
		assertThat(wrong).isEmpty();
	}

	/** Spelt otherwise, with another ending or method, an address is as closed. */
	@ParameterizedTest
	@EnumSource(names = { "ANONYMOUS", "WITHOUT_GRANT", "STRANGERS_ADMIN" })
	void variantsOfAnAddressReachNothing(Actor actor) {
		List<String> wrong = new ArrayList<>();
		each((line, thing) -> {
			if (isOpen(line, thing, actor)) {
				return false;
			}
			Ask ask = line.about(thing);
			return variants(ask).map((variant) -> fault(actor, ask, variant)).anyMatch((fault) -> {
				if (!fault.isEmpty()) {
					wrong.add(fault + " about " + thing.name());
				}
				return false;
			});
		}, wrong);
		assertThat(wrong).isEmpty();
	}

	/** What is answered to a variant that is not as closed as the address itself. */
	private String fault(Actor actor, Ask ask, Ask variant) {
		Reply reply = world.desk().ask(actor, variant, "X-HTTP-Method-Override", "DELETE");
		boolean allows = variant.method() == HttpMethod.OPTIONS && reply.status() == 200 && !reply.text().contains("<");
		boolean closed = NOTHING.contains(reply.status()) || reply.leadsToSignIn() || allows;
		Set<String> leaks = alarm.leaks(actor, ask.toString(), reply);
		return (closed && !reply.wrote() && leaks.isEmpty()) ? "" : reply.status() + " " + leaks + " for " + variant;
	}

	private static Stream<Ask> variants(Ask ask) {
		String path = ask.path();
		String shouting = path.replaceFirst("/[a-z]+", path.split("/", -1)[1].isEmpty() ? "/"
				: "/" + path.split("/", -1)[1].toUpperCase(java.util.Locale.ROOT));
		Stream<Ask> spellings = Stream
			.of(path + "/", path + ";x=1", "/" + path, path.replaceFirst("/", "/./"), path + ".json", path + "%2e",
					shouting, path.replaceFirst("(?<=.)/", "//"))
			.filter((spelling) -> !spelling.equals(path) && !spelling.equals("//"))
			.map((spelling) -> new Ask(ask.method(), spelling, ask.parameters()));
		java.util.Map<String, String> overriding = new java.util.LinkedHashMap<>(ask.parameters());
		overriding.put("_method", ask.reads() ? "POST" : "GET");
		Stream<Ask> methods = Stream
			.of(HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE, HttpMethod.PUT, HttpMethod.PATCH,
					HttpMethod.DELETE, ask.reads() ? HttpMethod.POST : HttpMethod.GET)
			.map((method) -> new Ask(method, path, ask.parameters()));
		return Stream.of(spellings, methods, Stream.of(new Ask(ask.method(), path, overriding))).flatMap((one) -> one);
	}

	/**
	 * Whether the address is not closed to the person, or another method of it is not.
	 */
	private boolean isOpen(Line line, Thing thing, Actor actor) {
		String path = line.about(thing).path();
		return world.matrix()
			.lines()
			.stream()
			.filter((other) -> other.kind().equals(line.kind()) && other.about(thing).path().equals(path))
			.anyMatch((other) -> "L3.~".indexOf(world.matrix().cell(other, thing.name(), actor)) < 0);
	}

	private @org.jspecify.annotations.Nullable Actor allowed(Line line, Thing thing) {
		return Stream.of(Actor.values())
			.filter((actor) -> "L3.~".indexOf(world.matrix().cell(line, thing.name(), actor)) < 0)
			.findFirst()
			.orElse(null);
	}

	private void each(BiPredicate<Line, Thing> isWrong, List<String> wrong) {
		for (Line line : world.matrix().lines()) {
			for (Thing thing : first(world.things(line))) {
				if (isWrong.test(line, thing)) {
					wrong.add(line + " about " + thing.name());
				}
			}
		}
	}

	/** The whole of each kind was asked about in its own way already. */
	private static List<Thing> first(List<Thing> things) {
		return things.subList(0, Math.min(2, things.size()));
	}

}
