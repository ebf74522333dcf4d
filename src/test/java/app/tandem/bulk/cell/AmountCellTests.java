package app.tandem.bulk.cell;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.tandem.bulk.finding.FindingCode;

import static app.tandem.bulk.cell.CellAssertions.COLUMN;
import static app.tandem.bulk.cell.CellAssertions.holds;
import static app.tandem.bulk.cell.CellAssertions.isEmpty;
import static app.tandem.bulk.cell.CellAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

class AmountCellTests {

	@ParameterizedTest
	@CsvSource({ "12563, 12563", "12563.50, 12563.5", "' 007 ', 7", "0.01, 0.01", "9999999999.99, 9999999999.99",
			"999999999999999.99, 999999999999999.99", "100.00, 100", "000000000000000000000001, 1" })
	void takesPlainDigits(String text, BigDecimal amount) {
		holds(AmountCell.positive(COLUMN, text, "USD"), amount);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1,234.56|SEPARATORS", "1.234,56|SEPARATORS", "1\u00A0234,56|SEPARATORS",
					"1\u202F234,56|SEPARATORS", "1'234.56|SEPARATORS", "1,234|SEPARATORS", "1.234.567|SEPARATORS",
					"1 234|SEPARATORS", "$1,234|CURRENCY", "EUR 5|CURRENCY", "5₩|CURRENCY", "(100)|NEGATIVE",
					"-5|NEGATIVE", "−5|NEGATIVE", "0|ZERO", "0.00|ZERO", "1.2563E+4|POWER", "1e999|CURRENCY",
					"1000000000000000|LARGE", "NaN|OTHER", "Infinity|OTHER", ".5|SEPARATORS", "5.|SEPARATORS",
					"+5|OTHER", "40%|OTHER", "１２|OTHER", "١٢|OTHER", "tbd|OTHER", "=1|OTHER" })
	void refusesOthersWithTheReason(String text, String reason) {
		refused(AmountCell.positive(COLUMN, text, "USD"), FindingCode.ROW_NUMBER, text, reason);
	}

	@Test
	void readsNothingLong() {
		refused(AmountCell.positive(COLUMN, "9".repeat(30_000), "USD"), FindingCode.ROW_NUMBER, "9".repeat(30_000),
				"LARGE");
		refused(AmountCell.positive(COLUMN, "1E+400000000", "USD"), FindingCode.ROW_NUMBER, "1E+400000000", "POWER");
		refused(AmountCell.positive(COLUMN, "x".repeat(41), "USD"), FindingCode.ROW_NUMBER, "x".repeat(41), "OTHER");
	}

	@ParameterizedTest
	@CsvSource({ "100.50, JPY, 0", "7500.5, KRW, 0", "1.2345, KWD, 3", "12563.005, USD, 2", "1.23456, CLF, 4" })
	void refusesMoreDecimalsThanTheCurrencyHas(String text, String currency, int decimals) {
		refused(AmountCell.positive(COLUMN, text, currency), FindingCode.ROW_DECIMALS, text, currency, decimals);
	}

	@ParameterizedTest
	@CsvSource({ "1.234, KWD", "100, JPY", "7500.00, KRW", "1.50, EUR" })
	void takesTheDecimalsOfTheCurrency(String text, String currency) {
		assertThat(AmountCell.positive(COLUMN, text, currency).value()).isEqualByComparingTo(text);
	}

	@Test
	void checksNoDecimalsWithoutACurrency() {
		holds(AmountCell.positive(COLUMN, "1.23456", null), new BigDecimal("1.23456"));
	}

	@Test
	void takesZeroWhereItIsAllowed() {
		assertThat(AmountCell.amount(COLUMN, "0", "USD").value()).isEqualByComparingTo("0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00A0\t" })
	void isEmptyWhenBlank(String text) {
		isEmpty(AmountCell.positive(COLUMN, text, "USD"));
	}

	@Test
	void writesPlainDigits() {
		assertThat(AmountCell.write(new BigDecimal("1E+5"))).isEqualTo("100000");
		assertThat(AmountCell.write(new BigDecimal("12563.50"))).isEqualTo("12563.50");
	}

}
