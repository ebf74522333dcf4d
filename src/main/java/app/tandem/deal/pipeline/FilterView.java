package app.tandem.deal.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.deal.Bound;
import app.tandem.deal.DealFilter;
import app.tandem.deal.Direction;
import app.tandem.deal.Facet;
import app.tandem.deal.RegistrationStatus;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Substatus;
import app.tandem.deal.TypeMark;
import app.tandem.shell.Alphabet;
import app.tandem.shell.Wording;

/** What the list can be narrowed by, and what it is narrowed by now. */
public final class FilterView {

	private static final List<Facet> QUICK = List.of(Facet.STATUS, Facet.TYPE, Facet.STAGE, Facet.COUNTRY,
			Facet.LOCATION);

	private static final Set<Facet> TYPED = Set.of(Facet.CUSTOMER, Facet.TEAM, Facet.SOLUTION);

	private final DealFilter filter;

	private final Wording wording;

	private final FilterChoices.Choices choices;

	private final Ranges ranges;

	private final Map<Facet, Group> groups = new LinkedHashMap<>();

	FilterView(DealFilter filter, Ranges ranges, FilterChoices.Choices choices, Wording wording) {
		this.filter = filter;
		this.ranges = ranges;
		this.choices = choices;
		this.wording = wording;
		for (Facet facet : Facet.values()) {
			this.groups.put(facet, group(facet));
		}
	}

	/** What people narrow by most. */
	public List<Group> quick() {
		return QUICK.stream().map(this.groups::get).toList();
	}

	public List<Group> more() {
		return this.groups.entrySet()
			.stream()
			.filter((group) -> !QUICK.contains(group.getKey()))
			.map(Map.Entry::getValue)
			.toList();
	}

	public List<Ranges.Range> ranges() {
		return this.ranges.all();
	}

	/** How many choices stand behind the door to the further filters. */
	public long furtherChosen() {
		return more().stream().mapToLong(Group::chosen).sum() + this.filter.bounds().size();
	}

	/** Whether something further was typed that cannot be read. */
	public boolean faulty() {
		return this.ranges.faulty();
	}

	/** One for each choice made, and one for the search. */
	public List<Chip> chips() {
		Stream<Chip> search = this.filter.query().isEmpty() ? Stream.empty()
				: Stream.of(new Chip("", this.filter.query(), ListUrl.of(this.filter.withoutQuery())));
		Stream<Chip> facets = this.groups.entrySet()
			.stream()
			.flatMap((group) -> chips(group.getKey(), group.getValue()));
		Stream<Chip> bounds = this.filter.bounds()
			.entrySet()
			.stream()
			.map((bound) -> new Chip(this.wording.text(bound.getKey().key()), words(bound.getKey(), bound.getValue()),
					ListUrl.of(this.filter.without(bound.getKey()))));
		return Stream.of(search, facets, bounds).flatMap(Function.identity()).toList();
	}

	private Stream<Chip> chips(Facet facet, Group group) {
		return group.choices()
			.stream()
			.filter(Choice::chosen)
			.map((choice) -> new Chip(group.label(), choice.label(), without(facet, choice.value())));
	}

	private String without(Facet facet, String value) {
		Set<String> others = new LinkedHashSet<>(this.filter.chosen(facet));
		others.remove(value);
		return ListUrl.of(this.filter.with(facet, others));
	}

	private String words(Bound bound, String value) {
		return bound.isAmount() ? this.wording.formats().number(new java.math.BigDecimal(value))
				: this.wording.formats().date(java.time.LocalDate.parse(value));
	}

	private Group group(Facet facet) {
		Set<String> chosen = this.filter.chosen(facet);
		List<Choice> all = new ArrayList<>();
		labels(facet)
			.forEach((value, label) -> all.add(new Choice(facet.word(), value, label, chosen.contains(value))));
		return new Group(facet.word(), this.wording.text(facet.key()), all, TYPED.contains(facet));
	}

	/** The choices by value, in the order in which they are offered. */
	private Map<String, String> labels(Facet facet) {
		return switch (facet) {
			case STATUS -> labels(List.of(Substatus.values()), Substatus::name, Substatus::key);
			case TYPE -> labels(List.of(TypeMark.values()), TypeMark::name, TypeMark::key);
			case REGISTRATION ->
				labels(List.of(RegistrationStatus.values()), RegistrationStatus::name, RegistrationStatus::key);
			case STAGE -> byLabel(List.of(SalesStage.values()), SalesStage::name, this::stage);
			case COUNTRY ->
				sorted(byLabel(this.choices.countries(), Function.identity(), this.wording.formats()::country));
			case LOCATION -> sorted(locations());
			case SOLUTION -> sorted(this.choices.solutions());
			case CUSTOMER -> byLabel(this.filter.chosen(facet), Function.identity(), Function.identity());
			case TEAM -> team();
		};
	}

	private String stage(SalesStage stage) {
		return this.wording.formats().percent(stage.percent()) + " "
				+ this.wording.text(stage.key(false, Direction.OUTBOUND));
	}

	private Map<String, String> locations() {
		Map<String, String> names = byLabel(this.choices.locations(), (location) -> location.id().toString(),
				app.tandem.access.Location::name);
		this.filter.chosen(Facet.LOCATION).forEach((id) -> names.putIfAbsent(id, id));
		return names;
	}

	private Map<String, String> team() {
		Map<String, String> names = new LinkedHashMap<>();
		names.put(Facet.ME, this.wording.text("deal.filter.me"));
		this.filter.chosen(Facet.TEAM).forEach((name) -> names.putIfAbsent(name, name));
		return names;
	}

	private Map<String, String> sorted(Map<String, String> labels) {
		return labels.entrySet()
			.stream()
			.sorted(Alphabet.by(Map.Entry::getValue, this.wording.locale()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
	}

	private <T> Map<String, String> labels(Collection<T> all, Function<T, String> value, Function<T, String> key) {
		return byLabel(all, value, (one) -> this.wording.text(key.apply(one)));
	}

	private static <T> Map<String, String> byLabel(Collection<T> all, Function<T, String> value,
			Function<T, String> label) {
		Map<String, String> labels = new LinkedHashMap<>();
		all.forEach((one) -> labels.put(value.apply(one), label.apply(one)));
		return labels;
	}

	/**
	 * Something to narrow by.
	 *
	 * @param typed whether further values can be typed
	 */
	public record Group(String name, String label, List<Choice> choices, boolean typed) {

		/** How many of the choices are made. */
		public long chosen() {
			return this.choices.stream().filter(Choice::chosen).count();
		}

	}

	/** A value to narrow by. */
	public record Choice(String facet, String value, String label, boolean chosen) {

		public String id() {
			return "filter-" + this.facet + "-" + this.value;
		}

	}

	/** A choice that was made, and the address of the list without it. */
	public record Chip(String facet, String label, String href) {

		public String text() {
			return this.facet.isEmpty() ? this.label : this.facet + ": " + this.label;
		}

	}

}
