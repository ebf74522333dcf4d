package app.tandem.value;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTests {

	@ParameterizedTest
	@CsvSource({ "1.000,KRW", "1.000,SEK", "12.500,INR", "262.600,EUR", "1.000," })
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

	/** A program that wrote a file meant what it wrote. */
	@Test
	void filesMayHaveAsManyZerosAsTheyLike() {
		assertThat(Amounts.positive("1.000", "SEK").value()).isEqualByComparingTo(BigDecimal.ONE);
	}

}
