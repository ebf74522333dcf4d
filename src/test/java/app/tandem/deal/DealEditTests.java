package app.tandem.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import app.tandem.deal.DealEvent.FieldChange;
import app.tandem.deal.Refusal.Why;
import org.junit.jupiter.api.Test;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.SOLUTIONS;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.solution;
import static app.tandem.deal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DealEditTests {

	private static final Terms OTHER = new Terms("Toy planner II", new Money(new BigDecimal("30000.50"), "SEK"),
			LocalDate.parse("2026-12-24"), "", "CRM-18", "");

	@Test
	void anEditThatChangesNothingIsNoChange() {
		Deal deal = DealMother.privateDeal().build();
		Change change = deal.edit(Edit.of(deal), later());
		assertThat(change.isEmpty()).isTrue();
		assertThat(change.after()).isSameAs(deal);
		assertThat(change.isCreation()).isFalse();
	}

	@Test
	void whatEqualsThePresentNeedsNoRight() {
		for (Deal deal : List.of(DealMother.privateDeal().won().build(), DealMother.inboundDeal().build(),
				DealMother.inboundDeal().expired().build())) {
			assertThat(deal.edit(Edit.of(deal), later()).isEmpty()).isTrue();
		}
	}

	@Test
	void tellsEachFieldFromWhatToWhat() {
		Deal deal = DealMother.privateDeal().build();
		Change change = deal.edit(Edit.of(deal).withTerms(OTHER), later());
		assertThat(change.after().referral().terms()).isEqualTo(OTHER);
		assertThat(change.events())
			.containsExactly(new DealEvent.Edited(List.of(new FieldChange(Field.NAME, "Toy planner", "Toy planner II"),
					new FieldChange(Field.VALUE, "25000 EUR", "30000.5 SEK"),
					new FieldChange(Field.CLOSE_DATE, "2026-09-30", "2026-12-24"),
					new FieldChange(Field.NOTES, "Talk to Elsa first", ""),
					new FieldChange(Field.CRM_ID, "CRM-17", "CRM-18"),
					new FieldChange(Field.CAMPAIGN_ID, "CAMP-4", ""))));
	}

	@Test
	void theSameAmountWrittenOtherwiseIsNoChange() {
		Deal deal = DealMother.privateDeal().build();
		Terms same = new Terms(TERMS.name(), new Money(new BigDecimal("25000.00"), "EUR"), TERMS.closeDate(),
				TERMS.notes(), TERMS.crmId(), TERMS.campaignId());
		assertThat(deal.edit(Edit.of(deal).withTerms(same), later()).isEmpty()).isTrue();
	}

	@Test
	void keepsStatusAndMilestonesButForTheLastUpdate() {
		Deal deal = DealMother.inboundDeal().received().accepted().build();
		Milestones after = deal.edit(Edit.of(deal).withTerms(OTHER), later()).after().referral().times();
		assertThat(after).isEqualTo(deal.referral().times().touched(later().at()));
		assertThat(after.updated()).isEqualTo(later().at());
	}

	@Test
	void tellsWhoJoinedTheTeamAndWhoLeft() {
		Deal deal = DealMother.privateDeal().build();
		Change change = deal.edit(Edit.of(deal).withTeam(List.of(MINA, OLEG)), later());
		assertThat(change.after().referral().team()).containsExactly(MINA, OLEG);
		assertThat(change.events()).containsExactly(new DealEvent.TeamChanged(List.of(OLEG), List.of(JOHN)));
	}

	@Test
	void tellsWhichSolutionsCameAndWent() {
		Deal deal = DealMother.privateDeal().build();
		DealSolution repriced = new DealSolution("SOL-1002-BBBB", "EUR", new BigDecimal("11"), 3L);
		Change change = deal.edit(Edit.of(deal).withSolutions(List.of(SOLUTIONS.get(0), repriced)), later());
		assertThat(change.after().referral().solutions()).containsExactly(SOLUTIONS.get(0), repriced);
		assertThat(change.events())
			.containsExactly(new DealEvent.SolutionsChanged(List.of(repriced), List.of(SOLUTIONS.get(1))));
	}

	@Test
	void theSamePriceWrittenOtherwiseIsNoChange() {
		Deal deal = DealMother.privateDeal().build();
		DealSolution same = new DealSolution("SOL-1002-BBBB", "EUR", new BigDecimal("10.5000"), 3L);
		assertThat(deal.edit(Edit.of(deal).withSolutions(List.of(SOLUTIONS.get(0), same)), later()).isEmpty()).isTrue();
	}

	@Test
	void anotherOrderIsAChange() {
		Deal deal = DealMother.privateDeal().build();
		Change change = deal.edit(Edit.of(deal).withTeam(List.of(JOHN, MINA)), later());
		assertThat(change.isEmpty()).isFalse();
		assertThat(change.after().referral().team()).containsExactly(JOHN, MINA);
	}

	@Test
	void oneEditMayChangeEverythingAtOnce() {
		Deal deal = DealMother.privateDeal().build();
		Edit edit = new Edit(OTHER, SalesStage.DEVELOPED, List.of(solution("SOL-5")), List.of(OLEG));
		Change change = deal.edit(edit, later());
		assertThat(Edit.of(change.after())).isEqualTo(edit);
		assertThat(change.events()).hasExactlyElementsOfTypes(DealEvent.Edited.class, DealEvent.TeamChanged.class,
				DealEvent.SolutionsChanged.class, DealEvent.StageSet.class);
	}

	@Test
	void anEditIsRefusedAsAWhole() {
		Deal deal = DealMother.assessment().build();
		Edit edit = new Edit(OTHER, SalesStage.QUALIFIED, List.of(solution("SOL-5")), List.of(OLEG));
		assertRefused(Why.FIXED, () -> deal.edit(edit, later()));
		assertThat(deal).extracting(Deal::stage).isEqualTo(SalesStage.CREATED);
	}

	@Test
	void theSolutionOfAnAssessmentStays() {
		Deal deal = DealMother.assessment().build();
		assertRefused(Why.FIXED, () -> deal.edit(Edit.of(deal).withSolutions(SOLUTIONS), later()));
	}

	@Test
	void anInvitedPartnerChangesTheSolutionsNamedForItOnceItHasAccepted() {
		Deal pending = DealMother.inboundDeal().build();
		assertRefused(Why.NOT_ACCEPTED, () -> pending.edit(Edit.of(pending).withSolutions(SOLUTIONS), later()));
		Deal accepted = DealMother.inboundDeal().accepted().build();
		assertThat(accepted.edit(Edit.of(accepted).withSolutions(SOLUTIONS), later()).after().referral().solutions())
			.isEqualTo(SOLUTIONS);
	}

	@Test
	void aDealKeepsOneToFiftySolutions() {
		Edit edit = Edit.of(DealMother.privateDeal().build());
		assertThatIllegalArgumentException().isThrownBy(() -> edit.withSolutions(List.of()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> edit.withSolutions(Collections.nCopies(51, solution("SOL-1"))));
		assertThat(edit.withSolutions(Collections.nCopies(50, solution("SOL-1"))).solutions()).hasSize(50);
	}

	@Test
	void atMostFiftyPeopleWorkOnADeal() {
		Edit edit = Edit.of(DealMother.privateDeal().build());
		assertThatIllegalArgumentException().isThrownBy(() -> edit.withTeam(Collections.nCopies(51, MINA)));
		assertThat(edit.withTeam(Collections.nCopies(50, MINA)).team()).hasSize(50);
	}

	@Test
	void theContactOfAPrivateDealIsCorrected() {
		Change change = DealMother.privateDeal().build().restate(CONTACT, "Mind the gap", later());
		assertThat(change.after().engagement().contact()).isEqualTo(CONTACT);
		assertThat(change.after().engagement().ask()).isEqualTo(new Ask(null, "Mind the gap"));
		assertThat(change.events()).containsExactly(new DealEvent.Edited(
				List.of(new FieldChange(Field.CONTACT, "", "Elsa, Lind, +46 8 555 0199, elsa@tailspin.example"),
						new FieldChange(Field.NOTES_TO_VENDOR, "", "Mind the gap"))));
	}

	@Test
	void restatingTheSameIsNoChange() {
		Deal deal = DealMother.coSell().build();
		Change change = deal.restate(CONTACT, "Please show the demo", later());
		assertThat(change.isEmpty()).isTrue();
		assertThat(change.after()).isSameAs(deal);
	}

	@Test
	void theContactStaysOnceTheVendorHasSeenIt() {
		Deal shared = DealMother.privateDeal().shared().build();
		assertRefused(Why.FIXED, () -> shared.restate(CONTACT, "", later()));
		assertRefused(Why.FIXED, () -> shared.restate(Contact.NONE, "New notes", later()));
	}

	@Test
	void theContactIsTheStartersToCorrect() {
		Deal inbound = DealMother.privateDeal().partnersHalf(FABRIKAM).accepted().build();
		assertRefused(Why.NOT_STARTER, () -> inbound.restate(CONTACT, "", later()));
	}

	@Test
	void theSameCustomerMayBeLinkedToAnotherEntry() {
		Customer one = DealMother.TAILSPIN;
		Customer linked = new Customer(new java.util.UUID(1, 1), one.name(), one.place(), one.duns());
		assertThat(one.sameAs(linked)).isTrue();
		assertThat(one.sameAs(new Customer(null, one.name(), one.place(), null))).isFalse();
		assertThat(one.sameAs(new Customer(null, "Tailspin", one.place(), one.duns()))).isFalse();
	}

}
