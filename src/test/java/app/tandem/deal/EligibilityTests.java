package app.tandem.deal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tandem.deal.Eligibility.Obstacle;
import app.tandem.deal.Eligibility.Verdict;
import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.coSell;
import static app.tandem.deal.DealMother.inboundDeal;
import static app.tandem.deal.DealMother.partnerLed;
import static app.tandem.deal.DealMother.privateDeal;
import static org.assertj.core.api.Assertions.assertThat;

class EligibilityTests {

	private static final Map<String, Solution> IP = Map.of("SOL-1001-AAAA",
			solution("SOL-1001-AAAA", Incentive.AZURE_IP_CO_SELL));

	private static final Map<String, Solution> UNTAGGED = Map.of("SOL-1001-AAAA", solution("SOL-1001-AAAA"));

	/** Deal, whether a solution is tagged, where the vendor stands; the answer. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			PARTNER_LED, WON,      true,  -,        ELIGIBLE,
			PARTNER_LED, WON,      false, -,        NOT_ELIGIBLE, NO_SOLUTION
			PARTNER_LED, ACCEPTED, true,  -,        WOULD_BE,     NOT_WON
			PARTNER_LED, ACCEPTED, false, -,        NOT_ELIGIBLE, NO_SOLUTION NOT_WON
			PARTNER_LED, LOST,     true,  -,        NOT_ELIGIBLE, LOST
			PARTNER_LED, LOST,     false, -,        NOT_ELIGIBLE, NO_SOLUTION LOST
			PRIVATE,     WON,      true,  -,        NOT_ELIGIBLE, PRIVATE
			PRIVATE,     ACCEPTED, true,  -,        NOT_ELIGIBLE, PRIVATE NOT_WON
			PRIVATE,     LOST,     false, -,        NOT_ELIGIBLE, PRIVATE NO_SOLUTION LOST
			ASSESSMENT,  ACCEPTED, true,  -,        NOT_ELIGIBLE, ASSESSMENT NO_SOLUTION NOT_WON
			ASSESSMENT,  WON,      true,  -,        NOT_ELIGIBLE, ASSESSMENT NO_SOLUTION
			CO_SELL,     WON,      true,  ACCEPTED, ELIGIBLE,
			CO_SELL,     WON,      true,  WON,      ELIGIBLE,
			CO_SELL,     WON,      false, WON,      NOT_ELIGIBLE, NO_SOLUTION
			CO_SELL,     WON,      true,  PENDING,  NOT_ELIGIBLE, VENDOR_SILENT
			CO_SELL,     WON,      true,  RECEIVED, NOT_ELIGIBLE, VENDOR_SILENT
			CO_SELL,     WON,      true,  DECLINED, NOT_ELIGIBLE, VENDOR_DECLINED
			CO_SELL,     WON,      true,  EXPIRED,  NOT_ELIGIBLE, VENDOR_EXPIRED
			CO_SELL,     WON,      true,  LOST,     NOT_ELIGIBLE, VENDOR_LOST
			CO_SELL,     ACCEPTED, true,  ACCEPTED, WOULD_BE,     NOT_WON
			CO_SELL,     ACCEPTED, true,  WON,      WOULD_BE,     NOT_WON
			CO_SELL,     ACCEPTED, true,  PENDING,  WOULD_BE,     NOT_WON VENDOR_SILENT
			CO_SELL,     ACCEPTED, true,  DECLINED, NOT_ELIGIBLE, NOT_WON VENDOR_DECLINED
			CO_SELL,     ACCEPTED, true,  EXPIRED,  NOT_ELIGIBLE, NOT_WON VENDOR_EXPIRED
			CO_SELL,     LOST,     false, DECLINED, NOT_ELIGIBLE, NO_SOLUTION LOST VENDOR_DECLINED
			""")
	void saysWhetherAndEverythingThatStandsInTheWay(Base base, Substatus status, boolean tagged, Substatus vendor,
			Verdict verdict, String obstacles) {
		Eligibility answer = Eligibility.of(deal(base, status, vendor), tagged ? IP : UNTAGGED);
		assertThat(answer.verdict()).isEqualTo(verdict);
		assertThat(answer.obstacles()).containsExactlyInAnyOrderElementsOf(
				Arrays.stream((obstacles != null) ? obstacles.split(" ") : new String[0])
					.map(Obstacle::valueOf)
					.toList());
		assertThat(answer.isEligible()).isEqualTo(verdict == Verdict.ELIGIBLE);
	}

	@Test
	void anInvitationIsToBeAnsweredAndWonFirst() {
		DealMother invited = partnerLed().partnersHalf(FABRIKAM);
		Map<String, Solution> theirs = Map.of("SOL-2001-CCCC", solution("SOL-2001-CCCC", Incentive.AZURE_IP_CO_SELL));
		assertThat(Eligibility.of(invited.build(), theirs).verdict()).isEqualTo(Verdict.WOULD_BE);
		assertThat(Eligibility.of(invited.declined().build(), theirs).obstacles()).containsExactly(Obstacle.DECLINED);
		assertThat(Eligibility.of(invited.expired().build(), theirs).obstacles()).containsExactly(Obstacle.EXPIRED);
	}

	@Test
	void eachCompanyRegistersItsOwnHalfWithASolutionOfThatHalf() {
		DealMother starter = partnerLed();
		Deal theirs = starter.partnersHalf(FABRIKAM).received().accepted().won().build();
		assertThat(Eligibility.of(theirs, IP).obstacles()).containsExactly(Obstacle.NO_SOLUTION);
		Map<String, Solution> tagged = Map.of("SOL-2001-CCCC", solution("SOL-2001-CCCC", Incentive.AZURE_IP_CO_SELL));
		assertThat(Eligibility.of(theirs, tagged).isEligible()).isTrue();
		assertThat(Eligibility.of(starter.won().build(), tagged).obstacles()).containsExactly(Obstacle.NO_SOLUTION);
	}

	@Test
	void anInvitedPartnersHalfOfAPrivateDealIsPrivateTooAndOnlyTheStarterCanChangeThat() {
		assertThat(Eligibility.of(inboundDeal().received().accepted().won().build(), IP).obstacles())
			.contains(Obstacle.PRIVATE_OF_ANOTHER)
			.doesNotContain(Obstacle.PRIVATE);
	}

	@Test
	void partnerToPartnerFollowsItsBase() {
		assertThat(Eligibility.of(partnerLed().inviting(FABRIKAM).won().build(), IP).isEligible()).isTrue();
		assertThat(Eligibility.of(privateDeal().inviting(FABRIKAM).won().build(), IP).isEligible()).isFalse();
	}

	@Test
	void theVendorsOwnHalfIsNeverRegistered() {
		assertThat(Eligibility.OF_VENDOR.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
	}

	@Test
	void aRetiredSolutionCountsWhereItAlreadyIs() {
		Solution retired = new Solution("SOL-1001-AAAA", 1, FABRIKAM.organizationId(), "Planner", false,
				Set.of(Incentive.BIZ_APPS_STANDARD), true, DealMother.MONDAY);
		assertThat(Eligibility.of(partnerLed().won().build(), Map.of(retired.id(), retired)).isEligible()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "AZURE_IP_CO_SELL, IP_CO_SELL", "BIZ_APPS_PREMIUM, BIZ_APPS", "BIZ_APPS_STANDARD, BIZ_APPS" })
	void eachTagIsForOneKindOfRecord(Incentive tag, RegistrationKind kind) {
		Eligibility answer = Eligibility.of(partnerLed().won().build(),
				Map.of("SOL-1001-AAAA", solution("SOL-1001-AAAA", tag)));
		assertThat(answer.solutions()).isEqualTo(Map.of(kind, List.of("SOL-1001-AAAA")));
	}

	@Test
	void aSolutionWithBothTagsCountsForBothKinds() {
		Map<String, Solution> catalogue = Map.of("SOL-1001-AAAA", solution("SOL-1001-AAAA", Incentive.values()),
				"SOL-1002-BBBB", solution("SOL-1002-BBBB", Incentive.BIZ_APPS_PREMIUM));
		Eligibility answer = Eligibility.of(partnerLed().won().build(), catalogue);
		assertThat(answer.solutions(RegistrationKind.IP_CO_SELL)).containsExactly("SOL-1001-AAAA");
		assertThat(answer.solutions(RegistrationKind.BIZ_APPS)).containsExactly("SOL-1001-AAAA", "SOL-1002-BBBB");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "CO_SELL", "PARTNER_LED" })
	void onlyCoSellAndPartnerLedDealsAreRegistered(Base base) {
		assertThat(Eligibility.of(deal(base, Substatus.WON, Substatus.ACCEPTED), IP).isEligible()).isFalse();
	}

	private static Deal deal(Base base, Substatus status, Substatus vendor) {
		DealMother begun = switch (base) {
			case PRIVATE -> privateDeal();
			case PARTNER_LED -> partnerLed();
			case CO_SELL -> coSell();
			case ASSESSMENT -> DealMother.assessment();
		};
		Deal deal = switch (status) {
			case WON -> ((base == Base.ASSESSMENT) ? begun.throughAllStages() : begun).won().build();
			case LOST -> begun.lost().build();
			default -> begun.build();
		};
		return (vendor != null) ? deal.standing(vendor) : deal;
	}

	private static Solution solution(String id, Incentive... tags) {
		return new Solution(id, 1, new UUID(1, 1), id, false, Set.of(tags), true, null);
	}

}
