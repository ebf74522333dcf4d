package app.tandem.value;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** The countries of ISO 3166-1. */
public final class Countries {

	private static final SortedSet<String> CODES = Collections
		.unmodifiableSortedSet(new TreeSet<>(List.of(Locale.getISOCountries())));

	/** What people write instead of a code, folded: names and three letters. */
	private static final Map<String, String> OTHER_NAMES = otherNames();

	private Countries() {
	}

	/** All two-letter codes in alphabetical order. */
	public static SortedSet<String> codes() {
		return CODES;
	}

	/** A country's two letters, made capital; for other names the code is suggested. */
	public static Reading<String> read(String text) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Reading.empty();
		}
		String code = typed.toUpperCase(Locale.ROOT);
		if (CODES.contains(code)) {
			return Reading.of(code);
		}
		String meant = suggestion(typed);
		return (meant != null) ? Reading.refused(Fault.Kind.COUNTRY, typed, "NEAR", meant)
				: Reading.refused(Fault.Kind.COUNTRY, typed);
	}

	private static @Nullable String suggestion(String typed) {
		return (typed.length() > 100) ? null : OTHER_NAMES.get(Folding.letters(typed));
	}

	private static Map<String, String> otherNames() {
		Map<String, String> names = new HashMap<>();
		for (String code : CODES) {
			Locale country = new Locale.Builder().setRegion(code).build();
			names.put(Folding.letters(country.getISO3Country()), code);
			for (String language : List.of("en", "ko", "ru", "sv")) {
				names.put(Folding.letters(country.getDisplayCountry(Locale.forLanguageTag(language))), code);
			}
		}
		names.putAll(Map.of("uk", "GB", "england", "GB", "greatbritain", "GB", "korea", "KR", "southkorea", "KR",
				"republicofkorea", "KR", "america", "US", "unitedstatesofamerica", "US", "holland", "NL"));
		return names;
	}

}
