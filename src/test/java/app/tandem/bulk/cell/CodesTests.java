package app.tandem.bulk.cell;

import java.util.Currency;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Countries;
import app.tandem.value.Currencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static app.tandem.bulk.cell.CellAssertions.COLUMN;
import static app.tandem.bulk.cell.CellAssertions.holds;
import static app.tandem.bulk.cell.CellAssertions.isEmpty;
import static app.tandem.bulk.cell.CellAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CodesTests {

	@ParameterizedTest
	@ValueSource(strings = { "usd", "US$", "XXX", "XTS", "BTC", "XAU", "XDR", "DEM", "HRK", "$", "DOLLAR" })
	void refusesWhatIsNoCurrency(String text) {
		refused(CodeCell.currency(COLUMN, text), FindingCode.ROW_CURRENCY, text);
	}

	@Test
	void takesCurrencies() {
		holds(CodeCell.currency(COLUMN, " USD\u00A0"), "USD");
		holds(CodeCell.currency(COLUMN, "KRW"), "KRW");
		isEmpty(CodeCell.currency(COLUMN, " "));
	}

	@Test
	void agreesWithThePlatformOnDecimals() {
		for (String code : Currencies.codes()) {
			if (Currency.getAvailableCurrencies().stream().anyMatch((known) -> known.getCurrencyCode().equals(code))) {
				assertThat(Currencies.decimals(code)).as(code)
					.isEqualTo(Currency.getInstance(code).getDefaultFractionDigits());
			}
		}
		assertThat(Currencies.codes()).hasSizeBetween(150, 170).allMatch((code) -> code.matches("[A-Z]{3}"));
		assertThatIllegalArgumentException().isThrownBy(() -> Currencies.decimals("XXX"));
	}

	@ParameterizedTest
	@CsvSource({ "us, US", "US, US", "' kr ', KR", "Se, SE" })
	void takesCountries(String text, String code) {
		holds(CodeCell.country(COLUMN, text), code);
	}

	@ParameterizedTest
	@CsvSource({ "USA, US", "KOR, KR", "GBR, GB", "UK, GB", "Korea, KR", "united states, US", "Россия, RU",
			"Sverige, SE", "대한민국, KR" })
	void suggestsTheCodeOfOtherNames(String text, String code) {
		refused(CodeCell.country(COLUMN, text), FindingCode.ROW_COUNTRY, text, "NEAR", code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "XK", "ZZ", "EU", "1", "ＵＳ", "Atlantis" })
	void refusesWhatIsNoCountry(String text) {
		refused(CodeCell.country(COLUMN, text), FindingCode.ROW_COUNTRY, text);
	}

	@Test
	void hasAllCountries() {
		assertThat(Countries.codes()).hasSize(249).contains("SS", "BQ", "TW");
		isEmpty(CodeCell.country(COLUMN, ""));
	}

	@ParameterizedTest
	@CsvSource({ "81466849, 081466849", "081466849, 081466849", "08-146-6849, 081466849", "'331 234 567', 331234567",
			"7, 000000007" })
	void padsDunsNumbers(String text, String number) {
		holds(DunsCell.parse(COLUMN, text), number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567890", "12A", "0", "-", "１２３", "12.5" })
	void refusesWhatIsNoDunsNumber(String text) {
		refused(DunsCell.parse(COLUMN, text), FindingCode.ROW_VALUE, text, "000000001–999999999");
	}

	@Test
	void tellsAShortenedDunsNumber() {
		refused(DunsCell.parse(COLUMN, "8.15E+07"), FindingCode.ROW_SHORTENED, "8.15E+07");
	}

}
