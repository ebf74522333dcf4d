package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import app.tandem.deal.Refusal.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.origin;
import static app.tandem.deal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class DealAnswerTests {

	private static final Terms OWN_TERMS = new Terms("Our share of the planner",
			new Money(new BigDecimal("9000"), "SEK"), LocalDate.parse("2026-10-31"), "Call on Friday", "F-1", "F-C");

	@Test
	void anInboundDealWaitsNewAndPending() {
		Deal deal = DealMother.inboundDeal().build();
		assertThat(deal.status()).isEqualTo(Status.NEW);
		assertThat(deal.substatus()).isEqualTo(Substatus.PENDING);
		assertThat(deal.party().direction()).isEqualTo(Direction.INBOUND);
		assertThat(deal.stage()).isEqualTo(SalesStage.CREATED);
	}

	@Test
	void expiresFourteenDaysAfterItWasSent() {
		Deal deal = DealMother.inboundDeal().build();
		assertThat(deadline(deal)).isEqualTo(deal.referral().times().created().plus(Duration.ofDays(14)));
	}

	@Test
	void isReceivedWhenSomebodyOpensIt() {
		Change change = DealMother.inboundDeal().build().receive(later());
		assertThat(change.after().substatus()).isEqualTo(Substatus.RECEIVED);
		assertThat(change.after().status()).isEqualTo(Status.NEW);
		assertThat(change.after().referral().times().at(Substatus.RECEIVED)).isEqualTo(later().at());
		assertThat(change.events()).containsExactly(new DealEvent.Received());
	}

	@Test
	void isReceivedOnlyOnce() {
		assertRefused(Why.STATUS, () -> DealMother.inboundDeal().received().build().receive(later()));
		assertRefused(Why.STATUS, () -> DealMother.inboundDeal().accepted().build().receive(later()));
	}

	@Test
	void receivingDoesNotMoveTheDeadline() {
		Deal pending = DealMother.inboundDeal().build();
		assertThat(deadline(pending.receive(later()).after())).isEqualTo(deadline(pending));
	}

	@Test
	void isAcceptedUnderTheCompanysOwnTermsAndTeam() {
		Deal deal = DealMother.inboundDeal().build().accept(OWN_TERMS, List.of(OLEG), later()).after();
		assertThat(deal.status()).isEqualTo(Status.ACTIVE);
		assertThat(deal.substatus()).isEqualTo(Substatus.ACCEPTED);
		assertThat(deal.referral().terms()).isEqualTo(OWN_TERMS);
		assertThat(deal.referral().team()).containsExactly(OLEG);
		assertThat(deal.referral().times().at(Substatus.ACCEPTED)).isEqualTo(later().at());
		assertThat(deal.referral().times().updated()).isEqualTo(later().at());
	}

	@Test
	void isAcceptedWithoutHavingBeenOpened() {
		assertThat(DealMother.inboundDeal().accepted().build().referral().times().at(Substatus.RECEIVED)).isNull();
		Deal opened = DealMother.inboundDeal().received().accepted().build();
		assertThat(opened.substatus()).isEqualTo(Substatus.ACCEPTED);
		assertThat(opened.referral().times().at(Substatus.RECEIVED)).isNotNull();
	}

	@Test
	void acceptingTellsWhatTheCompanyChanged() {
		Change change = DealMother.inboundDeal().build().accept(OWN_TERMS, List.of(OLEG), later());
		assertThat(change.events()).hasSize(3);
		assertThat(change.events().get(0)).isEqualTo(new DealEvent.Accepted());
		assertThat(change.events().get(1)).isInstanceOfSatisfying(DealEvent.Edited.class,
				(edited) -> assertThat(edited.changes()).extracting(DealEvent.FieldChange::field)
					.containsExactly(Field.NAME, Field.VALUE, Field.CLOSE_DATE, Field.NOTES, Field.CRM_ID,
							Field.CAMPAIGN_ID));
		assertThat(change.events().get(2)).isEqualTo(new DealEvent.TeamChanged(List.of(OLEG), List.of()));
	}

	@Test
	void acceptingAsItStandsTellsNothingElse() {
		Deal deal = DealMother.inboundDeal().build();
		Change change = deal.accept(deal.referral().terms(), List.of(), later());
		assertThat(change.before()).isSameAs(deal);
		assertThat(change.events()).containsExactly(new DealEvent.Accepted());
	}

	@Test
	void theTeamThatAnAdminPutOnItBeforeTheAnswerStays() {
		Deal deal = DealMother.inboundDeal().build();
		Deal staffed = deal.edit(Edit.of(deal).withTeam(List.of(OLEG)), later()).after();
		assertThat(staffed.status()).isEqualTo(Status.NEW);
		assertThat(staffed.referral().hasOnTeam("OLEG@Fabrikam.Example")).isTrue();
		Change accepted = staffed.accept(staffed.referral().terms(), List.of(OLEG), later());
		assertThat(accepted.after().referral().team()).containsExactly(OLEG);
		assertThat(accepted.events()).containsExactly(new DealEvent.Accepted());
	}

	@Test
	void isAcceptedUntilTheLastMomentAndNotAfter() {
		Deal deal = DealMother.inboundDeal().build();
		Instant deadline = deadline(deal);
		assertThat(deal.accept(OWN_TERMS, List.of(), origin(deadline.minusMillis(1))).after().substatus())
			.isEqualTo(Substatus.ACCEPTED);
		assertRefused(Why.EXPIRED, () -> deal.accept(OWN_TERMS, List.of(), origin(deadline)));
		assertRefused(Why.EXPIRED, () -> deal.accept(OWN_TERMS, List.of(), origin(deadline.plusSeconds(1))));
	}

	@ParameterizedTest
	@EnumSource(Reason.class)
	void isDeclinedForEachReason(Reason reason) {
		Change change = DealMother.inboundDeal().build().decline(reason, "Not for us", later());
		Progress progress = change.after().referral().progress();
		assertThat(progress).isEqualTo(new Progress(Substatus.DECLINED, SalesStage.CREATED, reason, "Not for us"));
		assertThat(change.after().status()).isEqualTo(Status.CLOSED);
		assertThat(change.after().referral().times().at(Substatus.DECLINED)).isEqualTo(later().at());
		assertThat(change.events()).containsExactly(new DealEvent.Declined(reason, "Not for us"));
	}

	@Test
	void isDeclinedAfterItWasOpened() {
		assertThat(DealMother.inboundDeal().received().declined().build().substatus()).isEqualTo(Substatus.DECLINED);
	}

	@Test
	void anAcceptedDealCannotBeDeclinedAnyMore() {
		assertRefused(Why.STATUS,
				() -> DealMother.inboundDeal().accepted().build().decline(Reason.BUDGET, "", later()));
	}

	@Test
	void aDealOfOnesOwnCannotBeAnswered() {
		Deal own = DealMother.privateDeal().build();
		assertRefused(Why.STATUS, () -> own.accept(OWN_TERMS, List.of(JOHN), later()));
		assertRefused(Why.STATUS, () -> own.decline(Reason.BUDGET, "", later()));
		assertRefused(Why.STATUS, () -> own.expire(later()));
		assertRefused(Why.STATUS, () -> own.receive(later()));
	}

	@Test
	void expiresAtTheDeadlineAndNotBefore() {
		Deal deal = DealMother.inboundDeal().build();
		assertRefused(Why.STATUS, () -> deal.expire(origin(deadline(deal).minusMillis(1))));
		Change change = deal.expire(Origin.ofSystem(deadline(deal)));
		assertThat(change.after().substatus()).isEqualTo(Substatus.EXPIRED);
		assertThat(change.after().status()).isEqualTo(Status.CLOSED);
		assertThat(change.after().referral().times().at(Substatus.EXPIRED)).isEqualTo(deadline(deal));
		assertThat(change.events()).containsExactly(new DealEvent.Expired());
		assertThat(change.origin()).isEqualTo(new Origin(null, "", Source.SYSTEM, null, deadline(deal)));
	}

	@Test
	void expiresToWhenItWasOpenedButNotAnswered() {
		assertThat(DealMother.inboundDeal().received().expired().build().substatus()).isEqualTo(Substatus.EXPIRED);
	}

	@Test
	void anAcceptedDealNeverExpires() {
		Deal deal = DealMother.inboundDeal().accepted().build();
		assertRefused(Why.STATUS, () -> deal.expire(origin(deadline(deal).plusSeconds(1))));
	}

	@Test
	void aVendorThatDoesNotAnswerExpiresToo() {
		assertThat(DealMother.vendorsHalf().expired().build().substatus()).isEqualTo(Substatus.EXPIRED);
	}

	@Test
	void theVendorAnswersARequestForHelpLikeAnybody() {
		assertThat(DealMother.vendorsHalf().received().accepted().build().status()).isEqualTo(Status.ACTIVE);
		assertThat(DealMother.vendorsHalf().declined().build().substatus()).isEqualTo(Substatus.DECLINED);
	}

	@Test
	void aPartnerAnswersADealThatTheVendorSent() {
		Deal deal = DealMother.sentByVendor().build();
		assertThat(deal.type().base()).isEqualTo(Base.CO_SELL);
		assertThat(deal.standing().vendor()).isEqualTo(Substatus.ACCEPTED);
		assertThat(DealMother.sentByVendor().accepted().build().substatus()).isEqualTo(Substatus.ACCEPTED);
	}

	private static Instant deadline(Deal deal) {
		return Objects.requireNonNull(deal.party().invitation()).expiresAt();
	}

}
