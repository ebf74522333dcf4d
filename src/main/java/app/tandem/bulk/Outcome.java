package app.tandem.bulk;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What became of a row. */
enum Outcome {

	CREATED, UPDATED, UNCHANGED, NOT_PROCESSED;

	/** The word in the address bar. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The one with this word in the address; null for all. */
	static @Nullable Outcome called(@Nullable String word) {
		return Arrays.stream(values()).filter((outcome) -> outcome.word().equals(word)).findFirst().orElse(null);
	}

	public String key() {
		return "bulk.outcome." + name();
	}

}
