package app.tandem.deal;

import java.util.List;

import app.tandem.deal.NewDeal.Selling;
import app.tandem.deal.Refusal.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.TAILSPIN;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.solution;
import static app.tandem.deal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class DealStageTests {

	@ParameterizedTest
	@CsvSource({ "CREATED,10", "QUALIFIED,20", "DEVELOPED,40", "PROPOSED,60", "NEGOTIATED,80", "WON,100" })
	void hasThePercentageOfTheTable(SalesStage stage, int percent) {
		assertThat(stage.percent()).isEqualTo(percent);
		assertThat(SalesStage.ofPercent(percent)).contains(stage);
	}

	@Test
	void noOtherPercentageIsAStage() {
		for (int percent = -1; percent <= 101; percent++) {
			int wanted = percent;
			assertThat(SalesStage.ofPercent(percent).isPresent())
				.isEqualTo(List.of(10, 20, 40, 60, 80, 100).contains(wanted));
		}
	}

	@ParameterizedTest
	@CsvSource({ "CREATED,NEGOTIATED", "PROPOSED,QUALIFIED", "NEGOTIATED,CREATED", "QUALIFIED,DEVELOPED" })
	void stagesMayBeSkippedForwardAndBack(SalesStage from, SalesStage to) {
		DealMother begun = (from == SalesStage.CREATED) ? DealMother.privateDeal() : DealMother.privateDeal().at(from);
		Deal deal = begun.build();
		Change change = deal.edit(Edit.of(deal).withStage(to), later());
		assertThat(change.after().stage()).isEqualTo(to);
		assertThat(change.events()).containsExactly(new DealEvent.StageSet(from, to));
		assertThat(change.after().referral().times().updated()).isEqualTo(later().at());
	}

	@Test
	void stagesAreOptional() {
		assertThat(DealMother.privateDeal().won().build().substatus()).isEqualTo(Substatus.WON);
	}

	@Test
	void theLastStageIsReachedByWinningOnly() {
		Deal deal = DealMother.privateDeal().at(SalesStage.NEGOTIATED).build();
		assertRefused(Why.STATUS, () -> deal.edit(Edit.of(deal).withStage(SalesStage.WON), later()));
		Deal assessment = DealMother.assessment().throughAllStages().build();
		assertRefused(Why.STATUS, () -> assessment.edit(Edit.of(assessment).withStage(SalesStage.WON), later()));
	}

	@Test
	void aDealThatWaitsForAnAnswerHasNoStages() {
		Deal deal = DealMother.inboundDeal().received().build();
		assertRefused(Why.NOT_ACCEPTED, () -> deal.edit(Edit.of(deal).withStage(SalesStage.QUALIFIED), later()));
	}

	@Test
	void anInvitedPartnerHasStagesOfItsOwn() {
		assertThat(DealMother.inboundDeal().accepted().at(SalesStage.DEVELOPED).build().stage())
			.isEqualTo(SalesStage.DEVELOPED);
	}

	@Test
	void anAssessmentGoesThroughItsStagesInOrder() {
		assertThat(DealMother.assessment().throughAllStages().build().stage()).isEqualTo(SalesStage.NEGOTIATED);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "QUALIFIED", "DEVELOPED", "WON" })
	void anAssessmentNeitherSkipsNorGoesBack(SalesStage next) {
		Deal deal = DealMother.assessment().at(SalesStage.QUALIFIED).build();
		assertRefused(Why.STAGE_GATE, () -> deal.edit(Edit.of(deal).withStage(next), later()));
	}

	@Test
	void anAssessmentStartsAtTheBeginning() {
		Selling selling = new Selling(CONTACT, Ask.NOTHING, false, true);
		assertRefused(Why.STAGE_GATE, () -> new NewDeal(CONTOSO.organizationId(), CONTOSO.locationId(), TAILSPIN,
				selling, TERMS, SalesStage.NEGOTIATED, List.of(solution("SOL-9001-ZZZZ")), List.of(MINA)));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "CREATED", "NEGOTIATED", "WON" })
	void anAssessmentIsNotWonBeforeItsLastStage(SalesStage reached) {
		DealMother assessment = DealMother.assessment();
		for (SalesStage stage : SalesStage.values()) {
			if (stage != SalesStage.CREATED && stage.compareTo(reached) <= 0) {
				assessment = assessment.at(stage);
			}
		}
		Deal deal = assessment.build();
		assertThat(deal.stage()).isEqualTo(reached);
		assertThat(deal.stagesAreComplete()).isFalse();
		assertRefused(Why.STAGE_GATE, () -> deal.win(later()));
	}

	@Test
	void anAssessmentIsNotWonAtOnce() {
		assertRefused(Why.STAGE_GATE, () -> DealMother.assessment().build().win(later()));
	}

	@Test
	void anAssessmentIsWonWhenAllStagesAreComplete() {
		Deal deal = DealMother.assessment().throughAllStages().build();
		assertThat(deal.stagesAreComplete()).isTrue();
		assertThat(deal.win(later()).after().stage()).isEqualTo(SalesStage.WON);
	}

	@Test
	void anAssessmentIsLostAtAnyStage() {
		assertThat(DealMother.assessment().lost().build().substatus()).isEqualTo(Substatus.LOST);
		assertThat(DealMother.assessment().throughAllStages().lost().build().stage()).isEqualTo(SalesStage.NEGOTIATED);
	}

	@Test
	void theFirstStageIsNamedAfterHowTheDealBegan() {
		assertThat(SalesStage.CREATED.key(false, Direction.OUTBOUND)).isEqualTo("deal.stage.CREATED");
		assertThat(SalesStage.CREATED.key(false, Direction.INBOUND)).isEqualTo("deal.stage.ACCEPTED");
		assertThat(SalesStage.CREATED.key(true, Direction.OUTBOUND)).isEqualTo("deal.stage.CREATED");
	}

	@Test
	void assessmentsHaveStageNamesOfTheirOwn() {
		assertThat(SalesStage.QUALIFIED.key(true, Direction.OUTBOUND)).isEqualTo("deal.stage.assessment.QUALIFIED");
		assertThat(SalesStage.QUALIFIED.key(false, Direction.OUTBOUND)).isEqualTo("deal.stage.QUALIFIED");
		assertThat(SalesStage.WON.key(true, Direction.OUTBOUND)).isEqualTo("deal.stage.WON");
	}

}
