package app.tandem.deal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a list can be narrowed to, any number of values each (domain.md, section 8). A
 * value is kept as the word that stands in the address.
 */
public enum Facet {

	STATUS((word) -> named(Substatus.values(), word)), TYPE((word) -> named(TypeMark.values(), word)),
	STAGE((word) -> named(SalesStage.values(), word)), COUNTRY(Facet::country), CUSTOMER(Facet::text),
	SOLUTION((word) -> text(word).map((id) -> id.toUpperCase(Locale.ROOT))), LOCATION(Facet::id),
	TEAM((word) -> text(word).map((email) -> email.toLowerCase(Locale.ROOT))),
	REGISTRATION((word) -> named(RegistrationStatus.values(), word));

	/** On the team is who reads, in whosever list. */
	public static final String ME = "me";

	private static final int LONGEST = 254;

	private final Function<String, Optional<String>> reader;

	Facet(Function<String, Optional<String>> reader) {
		this.reader = reader;
	}

	/** The word in the address bar. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String key() {
		return "deal.filter." + word();
	}

	/** The value that a word stands for, written as it always is; empty for nonsense. */
	Optional<String> read(String word) {
		return this.reader.apply(word);
	}

	private static Optional<String> named(Enum<?>[] values, String word) {
		return Arrays.stream(values).map(Enum::name).filter(word::equals).findFirst();
	}

	private static Optional<String> country(String word) {
		return word.matches("[A-Za-z]{2}") ? Optional.of(word.toUpperCase(Locale.ROOT)) : Optional.empty();
	}

	private static Optional<String> text(String word) {
		String text = Words.of(word, LONGEST);
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	private static Optional<String> id(String word) {
		try {
			return Optional.of(UUID.fromString(word).toString());
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
