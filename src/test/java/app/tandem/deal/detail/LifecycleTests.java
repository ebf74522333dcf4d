package app.tandem.deal.detail;

import java.util.Locale;

import app.tandem.deal.Deal;
import app.tandem.deal.DealMother;
import app.tandem.deal.SalesStage;
import app.tandem.shell.Wording;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;

import static app.tandem.deal.DealMother.coSell;
import static app.tandem.deal.DealMother.inboundDeal;
import static app.tandem.deal.DealMother.privateDeal;
import static org.assertj.core.api.Assertions.assertThat;

class LifecycleTests {

	@Test
	void aStartedDealBeginsAtCreated() {
		assertThat(steps(privateDeal())).containsExactly("stage.CREATED CURRENT", "stage.QUALIFIED NEXT",
				"stage.DEVELOPED NEXT", "stage.PROPOSED NEXT", "stage.NEGOTIATED NEXT", "lifecycle.outcome NEXT",
				"status.CLOSED NEXT");
	}

	@Test
	void stagesBehindTheDealAreDoneEvenThoseItSkipped() {
		assertThat(steps(coSell().at(SalesStage.PROPOSED))).startsWith("stage.CREATED DONE", "stage.QUALIFIED DONE",
				"stage.DEVELOPED DONE", "stage.PROPOSED CURRENT", "stage.NEGOTIATED NEXT");
	}

	@Test
	void aWonDealHasDoneItAllAndIsClosedNow() {
		assertThat(steps(privateDeal().won())).containsExactly("stage.CREATED DONE", "stage.QUALIFIED DONE",
				"stage.DEVELOPED DONE", "stage.PROPOSED DONE", "stage.NEGOTIATED DONE", "substatus.WON DONE",
				"status.CLOSED CURRENT");
	}

	@Test
	void aLostDealHasNotReachedTheStagesAhead() {
		assertThat(steps(privateDeal().at(SalesStage.QUALIFIED).lost())).containsExactly("stage.CREATED DONE",
				"stage.QUALIFIED DONE", "stage.DEVELOPED SKIPPED", "stage.PROPOSED SKIPPED", "stage.NEGOTIATED SKIPPED",
				"substatus.LOST DONE", "status.CLOSED CURRENT");
	}

	@Test
	void anInvitationWaitsForItsAnswer() {
		String[] waiting = { "substatus.RECEIVED CURRENT", "lifecycle.answer NEXT", "status.CLOSED NEXT" };
		assertThat(steps(inboundDeal())).containsExactly(waiting);
		assertThat(steps(inboundDeal().received())).containsExactly(waiting);
	}

	@Test
	void anAcceptedInvitationBeginsAtAccepted() {
		assertThat(steps(inboundDeal().received().accepted())).startsWith("stage.ACCEPTED CURRENT",
				"stage.QUALIFIED NEXT");
	}

	@Test
	void anInvitationThatWasTurnedDownOrForgottenNeverCameToTheStages() {
		assertThat(steps(inboundDeal().declined())).containsExactly("substatus.RECEIVED DONE",
				"substatus.DECLINED DONE", "status.CLOSED CURRENT");
		assertThat(steps(inboundDeal().expired())).containsExactly("substatus.RECEIVED DONE", "substatus.EXPIRED DONE",
				"status.CLOSED CURRENT");
	}

	@Test
	void anAssessmentHasStagesOfItsOwn() {
		assertThat(steps(DealMother.assessment())).contains("stage.assessment.QUALIFIED NEXT",
				"stage.assessment.NEGOTIATED NEXT");
	}

	@Test
	void stepsBehindTheDealSayWhen() {
		Deal won = privateDeal().won().build();
		assertThat(new Lifecycle(won, wording()).steps()).extracting(LifecycleStep::date)
			.containsExactly("Mar 2, 2026", "", "", "", "", "Mar 2, 2026", "");
	}

	@Test
	void oneStepAtMostIsTheCurrentOne() {
		for (DealMother deal : new DealMother[] { privateDeal(), coSell().at(SalesStage.DEVELOPED), inboundDeal(),
				inboundDeal().declined(), privateDeal().won(), DealMother.assessment().throughAllStages() }) {
			assertThat(new Lifecycle(deal.build(), wording()).steps()).filteredOn(LifecycleStep::current).hasSize(1);
		}
	}

	/** Each step as its key and its state. */
	private static String[] steps(DealMother deal) {
		return new Lifecycle(deal.build(), wording()).steps()
			.stream()
			.map((step) -> step.label().replaceFirst("deal.", "") + " " + step.kindOf())
			.toArray(String[]::new);
	}

	private static Wording wording() {
		StaticMessageSource keys = new StaticMessageSource();
		keys.setUseCodeAsDefaultMessage(true);
		return Wording.in(keys, Locale.ENGLISH);
	}

}
