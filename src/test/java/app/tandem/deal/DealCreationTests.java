package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.Objects;

import app.tandem.deal.NewDeal.Selling;
import app.tandem.deal.Refusal.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MICROSOFT;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.MONDAY;
import static app.tandem.deal.DealMother.SOLUTIONS;
import static app.tandem.deal.DealMother.TAILSPIN;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.origin;
import static app.tandem.deal.DealMother.solution;
import static app.tandem.deal.DealMother.wanted;
import static app.tandem.deal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DealCreationTests {

	private static final Selling NO_HELP = new Selling(Contact.NONE, Ask.NOTHING, false, false);

	@Test
	void anOutboundDealStartsActiveAndAccepted() {
		Deal deal = DealMother.privateDeal().build();
		assertThat(deal.status()).isEqualTo(Status.ACTIVE);
		assertThat(deal.substatus()).isEqualTo(Substatus.ACCEPTED);
		assertThat(deal.party().direction()).isEqualTo(Direction.OUTBOUND);
		assertThat(deal.isStarters()).isTrue();
		assertThat(deal.stage()).isEqualTo(SalesStage.CREATED);
	}

	@Test
	void keepsWhatWasEnteredAndWhen() {
		Deal deal = DealMother.coSell().build();
		assertThat(deal.referral().terms()).isEqualTo(TERMS);
		assertThat(deal.referral().solutions()).isEqualTo(SOLUTIONS);
		assertThat(deal.referral().team()).containsExactly(MINA, JOHN);
		assertThat(deal.engagement().customer()).isEqualTo(TAILSPIN);
		assertThat(deal.engagement().contact()).isEqualTo(CONTACT);
		assertThat(deal.engagement().ask()).isEqualTo(HELP);
		assertThat(deal.belongsTo(CONTOSO.organizationId())).isTrue();
		assertThat(deal.party().locationId()).isEqualTo(CONTOSO.locationId());
		assertThat(deal.referral().times().created()).isEqualTo(MONDAY);
		assertThat(deal.referral().times().at(Substatus.ACCEPTED)).isEqualTo(MONDAY);
		assertThat(deal.engagement().createdAt()).isEqualTo(MONDAY);
	}

	@Test
	void isANewDealExplainedByItsType() {
		Change change = Deal.start(wanted(CONTOSO, NO_HELP, SOLUTIONS), false, origin(MONDAY));
		assertThat(change.isCreation()).isTrue();
		assertThat(change.origin()).isEqualTo(origin(MONDAY));
		assertThat(change.events()).containsExactly(new DealEvent.Created(new DealType(Base.PRIVATE, false)));
	}

	@ParameterizedTest
	@CsvSource({ ",false,PRIVATE", ",true,PARTNER_LED", "WORKLOAD,false,CO_SELL", "GENERAL,true,CO_SELL" })
	void theTypeFollowsFromHelpAndSharing(Help help, boolean shared, Base base) {
		NewDeal wanted = wanted(CONTOSO, new Selling(CONTACT, new Ask(help, ""), shared, false), SOLUTIONS);
		DealType type = Deal.start(wanted, false, origin(MONDAY)).after().type();
		assertThat(type).isEqualTo(new DealType(base, false));
	}

	@ParameterizedTest
	@EnumSource(Help.class)
	void anyKindOfHelpMakesItCoSell(Help help) {
		assertThat(Base.of(true, false)).isEqualTo(Base.CO_SELL);
		Selling selling = new Selling(CONTACT, new Ask(help, ""), false, false);
		assertThat(Deal.start(wanted(CONTOSO, selling, SOLUTIONS), false, origin(MONDAY)).after().type().base())
			.isEqualTo(Base.CO_SELL);
	}

	@Test
	void onlyAPrivateDealIsHiddenFromTheVendor() {
		assertThat(List.of(Base.values())).filteredOn(Base::shownToVendor)
			.containsExactly(Base.PARTNER_LED, Base.CO_SELL, Base.ASSESSMENT);
	}

	@Test
	void isCoSellWhenTheVendorStartsItAndCountsAsAcceptedByIt() {
		Deal deal = DealMother.startedByVendor().build();
		assertThat(deal.type()).isEqualTo(new DealType(Base.CO_SELL, false));
		assertThat(deal.standing().vendor()).isEqualTo(Substatus.ACCEPTED);
		assertThat(deal.substatus()).isEqualTo(Substatus.ACCEPTED);
	}

	@Test
	void isAnAssessmentWithItsSingleSolution() {
		Deal deal = DealMother.assessment().build();
		assertThat(deal.type()).isEqualTo(new DealType(Base.ASSESSMENT, false));
		assertThat(deal.standing().vendor()).isNull();
	}

	@Test
	void anEngagementOfTheVendorIsGivenAnIdentifierUnlessItHasOne() {
		NewDeal named = wanted(MICROSOFT, NO_HELP, SOLUTIONS);
		assertThat(Deal.start(named, true, origin(MONDAY)).after().referral().terms()).isEqualTo(named.terms());
		NewDeal nameless = new NewDeal(named.organizationId(), named.locationId(), named.customer(), named.selling(),
				named.terms().withCrmId(""), named.stage(), named.solutions(), named.team());
		UUID id = UUID.randomUUID();
		String given = Deal.start(id, nameless, true, origin(MONDAY)).after().referral().terms().crmId();
		assertThat(given).matches("REF-[0-9A-Z]{1,8}");
		assertThat(Deal.start(id, nameless, true, later()).after().referral().terms().crmId()).isEqualTo(given);
		assertThat(Deal.start(nameless, false, origin(MONDAY)).after().referral().terms().crmId()).isEmpty();
	}

	@Test
	void theVendorsStatusIsEmptyUntilItIsAsked() {
		assertThat(DealMother.privateDeal().build().standing().vendor()).isNull();
		assertThat(DealMother.partnerLed().build().standing().vendor()).isNull();
		assertThat(DealMother.coSell().build().standing().vendor()).isEqualTo(Substatus.PENDING);
	}

	@Test
	void aRequestForHelpMakesAnInboundHalfForTheVendor() {
		Deal vendors = DealMother.vendorsHalf().build();
		assertThat(vendors.belongsTo(MICROSOFT.organizationId())).isTrue();
		assertThat(vendors.party().direction()).isEqualTo(Direction.INBOUND);
		assertThat(vendors.isStarters()).isFalse();
		assertThat(vendors.status()).isEqualTo(Status.NEW);
		assertThat(vendors.substatus()).isEqualTo(Substatus.PENDING);
		assertThat(vendors.referral().team()).isEmpty();
	}

	@Test
	void theVendorHasFourteenDaysToAnswer() {
		Deal deal = DealMother.coSell().build();
		Deal vendors = deal.vendorAsked(MICROSOFT, "Contoso", origin(MONDAY)).after();
		assertThat(invitationOf(vendors).expiresAt()).isEqualTo(MONDAY.plus(Duration.ofDays(14)));
	}

	@Test
	void theVendorSeesTheTermsButNoInternalNotesOrIds() {
		Terms shown = DealMother.vendorsHalf().build().referral().terms();
		assertThat(shown).isEqualTo(new Terms(TERMS.name(), TERMS.value(), TERMS.closeDate(), "", "", ""));
	}

	@Test
	void theVendorIsToldWhoAsksForWhatAndWhomItMayCall() {
		Change asked = DealMother.coSell().build().vendorAsked(MICROSOFT, "Contoso", origin(MONDAY));
		Invitation invitation = invitationOf(asked.after());
		assertThat(invitation.invitedBy()).isEqualTo(CONTOSO.organizationId());
		assertThat(invitation.ask()).isEqualTo(HELP);
		assertThat(invitation.team()).containsExactly(MINA, JOHN);
		assertThat(asked.after().referral().solutions()).isEqualTo(SOLUTIONS);
		assertThat(asked.events()).containsExactly(new DealEvent.Invited("Contoso", Help.PROOF_OF_CONCEPT));
	}

	@ParameterizedTest
	@CsvSource({ "'',Lind,+46,e@t.example", "Elsa,'',+46,e@t.example", "Elsa,Lind,'',e@t.example", "Elsa,Lind,+46,''" })
	void helpWantsACompleteContact(String first, String last, String phone, String email) {
		Contact incomplete = new Contact(first, last, phone, email);
		assertRefused(Why.CONTACT_MISSING, () -> new Selling(incomplete, HELP, false, false));
		assertRefused(Why.CONTACT_MISSING, () -> new Selling(incomplete, Ask.NOTHING, false, true));
		assertThat(new Selling(incomplete, Ask.NOTHING, true, false).base()).isEqualTo(Base.PARTNER_LED);
	}

	@Test
	void nobodyIsAskedForHelpWithAnAssessment() {
		assertRefused(Why.ASSESSMENT, () -> new Selling(CONTACT, HELP, false, true));
	}

	@Test
	void anAssessmentStandsAlone() {
		Selling assessment = new Selling(CONTACT, Ask.NOTHING, false, true);
		assertThatIllegalArgumentException().isThrownBy(() -> wanted(CONTOSO, assessment, SOLUTIONS));
	}

	@Test
	void wantsOneToFiftySolutions() {
		List<DealSolution> fifty = Collections.nCopies(50, solution("SOL-1"));
		assertThat(wanted(CONTOSO, NO_HELP, fifty).solutions()).hasSize(50);
		assertThatIllegalArgumentException().isThrownBy(() -> wanted(CONTOSO, NO_HELP, List.of()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> wanted(CONTOSO, NO_HELP, Collections.nCopies(51, solution("SOL-1"))));
	}

	@Test
	void wantsOneToFiftyTeamMembers() {
		assertThat(staffed(Collections.nCopies(50, MINA)).team()).hasSize(50);
		assertThatIllegalArgumentException().isThrownBy(() -> staffed(List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> staffed(Collections.nCopies(51, MINA)));
	}

	@Test
	void startsAtAnyStageButWon() {
		Deal deal = Deal.start(at(SalesStage.PROPOSED, NO_HELP), false, origin(MONDAY)).after();
		assertThat(deal.stage()).isEqualTo(SalesStage.PROPOSED);
		assertThatIllegalArgumentException().isThrownBy(() -> at(SalesStage.WON, NO_HELP));
	}

	@Test
	void anEstimatedValueIsAboveZero() {
		assertThat(new Money(new BigDecimal("0.01"), "EUR").amount()).isPositive();
		assertThatIllegalArgumentException().isThrownBy(() -> new Money(BigDecimal.ZERO, "EUR"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Money(new BigDecimal("-1"), "EUR"));
	}

	@Test
	void aCloseDateMayBeYesterdayButNotBefore() {
		LocalDate today = LocalDate.parse("2026-03-02");
		assertThat(Terms.isPast(today.minusDays(2), today)).isTrue();
		assertThat(Terms.isPast(today.minusDays(1), today)).isFalse();
		assertThat(Terms.isPast(today, today)).isFalse();
	}

	@Test
	void eachDealHasAnEngagementAndAnIdOfItsOwn() {
		Deal one = DealMother.privateDeal().build();
		Deal other = DealMother.privateDeal().build();
		assertThat(one.referral().id()).isNotEqualTo(other.referral().id());
		assertThat(one.engagement().id()).isNotEqualTo(other.engagement().id()).isNotEqualTo(one.referral().id());
	}

	private static NewDeal at(SalesStage stage, Selling selling) {
		return new NewDeal(CONTOSO.organizationId(), CONTOSO.locationId(), TAILSPIN, selling, TERMS, stage, SOLUTIONS,
				List.of(MINA));
	}

	private static NewDeal staffed(List<TeamMember> team) {
		return new NewDeal(CONTOSO.organizationId(), CONTOSO.locationId(), TAILSPIN, NO_HELP, TERMS, SalesStage.CREATED,
				SOLUTIONS, team);
	}

	private static Invitation invitationOf(Deal deal) {
		Invitation invitation = deal.party().invitation();
		assertThat(invitation).isNotNull();
		return Objects.requireNonNull(invitation);
	}

}
