package app.tandem.shell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | 60% | 1,204 | EUR 1,204.50", "ko | 60% | 1,204 | EUR 1,204.50",
			"ru | 60_% | 1_204 | 1_204,50 EUR", "sv | 60_% | 1_204 | 1_204,50 EUR" })
	void writesNumbersAsTheReaderDoes(String language, String percent, String number, String money) {
		Formats formats = Formats.of(Locale.forLanguageTag(language));
		assertThat(formats.percent(60)).isEqualTo(percent.replace('_', '\u00a0'));
		assertThat(formats.number(1204)).isEqualTo(number.replace('_', '\u00a0'));
		assertThat(formats.money(new BigDecimal("1204.50"), "EUR").replace('\u00a0', ' '))
			.isEqualTo(money.replace('_', ' '));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | Jan 31, 2027 | Sweden", "ko | 2027. 1. 31. | 스웨덴",
			"ru | 31 янв. 2027 г. | Швеция", "sv | 31 jan. 2027 | Sverige" })
	void writesDaysAndCountriesAsTheReaderDoes(String language, String day, String country) {
		Formats formats = Formats.of(Locale.forLanguageTag(language));
		assertThat(formats.date(LocalDate.of(2027, 1, 31))).isEqualTo(day);
		assertThat(formats.date(Instant.parse("2027-01-31T23:59:00Z"))).isEqualTo(day);
		assertThat(formats.time(Instant.parse("2027-01-31T23:59:00Z"))).endsWith(" UTC");
		assertThat(formats.country("SE")).isEqualTo(country);
	}

}
