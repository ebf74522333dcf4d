package app.tandem.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everybody and everything that the matrix is about, entered once into an application.
 */
record World(Matrix matrix, Cast cast, Desk desk, Map<String, Thing> things) {

	static World of(ConfigurableApplicationContext application) {
		ConfigurableListableBeanFactory beans = application.getBeanFactory();
		if (!beans.containsSingleton("matrixWorld")) {
			beans.registerSingleton("matrixWorld", enter(application));
		}
		return beans.getBean("matrixWorld", World.class);
	}

	private static World enter(ConfigurableApplicationContext beans) {
		Cast cast = new Cast(beans);
		cast.enter();
		Desk desk = new Desk(beans, cast);
		OtherThings others = new OtherThings(beans, cast);
		others.enterCatalogue();
		List<Thing> things = new ArrayList<>(new DealThings(beans, cast).enter());
		things.addAll(others.enter(things));
		things.addAll(new WorkThings(beans, cast, desk).enter());
		cast.takeRights();
		Map<String, Thing> byName = new LinkedHashMap<>();
		things.forEach((thing) -> byName.put(thing.name(), thing));
		return new World(Matrix.read(), cast, desk, byName);
	}

	/** The objects that the line is about; without any, nothing. */
	List<Thing> things(Line line) {
		if (line.isAboutNothing()) {
			return List.of(Thing.NONE);
		}
		List<Thing> about = new ArrayList<>();
		matrix.objects(line.kind()).stream().map(this::thing).forEach(about::add);
		boolean words = line.kind().equals("link") || line.kind().equals("solution");
		if (!words) {
			about.add(malformed(line));
			if (about.stream().noneMatch((thing) -> thing.name().equals(unknown(line))) && !line.takesNewIds()) {
				about.add(thing(unknown(line)));
			}
		}
		return about;
	}

	static String unknown(Line line) {
		return line.kind() + ".unknown";
	}

	/** The object of this name; one that nobody has when it is not there. */
	Thing thing(String name) {
		Thing thing = things.get(name);
		if (thing == null && !name.endsWith(".unknown")) {
			throw new IllegalArgumentException("nobody enters " + name);
		}
		return (thing != null) ? thing : new Thing(name, UUID.randomUUID().toString(), someWords());
	}

	private static Thing malformed(Line line) {
		return new Thing(line.kind() + ".malformed", "no-id", someWords());
	}

	private static Map<String, String> someWords() {
		Map<String, String> words = new LinkedHashMap<>(Map.of("version", "1"));
		List.of("grant", "key", "location").forEach((word) -> words.put(word, UUID.randomUUID().toString()));
		return words;
	}

}
