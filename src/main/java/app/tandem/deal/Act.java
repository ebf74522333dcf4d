package app.tandem.deal;

import java.util.List;
import java.util.function.BiFunction;

/**
 * What somebody does to a deal: one of the domain's transitions, with all halves that it
 * changes, the own one first.
 */
@FunctionalInterface
public interface Act {

	List<Change> on(Deal deal, Origin origin);

	/** One that changes the own half only. */
	static Act of(BiFunction<Deal, Origin, Change> transition) {
		return (deal, origin) -> List.of(transition.apply(deal, origin));
	}

}
