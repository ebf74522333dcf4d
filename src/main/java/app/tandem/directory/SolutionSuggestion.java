package app.tandem.directory;

import java.util.Set;

/** A live solution, as one finds it to pick it. */
public record SolutionSuggestion(String id, String name, String publisher, boolean assessment,
		Set<Incentive> incentives) {
}
