package app.tandem.deal;

import java.util.List;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MICROSOFT;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.NORTHWIND;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.origin;
import static app.tandem.deal.Programme.everything;
import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Programme.class)
class SurroundingsTests {

	private final Deals deals;

	private final Surroundings surroundings;

	private final Programme programme;

	private Deal deal;

	@SuppressWarnings("NullAway.Init")
	SurroundingsTests(@Autowired Deals deals, @Autowired Surroundings surroundings, @Autowired Programme programme) {
		this.deals = deals;
		this.surroundings = surroundings;
		this.programme = programme;
	}

	@BeforeEach
	void begin() {
		programme.begin();
		deal = programme
			.create(Programme.wanted(CONTOSO.locationId(), new Selling(CONTACT, HELP, false, false), "Toys", MINA));
	}

	@Test
	void theOthersHalvesStandBesideTheOwnTheVendorsFirst() {
		deal = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		assertThat(surroundings.related(deal, everything(CONTOSO))).extracting(Related::company)
			.containsExactly("Microsoft", "Fabrikam");
		assertThat(surroundings.related(programme.half(deal, FABRIKAM), everything(FABRIKAM)))
			.extracting(Related::company)
			.containsExactly("Microsoft", "Contoso");
		Related fabrikams = surroundings.related(deal, everything(CONTOSO)).get(1);
		assertThat(fabrikams.vendor()).isFalse();
		assertThat(fabrikams.direction()).isEqualTo(Direction.INBOUND);
		assertThat(fabrikams.value()).isEqualByComparingTo("8000");
		assertThat(fabrikams.expiresAt()).isNotNull();
	}

	@Test
	void aCompanyThatWasAskedAgainShowsItsLatestHalf() {
		deal = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		programme.record(programme.half(deal, FABRIKAM).decline(Reason.BUDGET, "", later()));
		programme.record(deals.invited(deal, invitation(FABRIKAM), origin(later().at().plusSeconds(60))));
		assertThat(surroundings.related(deal, everything(CONTOSO))).extracting(Related::company, Related::substatus)
			.contains(org.assertj.core.api.Assertions.tuple("Fabrikam", Substatus.PENDING))
			.hasSize(2);
	}

	@Test
	void aCompanyShowsItsTeamOnceItHasAcceptedButNotThoseItKeepsToItself() {
		deal = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		Deal theirs = programme.half(deal, FABRIKAM);
		TeamMember internal = new TeamMember("In", "Ternal", "1", "in.ternal@fabrikam.example", true);
		programme.record(theirs.edit(Edit.of(theirs).withTeam(List.of(OLEG)), later()));
		assertThat(partner().shown()).isEqualTo(Related.Shown.NOTHING);
		theirs = programme.half(deal, FABRIKAM);
		programme.record(theirs.accept(theirs.referral().terms(), List.of(OLEG, internal), later()));
		assertThat(partner().shown().team()).containsExactly(OLEG);
		Viewer seller = programme.member(MICROSOFT, "seller@microsoft.example", Role.SELLER);
		assertThat(surroundings.related(deal, seller)).allSatisfy((one) -> assertThat(one.shown().team()).isEmpty());
	}

	@Test
	void theVendorShowsItsIdentifierAndSellerOnceItHasAccepted() {
		Deal vendors = programme.half(deal, MICROSOFT);
		assertThat(surroundings.related(deal, everything(CONTOSO)).get(0).shown()).isEqualTo(Related.Shown.NOTHING);
		programme.record(deals.accepted(vendors, vendors.referral().terms(), List.of(JOHN), later()));
		Related.Shown shown = surroundings.related(deal, everything(CONTOSO)).get(0).shown();
		assertThat(shown.identifier()).startsWith("REF-");
		assertThat(shown.team()).containsExactly(JOHN);
	}

	private Related partner() {
		return surroundings.related(deal, everything(CONTOSO))
			.stream()
			.filter((one) -> !one.vendor())
			.findFirst()
			.orElseThrow();
	}

	@Test
	void theTimelineTellsTheOwnHalfNewestFirst() {
		deal = programme.record(deal.edit(Edit.of(deal).withStage(SalesStage.QUALIFIED), later()));
		programme.record(deal.win(origin(later().at().plusSeconds(60))));
		assertThat(told(deal, everything(CONTOSO))).containsExactly("WON", "STAGE_SET", "CREATED");
		TimelineEntry newest = surroundings.timeline(deal, everything(CONTOSO)).get(0);
		assertThat(newest).isEqualTo(new TimelineEntry(later().at().plusSeconds(60), "Mina Park", "Contoso", Source.UI,
				new DealEvent.Won()));
	}

	@Test
	void theTimelineTellsOfTheOthersOnlyWhatTheyShow() {
		deal = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		Deal theirs = programme.half(deal, FABRIKAM);
		Terms terms = new Terms("Renamed", theirs.referral().terms().value(), theirs.referral().terms().closeDate(),
				"Secret", "", "");
		programme.record(theirs.accept(terms, List.of(OLEG), origin(later().at().plusSeconds(60))));
		assertThat(told(deal, everything(CONTOSO))).containsExactly("ACCEPTED", "PARTNER_INVITED", "CREATED");
		assertThat(told(theirs, everything(FABRIKAM))).containsExactlyInAnyOrder("ACCEPTED", "EDITED", "TEAM_CHANGED",
				"INVITED");
	}

	@Test
	void aSellerIsToldOfASharedDealWhatPartnersShow() {
		Viewer seller = programme.member(MICROSOFT, "seller@microsoft.example", Role.SELLER);
		Deal shared = programme.create(
				Programme.wanted(CONTOSO.locationId(), new Selling(CONTACT, Ask.NOTHING, false, false), "Toys", MINA));
		Deal noted = programme.record(shared.restate(Contact.NONE, "", later()));
		noted = programme.record(noted.share(origin(later().at().plusSeconds(60))));
		noted = programme.record(deals.invited(noted, invitation(NORTHWIND), later()));
		assertThat(told(noted, seller)).containsExactly("SHARED", "CREATED");
	}

	private List<String> told(Deal of, Viewer viewer) {
		return surroundings.timeline(of, viewer).stream().map((entry) -> DealEvents.kind(entry.event())).toList();
	}

}
