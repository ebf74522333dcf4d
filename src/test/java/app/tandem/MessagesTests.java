package app.tandem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class MessagesTests {

	private static final Map<String, List<String>> PLURAL_FORMS = Map.of("en", List.of("one", "other"), "ko",
			List.of("other"), "ru", List.of("one", "few", "many", "other"), "sv", List.of("one", "other"));

	/**
	 * Beginnings of keys that no literal shows, because they are put together at run
	 * time.
	 */
	private static final Set<String> COMPUTED = Set.of();

	/** Literals that look like keys and are none, such as names of jobs. */
	private static final Set<String> NOT_MESSAGES = Set.of();

	private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

	private final List<Bundle> bundles = Bundle.all();

	private final Map<String, Map<String, Bundle>> modules = this.bundles.stream()
		.collect(Collectors.groupingBy(Bundle::module, TreeMap::new,
				Collectors.toMap(Bundle::language, (bundle) -> bundle, (one, other) -> other, TreeMap::new)));

	@Test
	void filesAreCleanUtf8WithoutRepeatedKeys() {
		assertThat(this.bundles).flatExtracting(Bundle::problems).isEmpty();
	}

	@Test
	void everyModuleSpeaksFourLanguages() {
		assertThat(this.modules)
			.allSatisfy((module, languages) -> assertThat(languages.keySet()).as("languages of %s", module)
				.containsExactlyInAnyOrderElementsOf(PLURAL_FORMS.keySet()));
	}

	@Test
	void allLanguagesHaveTheSameKeys() {
		assertThat(this.bundles)
			.allSatisfy((bundle) -> assertThat(bundle.messages().keySet()).as(bundle.file().toString())
				.containsExactlyInAnyOrderElementsOf(english(bundle).keySet()));
	}

	@Test
	void keysBeginWithTheirModule() {
		assertThat(this.bundles)
			.allSatisfy((bundle) -> assertThat(bundle.messages().keySet()).as(bundle.file().toString())
				.allSatisfy((key) -> assertThat(key).startsWith(bundle.module() + ".")));
	}

	@Test
	void patternsCanBeReadAndLeaveTheSamePlacesOpen() {
		eachMessage((bundle, key, pattern) -> {
			MessagePlaces places = MessagePlaces.of(pattern);
			assertThat(places.problem()).as("%s: %s", bundle.file(), key).isNull();
			assertThat(places.arguments()).as("arguments in %s: %s", bundle.file(), key)
				.isEqualTo(MessagePlaces.of(english(bundle).getOrDefault(key, pattern)).arguments());
		});
	}

	@Test
	void pluralsHaveTheFormsOfTheLanguage() {
		eachMessage((bundle, key, pattern) -> assertThat(MessagePlaces.of(pattern).plurals())
			.allSatisfy((forms) -> assertThat(forms).as("plural forms in %s: %s", bundle.file(), key)
				.containsAll(PLURAL_FORMS.getOrDefault(bundle.language(), List.of()))));
	}

	@Test
	void nothingIsBlankOrLeftInEnglish() {
		eachMessage((bundle, key, pattern) -> {
			assertThat(pattern).as("%s: %s", bundle.file(), key).isNotBlank();
			if (!bundle.language().equals("en") && WORD.matcher(pattern).results().count() > 3) {
				assertThat(pattern).as("%s: %s is translated", bundle.file(), key)
					.isNotEqualTo(english(bundle).get(key));
			}
		});
	}

	@Test
	void keysInUseExist() {
		MessageUses uses = uses();
		assertThat(Stream.concat(uses.keys().stream(), uses.beginnings().stream())
			.filter((use) -> !NOT_MESSAGES.contains(use))
			.filter((use) -> keys().noneMatch((key) -> leadsTo(use, key)))).as("asked for, but in no bundle").isEmpty();
	}

	@Test
	void keysAreInUse() {
		MessageUses uses = uses();
		Set<String> all = keys().collect(Collectors.toSet());
		assertThat(keys().filter((key) -> !uses.include(key, all) && COMPUTED.stream().noneMatch(key::startsWith)))
			.as("in a bundle, but asked for by nobody")
			.isEmpty();
	}

	@Test
	void exceptionsOfThisTestAreStillNeeded() {
		MessageUses uses = uses();
		assertThat(COMPUTED).allMatch((beginning) -> keys().anyMatch((key) -> key.startsWith(beginning)));
		assertThat(NOT_MESSAGES).allMatch((literal) -> uses.keys().contains(literal));
	}

	private MessageUses uses() {
		return MessageUses.find(this.modules.keySet());
	}

	/**
	 * The use is the key, or begins all keys of a group such as the title and text of an
	 * error.
	 */
	private static boolean leadsTo(String use, String key) {
		return key.equals(use) || key.startsWith(use.endsWith(".") ? use : use + ".");
	}

	private Stream<String> keys() {
		return this.bundles.stream()
			.filter((bundle) -> bundle.language().equals("en"))
			.flatMap((bundle) -> bundle.messages().keySet().stream());
	}

	private Map<String, String> english(Bundle bundle) {
		Bundle english = this.modules.getOrDefault(bundle.module(), Map.of()).get("en");
		return (english != null) ? english.messages() : Map.of();
	}

	private void eachMessage(MessageCheck check) {
		assertThat(this.bundles).allSatisfy((bundle) -> assertThat(bundle.messages().entrySet())
			.allSatisfy((message) -> check.check(bundle, message.getKey(), message.getValue())));
	}

	private interface MessageCheck {

		void check(Bundle bundle, String key, String pattern);

	}

}
