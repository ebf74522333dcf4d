package app.tandem.demo;

import java.time.Instant;
import java.util.List;

import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Origin;
import app.tandem.demo.DemoCast.Company;

/** What somebody of a company does to its half of an engagement at a time. */
record DemoMove(Company company, Instant at, Action action) {

	/** A transition of the domain; the demo has no other way to change a deal. */
	@FunctionalInterface
	interface Action {

		List<Change> on(Deal deal, Deals deals, Origin origin);

	}

	static Action of(SingleAction action) {
		return (deal, deals, origin) -> List.of(action.on(deal, origin));
	}

	/** A transition that concerns one half only. */
	@FunctionalInterface
	interface SingleAction {

		Change on(Deal deal, Origin origin);

	}

}
