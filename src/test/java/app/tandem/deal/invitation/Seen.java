package app.tandem.deal.invitation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.tandem.testing.Page;

/** What a preview says that the other company will see. */
final class Seen {

	private static final Pattern DEADLINE = Pattern.compile(".* UTC");

	private Seen() {
	}

	/** Every fact, line by line, but for the time that goes on while one looks. */
	static List<String> facts(Page preview) {
		return Stream
			.concat(preview.all("<dd class=\"fact-text\">(.*?)</dd>").stream(),
					Stream.concat(preview.all("<span class=\"row-text\">(.*?)<").stream(),
							preview.all("<span class=\"cell-sub\">(.*?)</span>").stream()))
			.flatMap((fact) -> Stream.of(fact.split("\n| · ")))
			.map(String::strip)
			.filter((fact) -> !DEADLINE.matcher(fact).matches())
			.toList();
	}

}
