package app.tandem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** How texts are written, as {@code src/docs/terms.md} has it, where that can be told. */
@Execution(ExecutionMode.CONCURRENT)
class MessageStyleTests {

	/** The words that files may hold: those of earlier files and machines stay there. */
	private static final String FILE_WORDS = "bulk-columns";

	/** Their wording in English is that of the file format. */
	private static final String FINDINGS = "bulk.finding.";

	private static final Map<String, List<String>> TYPOGRAPHY = Map.of("en",
			List.of("\\.\\.\\.", "[«»„]", "\\p{L}'", "\\{vendor}[’']s", " {2}", "^ | $", "[\\d}] %"), "ko",
			List.of("\\.\\.\\.", "[\"«»„‘]", " {2}", "^ | $", "[\\d}]\\h%", "\\?\\."), "ru",
			List.of("\\.\\.\\.", "[\"“”„‘]", " {2}", "^ | $", "[ё\u0401]", "[\\d}] ?%", "[\\d}] (МБ|МиБ|КБ)", " —",
					" – (?!Tandem)", "«[^»]*«|»[^«]*»"),
			"sv", List.of("\\.\\.\\.", "[\"“«»„‘]", " {2}", "^ | $", "[\\d}] ?%", "[\\d}] (MB|MiB|kB)", "\\{vendor}s"));

	/** What terms.md says otherwise. */
	private static final Map<String, List<String>> TERMS = Map.of("en", List.of("\\bfavourit", "\\bcatalog\\b"), "ko",
			List.of("취소할 수 없", "가져오기 취소", "거래를 취소", "내려받", "단추", "우편 번호", "(?<!측 )담당자(?= 성| 이름|를 지정)|고객 담당자", "공유한 거래",
					"도움", "하십시오", "해요|예요|에요", "\\{vendor}(은|는|이|가|을|를|와|과|으로|로)(?![가-힣])",
					"\\{\\d}(은|는|을|를|와|과|으로)(?![가-힣])"),
			"ru",
			List.of("под руководством партнер", "[Зз]аметк", "[Ээ]л\\. почт", "[Лл]ичны\\p{L}+ данны",
					"[Рр]едактор\\p{L}* таблиц", "[Лл]окаци", "[Рр]еферал",
					"(?<![Кк]омпани\\p{L}{1,3} )\\{vendor}(?!:|$)"),
			"sv", List.of("\\b([Nn]i|[Ee]rt?|[Ee]ra)\\b", "Tillämpa", "[Ll]adda ner", "[Ää]rendenummer", "remiss",
					"[Tt]ratt", "försäljningsfas"));

	/**
	 * English texts that mean different things in different places, so that another
	 * language has several for them.
	 */
	private static final Map<String, Set<String>> AMBIGUOUS = Map.of("ko",
			Set.of("Accepted", "Active", "Cancel", "Created", "From", "Nothing matches", "Person", "Signed in", "State",
					"Submitted", "Updated", "Vetted for solution assessments", "{0} was added."),
			"ru",
			Set.of("Active", "Cancel", "Created", "Details", "From", "Inbound", "Name", "New", "Outbound", "Person",
					"Remove", "Retire", "Retire {0}", "Retired", "Search", "Select", "Sign in", "State", "Updated",
					"Search for less, or for another spelling.", "{0} can be chosen again.", "{0} was added.",
					"{0} was retired."),
			"sv",
			Set.of("Active", "All", "Created", "Details", "Export", "Import", "New", "Signed in", "State", "Updated"));

	/** Says where a long word may be broken, and nothing else. */
	private static final String SOFT_HYPHEN = "\u00ad";

	private final List<Bundle> bundles = Bundle.all();

	@Test
	void quotationMarksDashesAndSpacesAreThoseOfTheLanguage() {
		assertThat(offences(TYPOGRAPHY)).isEmpty();
	}

	@Test
	void termsAreThoseOfTheList() {
		assertThat(offences(TERMS)).isEmpty();
	}

	@Test
	void englishQuotesAreCurvedBesidesThoseOfTheFileFormat() {
		assertThat(this.bundles.stream()
			.filter((bundle) -> bundle.language().equals("en"))
			.flatMap((bundle) -> bundle.messages().entrySet().stream())
			.filter((message) -> message.getValue().contains("\"") && !message.getKey().startsWith(FINDINGS)))
			.isEmpty();
	}

	@Test
	void oneEnglishTextHasOneTranslation() {
		AMBIGUOUS.forEach((language, ambiguous) -> assertThat(translations(language)).as(language)
			.allSatisfy((english, translated) -> {
				if (!ambiguous.contains(english)) {
					assertThat(translated).as(english).hasSize(1);
				}
			}));
	}

	@Test
	void exceptionsOfThisTestAreStillNeeded() {
		AMBIGUOUS.forEach((language, ambiguous) -> assertThat(ambiguous).as(language)
			.allSatisfy((english) -> assertThat(translations(language).getOrDefault(english, Set.of())).as(english)
				.hasSizeGreaterThan(1)));
	}

	private Map<String, Set<String>> translations(String language) {
		Map<String, String> english = texts("en");
		Map<String, Set<String>> translations = new TreeMap<>();
		texts(language).forEach(
				(key, text) -> translations.computeIfAbsent(String.valueOf(english.get(key)), (same) -> new TreeSet<>())
					.add(text.replace(SOFT_HYPHEN, "")));
		return translations;
	}

	private Map<String, String> texts(String language) {
		Map<String, String> texts = new TreeMap<>();
		this.bundles.stream()
			.filter((bundle) -> bundle.language().equals(language) && !bundle.name().equals(FILE_WORDS))
			.forEach((bundle) -> texts.putAll(bundle.messages()));
		return texts;
	}

	private Stream<String> offences(Map<String, List<String>> rules) {
		return this.bundles.stream()
			.filter((bundle) -> !bundle.name().equals(FILE_WORDS))
			.flatMap((bundle) -> rules.getOrDefault(bundle.language(), List.of())
				.stream()
				.map(Pattern::compile)
				.flatMap((rule) -> bundle.messages()
					.entrySet()
					.stream()
					.filter((message) -> rule.matcher(message.getValue()).find())
					.map((message) -> "%s: %s=%s (%s)".formatted(bundle.file(), message.getKey(), message.getValue(),
							rule))));
	}

}
