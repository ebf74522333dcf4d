package app.tandem.directory;

import java.util.Set;

/**
 * A solution in the list of those who keep the catalogue.
 *
 * @param total lines of the entire list
 */
public record SolutionLine(String id, String name, String publisher, boolean assessment, Set<Incentive> incentives,
		boolean coSellReady, boolean live, long total) {
}
