package app.tandem.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import app.tandem.deal.Matches.Match;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MatchesTests {

	private static final UUID FIRST = new UUID(9, 1);

	private static final UUID SECOND = new UUID(3, 2);

	private static final UUID THIRD = new UUID(5, 3);

	private static final DealFilter LIST = DealFilter.ofQueryString("tab=outbound&q=toys&country=SE&sort=name");

	private final Matches few = Matches.few(LIST, few());

	@Test
	void fewDealsAreAskedForByTheirIdsInTheOrderOfTheList() {
		assertThat(few.known(LIST))
			.hasValue(DealFilter.of(Tab.OUTBOUND).in(LIST.order()).of(Set.of(FIRST, SECOND, THIRD)));
		assertThat(few.count()).hasValue(new Count(3, false));
	}

	@Test
	void aPartHoldsWhatItsStatusAndStageAllow() {
		assertThat(few.known(LIST.with(Facet.STATUS, Set.of("ACCEPTED"))).orElseThrow().picked())
			.containsExactlyInAnyOrder(FIRST, THIRD);
		assertThat(few.known(LIST.with(Facet.STAGE, Set.of("WON"))).orElseThrow().picked()).containsExactly(SECOND);
		assertThat(few.known(LIST.with(Facet.STATUS, Set.of("LOST")))).isEmpty();
	}

	@Test
	void whoeverReadsTheBeginningGetsOneMoreToKnowThatThereIs() {
		assertThat(few.first(LIST, 1).orElseThrow().picked()).containsExactlyInAnyOrder(FIRST, SECOND);
		assertThat(few.first(LIST, 50)).isEqualTo(few.known(LIST));
	}

	@Test
	void ofMoreThanWereExpectedTheFirstAreKnown() {
		Matches beginning = Matches.beginning(LIST, few());
		assertThat(beginning.first(LIST, 2)).isEqualTo(few.first(LIST, 2)).isNotEqualTo(Optional.of(LIST));
		assertThat(beginning.first(LIST, 3)).hasValue(LIST);
		assertThat(beginning.known(LIST)).hasValue(LIST);
	}

	@Test
	void ofAPartThereMayBeOthersFurtherOn() {
		Matches beginning = Matches.beginning(LIST, few());
		DealFilter accepted = LIST.with(Facet.STATUS, Set.of("ACCEPTED"));
		assertThat(beginning.first(accepted, 1).orElseThrow().picked()).containsExactlyInAnyOrder(FIRST, THIRD);
		assertThat(beginning.first(accepted, 2)).hasValue(accepted);
		DealFilter newest = LIST.in(SortOrder.NEWEST_FIRST);
		assertThat(beginning.first(newest, 1)).hasValue(newest);
	}

	@Test
	void manyAreTheListItself() {
		Matches many = Matches.many(LIST);
		assertThat(many.known(LIST)).hasValue(LIST);
		assertThat(many.first(LIST, 1)).hasValue(LIST);
		assertThat(many.count()).isEmpty();
	}

	private static List<Match> few() {
		return List.of(new Match(FIRST, Substatus.ACCEPTED, SalesStage.QUALIFIED),
				new Match(SECOND, Substatus.WON, SalesStage.WON),
				new Match(THIRD, Substatus.ACCEPTED, SalesStage.CREATED));
	}

}
