package app.tandem.deal.selection;

import java.util.Arrays;
import java.util.Locale;

import app.tandem.shell.NotFound;

/** What can be done to several deals at once. */
enum Deed {

	FAVORITE, UNFAVORITE, STAGE, MEMBER, DECLINE;

	/** The word in the address. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Deed of(String word) {
		return Arrays.stream(values())
			.filter((deed) -> deed.word().equals(word))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
