package app.tandem.shell;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class AlphabetTests {

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "en | Adam, Åsa, Örjan, Zeta, 한빛, Яндекс", "sv | Adam, Zeta, Åsa, Örjan, 한빛, Яндекс",
					"ko | 한빛, Adam, Åsa, Örjan, Zeta, Яндекс", "ru | Яндекс, Adam, Åsa, Örjan, Zeta, 한빛" })
	void sortsAsTheLanguageDoes(String language, String sorted) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		Comparator<String> order = Alphabet.by(Function.identity());
		assertThat(Stream.of("Яндекс", "Zeta", "Örjan", "한빛", "Åsa", "Adam").sorted(order))
			.containsExactlyInAnyOrder(sorted.split(", "))
			.first()
			.isEqualTo(sorted.split(", ")[0]);
		assertThat(Stream.of("Åsa", "Zeta", "Örjan", "Adam").sorted(order)).isEqualTo(Stream.of(sorted.split(", "))
			.filter((name) -> name.matches("[A-ZÅÖ].*"))
			.filter((name) -> name.charAt(0) < 0x400)
			.toList());
	}

	@Test
	void regardsNeitherCaseNorAccentsUnlessAllElseIsEqual() {
		Comparator<String> order = Alphabet.by(Function.identity(), Locale.ENGLISH);
		assertThat(Stream.of("zeta", "Élan", "ELAN", "elan", "Beta", "alpha").sorted(order)).containsExactly("alpha",
				"Beta", "elan", "ELAN", "Élan", "zeta");
	}

	@Test
	void tellsNamesThatLookTheSameApart() {
		assertThat(Alphabet.by(Function.<String>identity(), Locale.ENGLISH).compare("a\u0301", "\u00e1")).isNotZero();
	}

	@Test
	void namesTheOrderForTheDatabase() {
		LocaleContextHolder.setLocale(Locale.forLanguageTag("sv-SE"));
		assertThat(Alphabet.sql("lower(name)")).isEqualTo("lower(name) collate \"sv-x-icu\"");
		LocaleContextHolder.setLocale(Locale.GERMAN);
		assertThat(Alphabet.sql("name")).isEqualTo("name collate \"en-x-icu\"");
	}

}
