package app.tandem.deal.pipeline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealLists;
import app.tandem.deal.Facet;
import app.tandem.deal.Patience;
import app.tandem.directory.SolutionScope;
import app.tandem.directory.Solutions;
import app.tandem.value.Countries;

import org.springframework.stereotype.Component;

/** What the viewer can choose between where a list is narrowed. */
@Component
class FilterChoices {

	/** Others are typed. */
	private static final int MOST_SOLUTIONS = 50;

	private final DealLists deals;

	private final Patience patience;

	private final Locations locations;

	private final Solutions solutions;

	FilterChoices(DealLists deals, Patience patience, Locations locations, Solutions solutions) {
		this.deals = deals;
		this.patience = patience;
		this.locations = locations;
		this.solutions = solutions;
	}

	/** With what is chosen already, even where it would not be offered. */
	Choices of(Viewer viewer, DealFilter filter) {
		Set<String> countries = new LinkedHashSet<>(countries(viewer));
		countries.addAll(filter.chosen(Facet.COUNTRY));
		return new Choices(countries, this.locations.of(viewer.organizationId()), solutions(viewer, filter));
	}

	/**
	 * Rather more countries are offered than the deals have, than that the page has to
	 * wait for them.
	 */
	private Collection<String> countries(Viewer viewer) {
		return this.patience.ofPage()
			.<Collection<String>>ask(() -> this.deals.countries(viewer))
			.orElseGet(Countries::codes);
	}

	private Map<String, String> solutions(Viewer viewer, DealFilter filter) {
		Map<String, String> names = new LinkedHashMap<>();
		for (SolutionScope scope : List.of(SolutionScope.OWN, SolutionScope.ASSESSMENT, SolutionScope.VENDOR)) {
			this.solutions.suggest("", scope, viewer, MOST_SOLUTIONS)
				.forEach((solution) -> names.put(solution.id(), solution.name()));
		}
		Set<String> chosen = filter.chosen(Facet.SOLUTION);
		this.solutions.find(chosen).forEach((id, solution) -> names.putIfAbsent(id, solution.name()));
		chosen.forEach((id) -> names.putIfAbsent(id, id));
		return names;
	}

	/**
	 * What can be chosen.
	 *
	 * @param solutions names by ID
	 */
	record Choices(Set<String> countries, List<Location> locations, Map<String, String> solutions) {
	}

}
