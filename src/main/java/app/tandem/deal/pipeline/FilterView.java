package app.tandem.deal.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import app.tandem.access.Location;
import app.tandem.deal.DealFilter;
import app.tandem.deal.Direction;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Substatus;
import app.tandem.deal.TypeMark;
import app.tandem.shell.Wording;

/** What the list can be narrowed by, and what it is narrowed by now. */
final class FilterView {

	private final DealFilter filter;

	private final List<Facet> facets;

	FilterView(DealFilter filter, Wording wording, List<String> countries, List<Location> locations) {
		this.filter = filter;
		Set<String> allCountries = new LinkedHashSet<>(countries);
		allCountries.addAll(filter.countries());
		this.facets = List.of(
				facet(wording, "status", Arrays.asList(Substatus.values()), filter.statuses(), Substatus::name,
						(status) -> wording.text(status.key())),
				facet(wording, "type", Arrays.asList(TypeMark.values()), filter.types(), TypeMark::name,
						(type) -> wording.text(type.key())),
				facet(wording, "stage", Arrays.asList(SalesStage.values()), filter.stages(), SalesStage::name,
						(stage) -> stage.percent() + " % " + wording.text(stage.key(false, Direction.OUTBOUND))),
				facet(wording, "country", allCountries, filter.countries(), Function.identity(),
						(country) -> wording.formats().country(country)),
				facet(wording, "location", locations.stream().map(Location::id).toList(), filter.locations(),
						UUID::toString, (id) -> name(locations, id)));
	}

	/** Each thing to narrow by, with its choices. */
	public List<Facet> facets() {
		return this.facets;
	}

	/** One for each choice made, and one for the search. */
	public List<Chip> chips() {
		List<Chip> chips = new ArrayList<>();
		if (!this.filter.query().isEmpty()) {
			chips.add(new Chip("", this.filter.query(), without("q", this.filter.query())));
		}
		for (Facet facet : this.facets) {
			for (Choice choice : facet.choices()) {
				if (choice.chosen()) {
					chips.add(new Chip(facet.label(), choice.label(), without(facet.name(), choice.value())));
				}
			}
		}
		return chips;
	}

	private String without(String name, String value) {
		var words = this.filter.words();
		List<String> kept = new ArrayList<>(words.getOrDefault(name, List.of()));
		kept.remove(value);
		words.put(name, kept);
		return ListUrl.of(DealFilter.of(words));
	}

	private static <T> Facet facet(Wording wording, String name, Collection<T> all, Set<T> chosen,
			Function<T, String> value, Function<T, String> label) {
		List<Choice> choices = all.stream()
			.map((one) -> new Choice("filter-" + name + "-" + value.apply(one), value.apply(one), label.apply(one),
					chosen.contains(one)))
			.toList();
		return new Facet(name, wording.text("deal.filter." + name), choices);
	}

	private static String name(List<Location> locations, UUID id) {
		return locations.stream()
			.filter((location) -> location.id().equals(id))
			.map(Location::name)
			.findFirst()
			.orElse(id.toString());
	}

	/** Something to narrow by. */
	record Facet(String name, String label, List<Choice> choices) {

		/** How many of the choices are made. */
		public long chosen() {
			return this.choices.stream().filter(Choice::chosen).count();
		}

	}

	record Choice(String id, String value, String label, boolean chosen) {
	}

	/** A choice that was made, and the address of the list without it. */
	record Chip(String facet, String label, String href) {

		public String text() {
			return this.facet.isEmpty() ? this.label : this.facet + ": " + this.label;
		}

	}

}
