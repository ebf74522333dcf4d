package app.tandem.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever may not know a text finds nothing by it: not the text, nor that there is one.
 */
@MatrixTest
class SearchTests {

	private static final String NOBODYS = Canary.bait("nobody");

	private static final String DEALS = "(deal|name|shared|import|draft|customer[lw]).*";

	/** Each with the texts that it could find, by their codes. */
	private static final Map<String, String> LISTS = Map.ofEntries(entry("/opportunities?tab=inbound&q={q}", DEALS),
			entry("/opportunities?tab=outbound&q={q}", DEALS), entry("/opportunities?tab=favorites&q={q}", DEALS),
			entry("/search?q={q}", DEALS), entry("/opportunities/exports/new?tab=outbound&q={q}", DEALS),
			entry("/settings/users?q={q}", "(member|link).*"), entry("/settings/partners?q={q}", "location.*"),
			entry("/settings/customers?q={q}", "(customer|draft).*"), entry("/settings/solutions?q={q}", "solution.*"),
			entry("/opportunities/new?draft={new}&query={q}", "(customer|draft).*"),
			entry("/opportunities/sourcing/new?query={q}", "(customer|draft).*"));

	private static final Map<String, String> FILTERS = Map.of("location", "/opportunities?tab=outbound&location=",
			"deal", "/opportunities/exports/new?pick=", "partner", "/registrations?company=", "registration",
			"/registrations?after=");

	private final World world;

	private final Alarm alarm;

	SearchTests(ConfigurableApplicationContext application) {
		this.world = World.of(application);
		this.alarm = new Alarm(world);
	}

	@ParameterizedTest
	@EnumSource
	void nobodyFindsWhatTheyMayNotKnow(Actor actor) {
		List<String> wrong = new ArrayList<>();
		LISTS.forEach((list, codes) -> {
			String nothing = ask(actor, list, NOBODYS).text();
			if (nothing.contains(NOBODYS)) {
				unknown(actor).filter((code) -> code.matches(codes))
					.forEach((code) -> wrong.addAll(found(actor, list, code, nothing)));
			}
		});
		assertThat(wrong).isEmpty();
	}

	/** The same for what does not show what was looked for. */
	@ParameterizedTest
	@EnumSource
	void nobodyCountsWhatTheyMayNotSee(Actor actor) {
		List<String> wrong = new ArrayList<>();
		for (Thing thing : world.things().values()) {
			String list = FILTERS.getOrDefault(thing.kind(), "") + thing.id();
			if (FILTERS.containsKey(thing.kind()) && world.matrix().cell(thing.name(), actor) == '.') {
				Set<String> leaks = alarm.leaks(actor, list, ask(actor, list, ""));
				leaks.forEach((code) -> wrong.add(code + " by " + list));
			}
		}
		assertThat(wrong).isEmpty();
	}

	private List<String> found(Actor actor, String list, String code, String nothing) {
		String bait = Canary.bait(code);
		Reply reply = ask(actor, list, bait);
		List<String> wrong = new ArrayList<>();
		Set<String> leaks = alarm.leaks(actor, list, reply);
		if (!leaks.isEmpty()) {
			wrong.add("%s shows %s".formatted(list, leaks));
		}
		// Customers are also found by names that merely resemble what was typed.
		if (!list.contains("query=") && !reply.text().replace(bait, "?").equals(nothing.replace(NOBODYS, "?"))) {
			wrong.add("%s tells that there is %s".formatted(list, code));
		}
		return wrong;
	}

	private Reply ask(Actor actor, String list, String word) {
		String path = list.replace("{q}", word).replace("{new}", Thing.NONE.words().get("new"));
		return world.desk().ask(actor, Ask.get(path));
	}

	private Stream<String> unknown(Actor actor) {
		return Canary.made().stream().filter((code) -> !world.matrix().mayKnow(code, actor));
	}

}
