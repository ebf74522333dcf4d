package app.tandem.shell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IcuMessagesTests {

	private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

	private final IcuMessages messages = messages(file("deal.properties", """
			deal.count={0, plural, one{# deal} other{# deals}}
			deal.plain=It's 100 % plain
			deal.quoted='{'{0}'}'
			deal.only=Only English
			"""), file("deal_ru.properties",
			"deal.count={0, plural, one{# сделка} few{# сделки} many{# сделок} other{# сделки}}\n"));

	@Test
	void bendsRussianWordsByTheirNumber() {
		assertThat(count(1, RUSSIAN)).isEqualTo("1 сделка");
		assertThat(count(3, RUSSIAN)).isEqualTo("3 сделки");
		assertThat(count(11, RUSSIAN)).isEqualTo("11 сделок");
	}

	@Test
	void groupsNumbersAsTheLanguageDoes() {
		assertThat(count(1204, Locale.ENGLISH)).isEqualTo("1,204 deals");
		assertThat(count(1204, RUSSIAN)).isEqualTo("1\u00a0204 сделки");
	}

	@Test
	void readsTheRegionOfALocaleAsItsLanguage() {
		assertThat(count(1, Locale.forLanguageTag("ru-LV"))).isEqualTo("1 сделка");
	}

	@Test
	void leavesAnApostropheInPlainTextAlone() {
		assertThat(this.messages.getMessage("deal.plain", null, Locale.ENGLISH)).isEqualTo("It's 100 % plain");
	}

	@Test
	void unquotesBracesOfAPattern() {
		assertThat(this.messages.getMessage("deal.quoted", new Object[] { "x" }, Locale.ENGLISH)).isEqualTo("{x}");
	}

	@Test
	void speaksEnglishForKeysAndLanguagesItLacksWhateverTheSystemSpeaks() {
		Locale system = Locale.getDefault();
		try {
			Locale.setDefault(RUSSIAN);
			assertThat(this.messages.getMessage("deal.only", null, RUSSIAN)).isEqualTo("Only English");
			assertThat(count(2, Locale.GERMAN)).isEqualTo("2 deals");
		}
		finally {
			Locale.setDefault(system);
		}
	}

	@Test
	void knowsNothingOfAnUnknownKey() {
		assertThatExceptionOfType(NoSuchMessageException.class)
			.isThrownBy(() -> this.messages.getMessage("deal.unknown", null, Locale.ENGLISH));
		assertThat(this.messages.getMessage("deal.unknown", null, "instead", Locale.ENGLISH)).isEqualTo("instead");
	}

	@Test
	void refusesAKeyThatStandsInTwoBundles() {
		assertThatIllegalStateException()
			.isThrownBy(() -> messages(file("deal.properties", "a=1"), file("job.properties", "a=2")))
			.withMessageContaining("'a'");
	}

	@Test
	void refusesALanguageThatTandemDoesNotSpeak() {
		assertThatIllegalStateException().isThrownBy(() -> messages(file("deal_de.properties", "a=1")));
	}

	private String count(int number, Locale locale) {
		return this.messages.getMessage("deal.count", new Object[] { number }, locale);
	}

	private static IcuMessages messages(Resource... files) {
		return new IcuMessages(MessageBundles.read(new PathMatchingResourcePatternResolver() {
			@Override
			public Resource[] getResources(String pattern) {
				return files;
			}
		}, "Microsoft"));
	}

	private static Resource file(String name, String content) {
		return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public @Nullable String getFilename() {
				return name;
			}
		};
	}

}
