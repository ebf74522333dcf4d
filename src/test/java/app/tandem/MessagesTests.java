package app.tandem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class MessagesTests {

	private static final Map<String, Set<String>> PLURAL_FORMS = Map.of("en", Set.of("one", "other"), "ko",
			Set.of("other"), "ru", Set.of("one", "few", "many", "other"), "sv", Set.of("one", "other"));

	/**
	 * Beginnings of keys that no literal shows, because they are put together at run
	 * time.
	 */
	private static final Set<String> COMPUTED = Set.of();

	/** Literals that look like keys and are none, such as names of jobs. */
	private static final Set<String> NOT_MESSAGES = Set.of();

	private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

	private final List<Bundle> bundles = Bundle.all();

	private final Map<String, Bundle> english = this.bundles.stream()
		.filter((bundle) -> bundle.language().equals("en"))
		.collect(Collectors.toMap(Bundle::name, (bundle) -> bundle, (one, other) -> other, TreeMap::new));

	private final Set<String> keys = this.english.values()
		.stream()
		.flatMap((bundle) -> bundle.messages().keySet().stream())
		.collect(Collectors.toCollection(TreeSet::new));

	private final MessageUses uses = MessageUses
		.find(this.bundles.stream().map(Bundle::module).collect(Collectors.toSet()));

	@Test
	void filesAreCleanUtf8WithoutRepeatedKeys() {
		assertThat(this.bundles.stream().flatMap((bundle) -> bundle.problems().stream())).isEmpty();
		assertThat(this.english.values().stream().flatMap((bundle) -> bundle.messages().keySet().stream()))
			.doesNotHaveDuplicates();
	}

	@Test
	void everyBundleSpeaksFourLanguages() {
		Map<String, Set<String>> languages = this.bundles.stream()
			.collect(Collectors.groupingBy(Bundle::name, Collectors.mapping(Bundle::language, Collectors.toSet())));
		assertThat(languages).allSatisfy((name, spoken) -> assertThat(spoken).as(name)
			.containsExactlyInAnyOrderElementsOf(PLURAL_FORMS.keySet()));
	}

	@Test
	void noLanguageLacksAKey() {
		assertThat(this.bundles.stream()
			.flatMap((bundle) -> english(bundle).keySet()
				.stream()
				.filter((key) -> !bundle.messages().containsKey(key))
				.map((key) -> bundle.file() + ": " + key)))
			.isEmpty();
	}

	@Test
	void noLanguageHasAKeyOfItsOwn() {
		assertThat(messages((message) -> !english(message.bundle()).containsKey(message.key()))).isEmpty();
	}

	@Test
	void keysBeginWithTheirModule() {
		assertThat(messages((message) -> !message.key().startsWith(message.bundle().module() + "."))).isEmpty();
	}

	@Test
	void patternsCanBeRead() {
		assertThat(messages((message) -> message.places().problem() != null)).isEmpty();
	}

	@Test
	void patternsLeaveTheSamePlacesOpen() {
		assertThat(messages(
				(message) -> !message.places().arguments().equals(MessagePlaces.of(inEnglish(message)).arguments())))
			.isEmpty();
	}

	@Test
	void pluralsHaveTheFormsOfTheLanguageAndNoOther() {
		assertThat(messages((message) -> !message.places()
			.plurals()
			.stream()
			.map((forms) -> part(forms, false))
			.allMatch(PLURAL_FORMS.getOrDefault(message.bundle().language(), Set.of())::equals))).isEmpty();
	}

	@Test
	void numbersWithATextOfTheirOwnHaveOneInEveryLanguage() {
		assertThat(messages((message) -> !exact(message.places()).equals(exact(MessagePlaces.of(inEnglish(message))))))
			.isEmpty();
	}

	@Test
	void choicesAreTheSameInEveryLanguage() {
		assertThat(messages(
				(message) -> !message.places().selects().equals(MessagePlaces.of(inEnglish(message)).selects())))
			.isEmpty();
	}

	@Test
	void nothingIsBlank() {
		assertThat(messages((message) -> message.pattern().isBlank())).isEmpty();
	}

	@Test
	void nothingIsLeftInEnglish() {
		assertThat(messages((message) -> !message.bundle().language().equals("en")
				&& WORD.matcher(message.pattern()).results().count() > 3
				&& message.pattern().equals(inEnglish(message))))
			.isEmpty();
	}

	@Test
	void keysInUseExist() {
		assertThat(Stream.concat(this.uses.keys().stream(), this.uses.beginnings().stream())
			.filter((use) -> !NOT_MESSAGES.contains(use))
			.filter((use) -> this.keys.stream().noneMatch((key) -> leadsTo(use, key))))
			.as("asked for, but in no bundle")
			.isEmpty();
	}

	@Test
	void keysAreInUse() {
		assertThat(this.keys.stream()
			.filter((key) -> !this.uses.include(key, this.keys) && COMPUTED.stream().noneMatch(key::startsWith)))
			.as("in a bundle, but asked for by nobody")
			.isEmpty();
	}

	@Test
	void exceptionsOfThisTestAreStillNeeded() {
		assertThat(COMPUTED).allMatch((beginning) -> this.keys.stream().anyMatch((key) -> key.startsWith(beginning)));
		assertThat(NOT_MESSAGES).allMatch((literal) -> this.uses.keys().contains(literal));
	}

	/**
	 * The use is the key, or begins all keys of a group such as the title and text of an
	 * error.
	 */
	private static boolean leadsTo(String use, String key) {
		return key.equals(use) || key.startsWith(use.endsWith(".") ? use : use + ".");
	}

	private static Set<String> exact(MessagePlaces places) {
		return places.plurals()
			.stream()
			.flatMap((forms) -> part(forms, true).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The forms for exact numbers, such as {@code =0}, or the others. */
	private static Set<String> part(Set<String> forms, boolean exact) {
		return forms.stream().filter((form) -> form.startsWith("=") == exact).collect(Collectors.toSet());
	}

	private Map<String, String> english(Bundle bundle) {
		Bundle english = this.english.get(bundle.name());
		return (english != null) ? english.messages() : Map.of();
	}

	private String inEnglish(Message message) {
		return english(message.bundle()).getOrDefault(message.key(), message.pattern());
	}

	private Stream<String> messages(Predicate<Message> offence) {
		return this.bundles.stream()
			.flatMap((bundle) -> bundle.messages()
				.entrySet()
				.stream()
				.map((entry) -> new Message(bundle, entry.getKey(), entry.getValue())))
			.filter(offence)
			.map(Message::toString);
	}

	private record Message(Bundle bundle, String key, String pattern) {

		MessagePlaces places() {
			return MessagePlaces.of(this.pattern);
		}

		@Override
		public String toString() {
			return "%s: %s=%s".formatted(this.bundle.file(), this.key, this.pattern);
		}

	}

}
