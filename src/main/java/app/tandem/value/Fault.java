package app.tandem.value;

import java.util.List;

/**
 * Why a text holds no value.
 *
 * @param args what the message of this kind says more, such as the longest length
 */
public record Fault(Kind kind, List<Object> args) {

	/** What can be wrong with a text by itself, and the arguments that go with it. */
	public enum Kind {

		/** Nothing, where something must be. */
		MISSING,
		/** A character that cannot be kept. */
		TEXT,
		/** The text, and how many characters are allowed. */
		LENGTH,
		/** The text, which a spreadsheet shortened. */
		SHORTENED,
		/** The text, and the reason in capitals. */
		NUMBER,
		/** The text, the currency, and how many decimals it has. */
		DECIMALS,
		/** The text. */
		DATE,
		/** The text, a day that is over. */
		PAST,
		/** The text; where a country seems meant, {@code NEAR} and its code. */
		COUNTRY,
		/** The text. */
		CURRENCY,
		/** The text. */
		EMAIL,
		/** The text, and the numbers there are. */
		DUNS

	}

	/** Something must be entered. */
	public static Fault missing() {
		return of(Kind.MISSING);
	}

	/** The day is over. */
	public static Fault past(String text) {
		return of(Kind.PAST, text);
	}

	static Fault of(Kind kind, Object... args) {
		return new Fault(kind, List.of(args));
	}

	/** Key of the message, whose arguments are {@link #args()}. */
	public String key() {
		return "value.fault." + this.kind.name();
	}

}
