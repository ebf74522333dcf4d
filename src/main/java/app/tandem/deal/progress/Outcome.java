package app.tandem.deal.progress;

import java.util.Arrays;
import java.util.Locale;

import app.tandem.deal.Substatus;
import app.tandem.shell.NotFound;

/** How a deal can be closed, as the address says it. */
enum Outcome {

	WON(Substatus.WON), LOST(Substatus.LOST);

	private final Substatus substatus;

	Outcome(Substatus substatus) {
		this.substatus = substatus;
	}

	/** The one that is called so in the address. */
	static Outcome of(String word) {
		return Arrays.stream(values())
			.filter((outcome) -> outcome.word().equals(word))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	Substatus substatus() {
		return this.substatus;
	}

}
