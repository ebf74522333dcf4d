package app.tandem.deal;

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
import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.Programme.everything;
import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import({ Programme.class, RecentContacts.class })
class RecentContactsTests {

	private static final Selling PRIVATE = new Selling(CONTACT, Ask.NOTHING, false, false);

	private final RecentContacts contacts;

	private final Deals deals;

	private final Programme programme;

	RecentContactsTests(@Autowired RecentContacts contacts, @Autowired Deals deals, @Autowired Programme programme) {
		this.contacts = contacts;
		this.deals = deals;
		this.programme = programme;
	}

	@BeforeEach
	void begin() {
		programme.begin();
	}

	@Test
	void arePeopleOfEarlierDealsEachOnceAsTheLatestDealSays() {
		TeamMember moved = new TeamMember("Mina", "Married", "9", MINA.email().toUpperCase());
		create(CONTOSO, MINA, JOHN);
		create(CONTOSO, moved);
		assertThat(contacts.of(everything(CONTOSO), 9)).containsExactlyInAnyOrder(moved, JOHN);
		assertThat(contacts.of(everything(CONTOSO), 1)).hasSize(1);
	}

	@Test
	void areOnlyThoseOfDealsThatTheViewerSees() {
		create(new Seat(CONTOSO.organizationId(), Programme.LONDON, "Contoso"), MINA);
		create(new Seat(CONTOSO.organizationId(), Programme.SEOUL, "Contoso"), JOHN);
		Viewer london = programme.member(CONTOSO, "london@contoso.example", Role.REFERRALS_ADMIN, Programme.LONDON);
		assertThat(contacts.of(london, 9)).containsExactly(MINA);
		assertThat(contacts.of(everything(FABRIKAM), 9)).isEmpty();
	}

	@Test
	void areNotTheInvitersPeople() {
		Deal deal = create(CONTOSO, MINA);
		programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		Deal theirs = programme.half(deal, FABRIKAM);
		programme.record(theirs.accept(theirs.referral().terms(), java.util.List.of(OLEG), later()));
		assertThat(contacts.of(everything(FABRIKAM), 9)).containsExactly(OLEG);
	}

	private Deal create(Seat seat, TeamMember... team) {
		return programme.create(Programme.wanted(seat.locationId(), PRIVATE, "Toys", team));
	}

}
