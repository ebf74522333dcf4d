package app.tandem.deal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Where in an order by status, stage, registration or type all deals of a list lie, as
 * its filters and the life of a deal have it: only won deals have the last stage, and
 * only they are registered. Whoever goes along the order begins there instead of at a far
 * end. It leaves no deal out.
 */
record OrderRange(int from, int to) {

	/** Nothing where the filters do not say. */
	static Optional<OrderRange> of(DealFilter filter) {
		return switch (filter.order().column()) {
			case STATUS -> over(statuses(filter), Substatus.class, OrderRange::rank);
			case STAGE -> over(stages(filter), SalesStage.class, SalesStage::percent);
			case REGISTRATION -> over(registrations(filter), RegistrationStatus.class, OrderRange::rank);
			case TYPE -> over(types(filter), Base.class, OrderRange::rank);
			default -> Optional.empty();
		};
	}

	/** Of a list in this order. */
	void restrict(Where where, String key) {
		where.and(key + " between :range_from and :range_to").set("range_from", this.from).set("range_to", this.to);
	}

	private static Set<Substatus> statuses(DealFilter filter) {
		Set<Substatus> statuses = chosen(filter, Facet.STATUS, Substatus.class);
		Set<SalesStage> stages = chosen(filter, Facet.STAGE, SalesStage.class);
		boolean registered = !chosen(filter, Facet.REGISTRATION, RegistrationStatus.class)
			.contains(RegistrationStatus.NOT_REGISTERED);
		if (registered || stages.equals(Set.of(SalesStage.WON))) {
			statuses.retainAll(Set.of(Substatus.WON));
		}
		if (!stages.contains(SalesStage.WON)) {
			statuses.remove(Substatus.WON);
		}
		return statuses;
	}

	private static Set<SalesStage> stages(DealFilter filter) {
		Set<SalesStage> stages = chosen(filter, Facet.STAGE, SalesStage.class);
		Set<Substatus> statuses = statuses(filter);
		if (!statuses.contains(Substatus.WON)) {
			stages.remove(SalesStage.WON);
		}
		if (statuses.equals(Set.of(Substatus.WON))) {
			stages.retainAll(Set.of(SalesStage.WON));
		}
		return stages;
	}

	private static Set<RegistrationStatus> registrations(DealFilter filter) {
		Set<RegistrationStatus> registrations = chosen(filter, Facet.REGISTRATION, RegistrationStatus.class);
		if (!statuses(filter).contains(Substatus.WON)) {
			registrations.retainAll(Set.of(RegistrationStatus.NOT_REGISTERED));
		}
		return registrations;
	}

	/** Sold from partner to partner are deals of any type. */
	private static Set<Base> types(DealFilter filter) {
		return filter.chosen(Facet.TYPE).contains(TypeMark.P2P.name()) ? EnumSet.allOf(Base.class)
				: chosen(filter, Facet.TYPE, Base.class);
	}

	private static <E extends Enum<E>> Set<E> chosen(DealFilter filter, Facet facet, Class<E> type) {
		Set<String> chosen = filter.chosen(facet);
		return EnumSet.allOf(type)
			.stream()
			.filter((value) -> chosen.isEmpty() || chosen.contains(value.name()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
	}

	/** As the columns of lists have it. */
	private static int rank(Enum<?> value) {
		return value.ordinal() + 1;
	}

	/** Filters that contradict each other leave nothing, wherever one looks for it. */
	private static <E extends Enum<E>> Optional<OrderRange> over(Set<E> values, Class<E> type, ToIntFunction<E> place) {
		boolean says = !values.isEmpty() && values.size() < EnumSet.allOf(type).size();
		int[] places = values.stream().mapToInt(place).sorted().toArray();
		return says ? Optional.of(new OrderRange(places[0], places[places.length - 1])) : Optional.empty();
	}

}
