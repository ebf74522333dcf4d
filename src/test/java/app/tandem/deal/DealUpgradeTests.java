package app.tandem.deal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import app.tandem.deal.NewDeal.Selling;
import app.tandem.deal.Refusal.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.MICROSOFT;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.NORTHWIND;
import static app.tandem.deal.DealMother.SOLUTIONS;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.origin;
import static app.tandem.deal.DealMother.wanted;
import static app.tandem.deal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DealUpgradeTests {

	/**
	 * The source's combinations, and what domain.md adds to them: who can be asked for
	 * which deal, and what it is then; a word in capitals only is the refusal.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			private             | sellers to view | PARTNER_LED
			private             | Microsoft       | CO_SELL
			private             | a partner       | PRIVATE + P2P
			partner-led         | sellers to view | FIXED
			partner-led         | Microsoft       | CO_SELL
			partner-led         | a partner       | PARTNER_LED + P2P
			co-sell             | sellers to view | FIXED
			co-sell             | Microsoft       | VENDOR_ASKED
			co-sell             | a partner       | CO_SELL + P2P
			P2P private         | sellers to view | PARTNER_LED + P2P
			P2P private         | Microsoft       | CO_SELL + P2P
			P2P private         | a partner       | PRIVATE + P2P
			P2P partner-led     | sellers to view | FIXED
			P2P partner-led     | Microsoft       | CO_SELL + P2P
			P2P partner-led     | a partner       | PARTNER_LED + P2P
			P2P co-sell         | sellers to view | FIXED
			P2P co-sell         | Microsoft       | VENDOR_ASKED
			P2P co-sell         | a partner       | CO_SELL + P2P
			assessment          | sellers to view | FIXED
			assessment          | Microsoft       | ASSESSMENT
			assessment          | a partner       | ASSESSMENT
			inbound, pending    | sellers to view | NOT_STARTER
			inbound, pending    | Microsoft       | NOT_STARTER
			inbound, pending    | a partner       | NOT_STARTER
			inbound, accepted   | sellers to view | NOT_STARTER
			inbound, accepted   | Microsoft       | NOT_STARTER
			inbound, accepted   | a partner       | NOT_STARTER
			sent by Microsoft   | sellers to view | NOT_STARTER
			sent by Microsoft   | Microsoft       | NOT_STARTER
			sent by Microsoft   | a partner       | NOT_STARTER
			Microsoft's half    | sellers to view | NOT_STARTER
			Microsoft's half    | Microsoft       | NOT_STARTER
			Microsoft's half    | a partner       | NOT_STARTER
			started by Microsoft | sellers to view | FIXED
			started by Microsoft | Microsoft      | VENDOR_ASKED
			started by Microsoft | a partner      | CO_SELL
			declined            | sellers to view | FINAL
			declined            | Microsoft       | FINAL
			declined            | a partner       | FINAL
			expired             | sellers to view | FINAL
			expired             | Microsoft       | FINAL
			expired             | a partner       | FINAL
			won                 | sellers to view | FINAL
			won                 | Microsoft       | FINAL
			won                 | a partner       | FINAL
			lost                | sellers to view | FINAL
			lost                | Microsoft       | FINAL
			lost                | a partner       | FINAL
			""")
	void whoCanBeAskedFollowsTheTableOfCombinations(String deal, String asked, String outcome) {
		assertThat(outcome(original(deal), asking(asked))).isEqualTo(outcome);
	}

	@Test
	void sharingShowsThePrivateDealToTheVendorsSellers() {
		Change change = DealMother.privateDeal().build().share(later());
		assertThat(change.after().type().base().shownToVendor()).isTrue();
		assertThat(change.after().standing().vendor()).isNull();
		assertThat(change.after().referral().times().updated()).isEqualTo(later().at());
		assertThat(change.events()).containsExactly(new DealEvent.Shared());
	}

	@Test
	void askingForHelpMakesTheVendorsStatusPending() {
		Deal deal = DealMother.privateDeal().build();
		Change change = deal.askForHelp(CONTACT, HELP, later());
		assertThat(change.before()).isSameAs(deal);
		assertThat(change.after().standing().vendor()).isEqualTo(Substatus.PENDING);
		assertThat(change.after().engagement().ask()).isEqualTo(HELP);
		assertThat(change.after().engagement().contact()).isEqualTo(CONTACT);
		assertThat(change.after().substatus()).isEqualTo(Substatus.ACCEPTED);
		assertThat(change.events())
			.containsExactly(new DealEvent.HelpAsked(Help.PROOF_OF_CONCEPT, "Please show the demo"));
	}

	@Test
	void theVendorIsGivenFourteenDaysFromTheQuestion() {
		Deal asked = DealMother.privateDeal().build().askForHelp(CONTACT, HELP, later()).after();
		Deal vendors = asked.vendorAsked(MICROSOFT, "Contoso", later()).after();
		assertThat(invitationOf(vendors).expiresAt()).isEqualTo(later().at().plus(Duration.ofDays(14)));
		assertThat(vendors.engagement()).isEqualTo(asked.engagement());
	}

	@Test
	void askingForHelpWantsAContactAndAKindOfHelp() {
		Deal deal = DealMother.privateDeal().build();
		assertRefused(Why.CONTACT_MISSING, () -> deal.askForHelp(Contact.NONE, HELP, later()));
		assertRefused(Why.CONTACT_MISSING, () -> deal.askForHelp(CONTACT, Ask.NOTHING, later()));
	}

	@Test
	void aContactThatTheVendorHasSeenStays() {
		Contact other = new Contact("Some", "Body", "1", "some@body.example");
		Deal asked = DealMother.partnerLed().build().askForHelp(other, HELP, later()).after();
		assertThat(asked.engagement().contact()).isEqualTo(CONTACT);
	}

	@Test
	void aContactThatIsMissingIsFilledIn() {
		Selling withoutContact = new Selling(Contact.NONE, Ask.NOTHING, true, false);
		Deal deal = Deal.start(wanted(CONTOSO, withoutContact, SOLUTIONS), false, origin(DealMother.MONDAY)).after();
		assertThat(deal.askForHelp(CONTACT, HELP, later()).after().engagement().contact()).isEqualTo(CONTACT);
	}

	@Test
	void aContactOfAPrivateDealIsReplaced() {
		Deal deal = DealMother.privateDeal().build();
		Contact first = new Contact("Some", "Body", "1", "some@body.example");
		Deal contacted = deal.restate(first, "", later()).after();
		assertThat(contacted.askForHelp(CONTACT, HELP, later()).after().engagement().contact()).isEqualTo(CONTACT);
	}

	@Test
	void theVendorIsAskedOnlyOnceHoweverItAnswered() {
		Deal deal = DealMother.coSell().build();
		for (Substatus answer : List.of(Substatus.DECLINED, Substatus.EXPIRED, Substatus.ACCEPTED)) {
			Deal answered = new Deal(deal.engagement(), deal.referral(),
					new Standing(answer, RegistrationStatus.NOT_REGISTERED));
			assertRefused(Why.VENDOR_ASKED, () -> answered.askForHelp(CONTACT, HELP, later()));
			assertThat(answered.type().base()).isEqualTo(Base.CO_SELL);
			assertThat(answered.status()).isEqualTo(Status.ACTIVE);
		}
	}

	@Test
	void invitingChangesTheOwnDealAndMakesThePartnersHalf() {
		Deal deal = DealMother.privateDeal().build();
		List<Change> changes = deal.invite(invitation(FABRIKAM), false, "Contoso", later());
		assertThat(changes).hasSize(2);
		assertThat(changes.get(0).before()).isSameAs(deal);
		assertThat(changes.get(0).after().belongsTo(CONTOSO.organizationId())).isTrue();
		assertThat(changes.get(0).after().type().partnerToPartner()).isTrue();
		assertThat(changes.get(0).events())
			.containsExactly(new DealEvent.PartnerInvited("Fabrikam", Help.ARCHITECTURE));
		assertThat(changes.get(1).isCreation()).isTrue();
		assertThat(changes.get(1).after().belongsTo(FABRIKAM.organizationId())).isTrue();
		assertThat(changes.get(1).events()).containsExactly(new DealEvent.Invited("Contoso", Help.ARCHITECTURE));
	}

	@Test
	void thePartnersHalfHoldsWhatTheInviterSaidAndNoMore() {
		Deal theirs = DealMother.inboundDeal().build();
		assertThat(theirs.referral().terms()).isEqualTo(invitation(FABRIKAM).terms());
		assertThat(theirs.referral().solutions()).isEqualTo(invitation(FABRIKAM).solutions());
		assertThat(theirs.referral().team()).isEmpty();
		assertThat(theirs.party().locationId()).isEqualTo(FABRIKAM.locationId());
		assertThat(invitationOf(theirs).team()).containsExactly(MINA);
		assertThat(invitationOf(theirs).ask()).isEqualTo(new Ask(Help.ARCHITECTURE, "You know the field"));
		assertThat(invitationOf(theirs).invitedBy()).isEqualTo(CONTOSO.organizationId());
	}

	@Test
	void bothHalvesAreOfOneEngagement() {
		List<Change> changes = DealMother.privateDeal().build().invite(invitation(FABRIKAM), false, "Contoso", later());
		assertThat(changes.get(0).after().engagement()).isEqualTo(changes.get(1).after().engagement());
		assertThat(changes.get(0).after().referral().id()).isNotEqualTo(changes.get(1).after().referral().id());
	}

	@Test
	void thePartnersHalfShowsWhereTheVendorStands() {
		assertThat(DealMother.inboundDeal().build().standing().vendor()).isNull();
		assertThat(DealMother.coSell().partnersHalf(FABRIKAM).build().standing().vendor()).isEqualTo(Substatus.PENDING);
	}

	@Test
	void anyNumberOfPartnersCanBeInvited() {
		Deal deal = DealMother.privateDeal().inviting(FABRIKAM).inviting(NORTHWIND).build();
		assertThat(deal.type()).isEqualTo(new DealType(Base.PRIVATE, true));
		assertThat(deal.status()).isEqualTo(Status.ACTIVE);
	}

	@Test
	void aCompanyDoesNotInviteItself() {
		Deal deal = DealMother.privateDeal().build();
		assertRefused(Why.PARTNER_ASKED, () -> deal.invite(invitation(CONTOSO), false, "Contoso", later()));
	}

	@Test
	void anInvitationNamesAtLeastOneSolution() {
		PartnerInvitation whole = invitation(FABRIKAM);
		assertThatIllegalArgumentException().isThrownBy(
				() -> new PartnerInvitation(whole.seat(), whole.terms(), whole.ask(), whole.shownTeam(), List.of()));
	}

	@Test
	void aDealThatTheVendorSendsIsNoPartnerToPartnerDeal() {
		List<Change> changes = DealMother.startedByVendor()
			.build()
			.invite(invitation(CONTOSO), true, "Microsoft", later());
		assertThat(changes).extracting((change) -> change.after().type())
			.containsOnly(new DealType(Base.CO_SELL, false));
		assertThat(changes.get(1).after().status()).isEqualTo(Status.NEW);
	}

	@Test
	void aDealIsUpgradedAllTheWay() {
		Deal deal = DealMother.privateDeal().shared().helpAsked().inviting(NORTHWIND).build();
		assertThat(deal.type()).isEqualTo(new DealType(Base.CO_SELL, true));
		assertThat(deal.referral().terms()).isEqualTo(DealMother.TERMS);
		assertThat(deal.referral().solutions()).isEqualTo(SOLUTIONS);
	}

	private static Deal original(String name) {
		Supplier<DealMother> walk = switch (name) {
			case "private" -> DealMother::privateDeal;
			case "partner-led" -> DealMother::partnerLed;
			case "co-sell" -> DealMother::coSell;
			case "P2P private" -> () -> DealMother.privateDeal().inviting(FABRIKAM);
			case "P2P partner-led" -> () -> DealMother.partnerLed().inviting(FABRIKAM);
			case "P2P co-sell" -> () -> DealMother.coSell().inviting(FABRIKAM);
			case "assessment" -> DealMother::assessment;
			case "inbound, pending" -> DealMother::inboundDeal;
			case "inbound, accepted" -> () -> DealMother.inboundDeal().accepted();
			case "sent by Microsoft" -> () -> DealMother.sentByVendor().accepted();
			case "Microsoft's half" -> () -> DealMother.vendorsHalf().accepted();
			case "started by Microsoft" -> DealMother::startedByVendor;
			case "declined" -> () -> DealMother.inboundDeal().declined();
			case "expired" -> () -> DealMother.inboundDeal().expired();
			case "won" -> () -> DealMother.privateDeal().won();
			case "lost" -> () -> DealMother.privateDeal().lost();
			default -> throw new IllegalArgumentException(name);
		};
		return walk.get().build();
	}

	private static Function<Deal, Change> asking(String whom) {
		return switch (whom) {
			case "sellers to view" -> (deal) -> deal.share(later());
			case "Microsoft" -> (deal) -> deal.askForHelp(CONTACT, HELP, later());
			case "a partner" -> (deal) -> deal
				.invite(invitation(NORTHWIND), deal.belongsTo(MICROSOFT.organizationId()), "Contoso", later())
				.get(0);
			default -> throw new IllegalArgumentException(whom);
		};
	}

	private static String outcome(Deal deal, Function<Deal, Change> step) {
		try {
			DealType type = step.apply(deal).after().type();
			return type.base() + (type.partnerToPartner() ? " + P2P" : "");
		}
		catch (Refusal refusal) {
			return refusal.why().name();
		}
	}

	private static Invitation invitationOf(Deal deal) {
		return Objects.requireNonNull(deal.party().invitation());
	}

}
