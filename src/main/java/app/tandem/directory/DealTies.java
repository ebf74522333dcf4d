package app.tandem.directory;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What deals hold of the directory; told by whoever keeps deals. */
public interface DealTies {

	/** Which of these solutions stand in a deal, whatever became of it. */
	Collection<String> sold(Collection<String> solutionIds);

	/** How many deals are linked to each of these entries; those with none are absent. */
	Map<UUID, Long> deals(Collection<UUID> customerIds);

}
