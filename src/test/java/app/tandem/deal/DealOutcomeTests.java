package app.tandem.deal;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import app.tandem.deal.Refusal.Why;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.NORTHWIND;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.origin;
import static app.tandem.deal.DealMother.solution;
import static app.tandem.deal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class DealOutcomeTests {

	@Test
	void isWonForGood() {
		Change change = DealMother.privateDeal().build().win(later());
		assertThat(change.after().substatus()).isEqualTo(Substatus.WON);
		assertThat(change.after().status()).isEqualTo(Status.CLOSED);
		assertThat(change.after().isFinal()).isTrue();
		assertThat(change.after().referral().times().at(Substatus.WON)).isEqualTo(later().at());
		assertThat(change.events()).containsExactly(new DealEvent.Won());
	}

	@Test
	void aWonDealIsAtAHundredPercent() {
		Deal deal = DealMother.privateDeal().at(SalesStage.QUALIFIED).won().build();
		assertThat(deal.stage()).isEqualTo(SalesStage.WON);
		assertThat(deal.stage().percent()).isEqualTo(100);
		assertThat(deal.referral().progress().reason()).isNull();
	}

	@ParameterizedTest
	@EnumSource(Reason.class)
	void isLostForEachReasonAndKeepsItsStage(Reason reason) {
		Change change = DealMother.privateDeal().at(SalesStage.PROPOSED).build().lose(reason, "So it is", later());
		assertThat(change.after().referral().progress())
			.isEqualTo(new Progress(Substatus.LOST, SalesStage.PROPOSED, reason, "So it is"));
		assertThat(change.after().referral().times().at(Substatus.LOST)).isEqualTo(later().at());
		assertThat(change.events()).containsExactly(new DealEvent.Lost(reason, "So it is"));
	}

	@Test
	void turningDownAndLosingAloneNeedAReason() {
		assertThat(Substatus.values()).filteredOn(Substatus::needsReason)
			.containsExactlyInAnyOrder(Substatus.LOST, Substatus.DECLINED);
	}

	@Test
	void anAcceptedInboundDealIsWonOrLostToo() {
		assertThat(DealMother.inboundDeal().accepted().won().build().substatus()).isEqualTo(Substatus.WON);
		assertThat(DealMother.vendorsHalf().accepted().lost().build().substatus()).isEqualTo(Substatus.LOST);
	}

	@Test
	void aDealThatWasNotAcceptedIsNeitherWonNorLost() {
		for (Deal deal : List.of(DealMother.inboundDeal().build(), DealMother.inboundDeal().received().build())) {
			assertRefused(Why.STATUS, () -> deal.win(later()));
			assertRefused(Why.STATUS, () -> deal.lose(Reason.BUDGET, "", later()));
		}
	}

	@ParameterizedTest
	@MethodSource("everyChangeOfEveryClosedDeal")
	void closedIsClosedForEveryChange(Deal closed, Function<Deal, Change> attempt) {
		assertRefused(Why.FINAL, () -> attempt.apply(closed));
	}

	static Stream<Arguments> everyChangeOfEveryClosedDeal() {
		return closedDeals().flatMap((deal) -> attempts().map((attempt) -> Arguments.of(deal, attempt)));
	}

	private static Stream<Named<Deal>> closedDeals() {
		return Stream.of(Named.of("won", DealMother.privateDeal().won().build()),
				Named.of("lost", DealMother.partnerLed().lost().build()),
				Named.of("declined", DealMother.inboundDeal().declined().build()),
				Named.of("expired", DealMother.inboundDeal().expired().build()),
				Named.of("won assessment", DealMother.assessment().throughAllStages().won().build()),
				Named.of("won by the invited", DealMother.inboundDeal().accepted().won().build()));
	}

	private static Stream<Named<Function<Deal, Change>>> attempts() {
		return Stream.of(attempt("receive", (deal) -> deal.receive(later())),
				attempt("accept", (deal) -> deal.accept(TERMS, List.of(OLEG), later())),
				attempt("decline", (deal) -> deal.decline(Reason.BUDGET, "", later())),
				attempt("expire", (deal) -> deal.expire(origin(later().at().plusSeconds(9_999_999)))),
				attempt("win", (deal) -> deal.win(later())),
				attempt("lose", (deal) -> deal.lose(Reason.BUDGET, "", later())),
				attempt("share", (deal) -> deal.share(later())),
				attempt("ask for help", (deal) -> deal.askForHelp(CONTACT, HELP, later())),
				attempt("invite", (deal) -> deal.invite(invitation(NORTHWIND), false, "Contoso", later()).get(0)),
				attempt("rename", (deal) -> deal.edit(Edit.of(deal).withTerms(dearer(deal)), later())),
				attempt("set stage", (deal) -> deal.edit(Edit.of(deal).withStage(other(deal.stage())), later())),
				attempt("change solutions",
						(deal) -> deal.edit(Edit.of(deal).withSolutions(List.of(solution("SOL-7"))), later())),
				attempt("change team", (deal) -> deal.edit(Edit.of(deal).withTeam(List.of(OLEG, OLEG)), later())),
				attempt("change contact",
						(deal) -> deal.restate(new Contact("Someone", "Else", "1", "s@e.example"), "", later())));
	}

	private static Named<Function<Deal, Change>> attempt(String name, Function<Deal, Change> attempt) {
		return Named.of(name, attempt);
	}

	private static Terms dearer(Deal deal) {
		Terms terms = deal.referral().terms();
		return new Terms(terms.name(), new Money(new BigDecimal("1"), "KRW"), terms.closeDate(), terms.notes(),
				terms.crmId(), terms.campaignId());
	}

	private static SalesStage other(SalesStage stage) {
		return (stage == SalesStage.QUALIFIED) ? SalesStage.DEVELOPED : SalesStage.QUALIFIED;
	}

}
