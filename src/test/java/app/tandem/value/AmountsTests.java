package app.tandem.value;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTests {

	@BeforeEach
	void readAsWhereCommasAreForDecimals() {
		LocaleContextHolder.setLocale(Locale.forLanguageTag("sv"));
	}

	@AfterEach
	void readAsBefore() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko" })
	void whatIsShownWithACommaMayBeTypedSo(String language) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		assertThat(Amounts.typedPositive("55,201", "USD").value()).isEqualByComparingTo("55201");
		assertThat(Amounts.typed("55,201", null).value()).isEqualByComparingTo("55201");
		assertThat(Amounts.typed("1.000", "USD").value()).as("a point is for decimals").isNull();
		assertThat(Amounts.typed("1,125", "KWD").value()).as("three decimals").isNull();
		assertThat(Amounts.typed("0,125", "USD").value()).isNull();
		assertThat(Amounts.positive("55,201", "USD").value()).as("in a file").isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ru", "sv" })
	void whereCommasAreForDecimalsNoneStandsForThousands(String language) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		assertThat(Amounts.typedPositive("55,201", "USD").value()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "1.000,KRW", "1.000,SEK", "12.500,INR", "262.600,EUR", "1.000,", "'1,000',KRW", "'12,500',USD",
			"'1,125',KWD", "'1,000,5',EUR", "'1.000,5.0',EUR", "'1 00,5',EUR", "'12.56,50',EUR", "'1, 5',EUR",
			"',5',EUR", "'5,',EUR" })
	void whatReadsAsThousandsIsNeitherAThousandNorOne(String typed, String currency) {
		assertThat(Amounts.typedPositive(typed, currency).value()).isNull();
		assertThat(Amounts.typed(typed, currency).value()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "1000,KRW,1000", "12.5,SEK,12.5", "1250.50,EUR,1250.50", "0.125,KWD,0.125", "1.125,KWD,1.125",
			"2500.50,,2500.50" })
	void otherAmountsAreWhatTheySay(String typed, String currency, BigDecimal amount) {
		assertThat(Amounts.typedPositive(typed, currency).value()).isEqualByComparingTo(amount);
		assertThat(Amounts.typed(typed, currency).value()).isEqualByComparingTo(amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12563,50", "12563,5", "12 563,50", "12\u00a0563,50", "12\u202f563.50", "12,563.50",
			"12.563,50", "12'563.50", "12’563.5", " 12563.5 " })
	void peopleWriteAsTheirCountryDoes(String typed) {
		assertThat(Amounts.typedPositive(typed, "EUR").value()).isEqualByComparingTo("12563.50");
		assertThat(Amounts.typed(typed, "EUR").value()).isEqualByComparingTo("12563.50");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1 250 000", "1,250,000", "1.250.000", "1'250'000", "1250000", "1 250 000,00" })
	void thousandsMayStandApart(String typed) {
		assertThat(Amounts.typedPositive(typed, "SEK").value()).isEqualByComparingTo("1250000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12563,50", "12 563.50", "1,250,000" })
	void filesAreReadByTheirFormat(String written) {
		assertThat(Amounts.positive(written, "EUR").value()).isNull();
	}

	/** A program that wrote a file meant what it wrote. */
	@Test
	void filesMayHaveAsManyZerosAsTheyLike() {
		assertThat(Amounts.positive("1.000", "SEK").value()).isEqualByComparingTo(BigDecimal.ONE);
	}

}
