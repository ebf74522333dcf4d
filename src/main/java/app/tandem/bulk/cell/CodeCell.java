package app.tandem.bulk.cell;

import app.tandem.value.Countries;
import app.tandem.value.Currencies;

/** Reads codes of countries and currencies. */
public final class CodeCell {

	private CodeCell() {
	}

	/** A country's two letters, made capital. */
	public static Parsed<String> country(String column, String text) {
		return Parsed.of(column, Countries.read(text));
	}

	/** A currency's three capital letters. */
	public static Parsed<String> currency(String column, String text) {
		return Parsed.of(column, Currencies.read(text));
	}

}
