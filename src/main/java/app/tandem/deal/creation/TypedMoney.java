package app.tandem.deal.creation;

import java.math.BigDecimal;

import app.tandem.shell.Formats;
import app.tandem.value.Amounts;
import app.tandem.value.Currencies;

/** An amount as typed, which may be none. */
final class TypedMoney {

	private TypedMoney() {
	}

	/** As money is written, or as it was typed where it is none. */
	static String text(String amount, String currency, Formats formats) {
		String code = Currencies.read(currency).value();
		BigDecimal value = Amounts.typed(amount, code).value();
		return (value != null && code != null) ? formats.money(value, code) : (currency + " " + amount).strip();
	}

}
