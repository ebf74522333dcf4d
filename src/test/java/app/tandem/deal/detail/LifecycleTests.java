package app.tandem.deal.detail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tandem.deal.Deal;
import app.tandem.deal.DealEvent;
import app.tandem.deal.DealMother;
import app.tandem.deal.Eligibility;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Source;
import app.tandem.deal.Standing;
import app.tandem.deal.TimelineEntry;
import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;
import app.tandem.shell.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.StaticMessageSource;

import static app.tandem.deal.DealMother.coSell;
import static app.tandem.deal.DealMother.inboundDeal;
import static app.tandem.deal.DealMother.privateDeal;
import static org.assertj.core.api.Assertions.assertThat;

class LifecycleTests {

	private static final Deal WON = DealMother.partnerLed().won().build();

	private static final Map<String, Solution> TAGGED = Map.of("SOL-1001-AAAA", new Solution("SOL-1001-AAAA", 1,
			new UUID(1, 1), "Planner", false, Set.of(Incentive.AZURE_IP_CO_SELL), true, null));

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
				"status.CLOSED OVER");
	}

	@Test
	void aLostDealHasNotReachedTheStagesAhead() {
		assertThat(steps(privateDeal().at(SalesStage.QUALIFIED).lost())).containsExactly("stage.CREATED DONE",
				"stage.QUALIFIED DONE", "stage.DEVELOPED SKIPPED", "stage.PROPOSED SKIPPED", "stage.NEGOTIATED SKIPPED",
				"substatus.LOST FAILED", "status.CLOSED OVER");
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
				"substatus.DECLINED FAILED", "status.CLOSED OVER");
		assertThat(steps(inboundDeal().expired())).containsExactly("substatus.RECEIVED DONE",
				"substatus.EXPIRED FAILED", "status.CLOSED OVER");
	}

	@Test
	void anAssessmentHasStagesOfItsOwn() {
		assertThat(steps(DealMother.assessment())).contains("stage.assessment.QUALIFIED NEXT",
				"stage.assessment.NEGOTIATED NEXT");
	}

	@Test
	void stepsBehindTheDealSayWhen() {
		Deal won = privateDeal().won().build();
		assertThat(new Lifecycle(won, RegistrationMilestone.NONE, List.of(), wording()).steps())
			.extracting(LifecycleStep::date)
			.containsExactly("Mar 2, 2026", "", "", "", "", "Mar 2, 2026", "");
	}

	@Test
	void aStageThatWasSetSaysWhenAndOneThatWasSkippedDoesNot() {
		TimelineEntry set = new TimelineEntry(DealMother.MONDAY, "Mina", "Contoso", Source.UI,
				new DealEvent.StageSet(SalesStage.CREATED, SalesStage.DEVELOPED));
		Deal deal = privateDeal().at(SalesStage.PROPOSED).build();
		assertThat(new Lifecycle(deal, RegistrationMilestone.NONE, List.of(set), wording()).steps())
			.extracting(LifecycleStep::date)
			.containsExactly("Mar 2, 2026", "", "Mar 2, 2026", "", "", "", "");
	}

	@Test
	void oneStepAtMostIsTheCurrentOne() {
		for (DealMother deal : new DealMother[] { privateDeal(), coSell().at(SalesStage.DEVELOPED), inboundDeal(),
				inboundDeal().declined(), privateDeal().won(), DealMother.assessment().throughAllStages() }) {
			assertThat(new Lifecycle(deal.build(), RegistrationMilestone.NONE, List.of(), wording()).steps())
				.filteredOn(LifecycleStep::current)
				.hasSize(1);
		}
	}

	@Test
	void anEligibleDealHasTheRegistrationBetweenWonAndClosed() {
		assertThat(milestones(won(), true)).endsWith("substatus.WON DONE", "registration.milestone CURRENT",
				"status.CLOSED NEXT");
		LifecycleStep step = registration(won(), true, List.of());
		assertThat(step.note()).isEqualTo("deal.registration.status.NOT_REGISTERED");
		assertThat(step.action()).isEqualTo(new LifecycleStep.Action(
				"/opportunities/" + won().referral().id() + "/registration", "deal.registration.register"));
	}

	@Test
	void aDealWithoutRegistrationIsClosedAtOnce() {
		assertThat(milestones(privateDeal().won().build(), true)).doesNotContain("registration.milestone CURRENT")
			.endsWith("substatus.WON DONE", "status.CLOSED OVER");
		assertThat(milestones(coSell().build(), true)).doesNotContain("registration.milestone NEXT");
	}

	@Test
	void onlyTheOwnCompanyIsOfferedToRegister() {
		assertThat(registration(won(), false, List.of()).action()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "SUBMITTED, CURRENT, NEXT", "IN_REVIEW, CURRENT, NEXT", "ACTION_REQUIRED, CURRENT, NEXT",
			"APPROVED, DONE, OVER", "REJECTED, FAILED, OVER", "COMPLETED, DONE, OVER" })
	void aDealIsClosedWhenItsRegistrationIsFinished(RegistrationStatus status, String milestone, String closed) {
		assertThat(milestones(standing(status), true)).endsWith("registration.milestone " + milestone,
				"status.CLOSED " + closed);
	}

	@Test
	void whatTheReviewerWantsIsShownInTheLifecycleWithTheWayToCorrectIt() {
		Deal sentBack = standing(RegistrationStatus.ACTION_REQUIRED);
		TimelineEntry asked = new TimelineEntry(DealMother.MONDAY, "Grace", "Microsoft", Source.UI,
				new DealEvent.RegistrationMoved(RegistrationKind.IP_CO_SELL, RegistrationStatus.IN_REVIEW,
						RegistrationStatus.ACTION_REQUIRED, "Page 2 is missing"));
		LifecycleStep step = registration(sentBack, true, List.of(asked));
		assertThat(step.note()).isEqualTo("deal.registration.status.ACTION_REQUIRED: Page 2 is missing");
		assertThat(step.date()).isEqualTo("Mar 2, 2026");
		assertThat(step.action()).extracting(LifecycleStep.Action::label).isEqualTo("deal.registration.correct");
	}

	private static Deal won() {
		return WON;
	}

	/** As if its registration had come so far. */
	private static Deal standing(RegistrationStatus status) {
		return new Deal(WON.engagement(), WON.referral(), new Standing(null, status));
	}

	private static String[] milestones(Deal deal, boolean own) {
		return steps(deal, RegistrationMilestone.of(deal, Eligibility.of(deal, TAGGED), own, List.of()));
	}

	private static LifecycleStep registration(Deal deal, boolean own, List<TimelineEntry> timeline) {
		List<LifecycleStep> steps = new Lifecycle(deal,
				RegistrationMilestone.of(deal, Eligibility.of(deal, TAGGED), own, timeline), timeline, wording())
			.steps();
		return steps.get(steps.size() - 2);
	}

	/** Each step as its key and its state. */
	private static String[] steps(DealMother deal) {
		return steps(deal.build(), RegistrationMilestone.NONE);
	}

	private static String[] steps(Deal deal, RegistrationMilestone registration) {
		return new Lifecycle(deal, registration, List.of(), wording()).steps()
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
