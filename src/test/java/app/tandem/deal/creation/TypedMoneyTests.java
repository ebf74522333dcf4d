package app.tandem.deal.creation;

import java.util.Locale;

import app.tandem.shell.Formats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedMoneyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "12563.50 | EUR | EUR 12,563.50", "12 563,50 | EUR | EUR 12,563.50",
			"1.000 | EUR | EUR 1.000", "a lot | EUR | EUR a lot", "5 | euro | euro 5" })
	void anAmountIsShownAsTheDealWillHaveItAndElseAsItWasTyped(String amount, String currency, String text) {
		assertThat(TypedMoney.text(amount, currency, Formats.of(Locale.ENGLISH)).replace('\u00a0', ' '))
			.isEqualTo(text);
	}

}
