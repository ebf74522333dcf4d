package app.tandem.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import app.tandem.deal.NewDeal.Selling;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
@Import({ Programme.class, Erasure.class })
class ErasureTests {

	private static final Contact NEXT = new Contact("Nils", "Berg", "+46 8 555 0200", "Nils.Berg+x@tailspin.example");

	private final Deals deals;

	private final Programme programme;

	private final Erasure erasure;

	private final JdbcClient jdbc;

	ErasureTests(@Autowired Deals deals, @Autowired Programme programme, @Autowired Erasure erasure,
			@Autowired JdbcClient jdbc) {
		this.deals = deals;
		this.programme = programme;
		this.erasure = erasure;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void begin() {
		programme.begin();
	}

	@Test
	void aMarkStandsInPlaceOfTheContactOfAClosedDealAndInItsHistory() {
		Deal deal = create(CONTACT);
		deal = programme.record(deal.restate(NEXT, "", later()));
		deal = programme.record(deal.win(later()));
		assertThat(erasure.erase(CONTOSO.organizationId(), "nils.berg+x@TAILSPIN.example", origin())).isEqualTo(1);

		Deal now = programme.again(deal);
		assertThat(now.engagement().contact())
			.isEqualTo(new Contact(Erasure.MARK, Erasure.MARK, Erasure.MARK, Erasure.MARK));
		assertThat(now.referral().version()).as("whoever edits has to look again")
			.isEqualTo(deal.referral().version() + 1);
		assertThat(history(deal)).contains("PERSONAL_DATA_ERASED").doesNotContainIgnoringCase("nils.berg");
		assertThat(history(deal)).as("others stay").contains(CONTACT.email());
	}

	@Test
	void aMarkStandsInPlaceOfSomebodyOnTheTeam() {
		Deal deal = programme.create(Programme.wanted(Programme.LONDON, selling(CONTACT), "Team", OLEG));
		deal = programme.record(deal.lose(Reason.BUDGET, "Ask oleg@fabrikam.example", later()));
		assertThat(erasure.erase(CONTOSO.organizationId(), OLEG.email(), origin())).isEqualTo(1);
		Deal now = programme.again(deal);
		assertThat(now.referral().team()).extracting(TeamMember::email)
			.contains(Erasure.MARK)
			.doesNotContain(OLEG.email());
		assertThat(searched(deal)).doesNotContainIgnoringCase("oleg").contains(Erasure.MARK);
		assertThat(history(deal)).doesNotContainIgnoringCase(OLEG.email());
	}

	@Test
	void aNameThatBeginsWithTheFamilysIsFoundNoMore() {
		TeamMember doyun = new TeamMember("도윤", "최", "+82 2 555 0102", "doyun@contoso.example");
		Deal deal = programme.create(Programme.wanted(Programme.LONDON, selling(CONTACT), "Team", doyun));
		assertThat(searched(deal)).contains("최도윤");
		erasure.erase(CONTOSO.organizationId(), doyun.email(), origin());
		assertThat(searched(deal)).contains(Erasure.MARK).doesNotContain("도윤", "doyun");
	}

	@Test
	void whatAnotherCompanySaysIsTheirsToErase() {
		Deal deal = create(CONTACT);
		assertThat(erasure.erase(FABRIKAM.organizationId(), CONTACT.email(), origin())).isZero();
		assertThat(programme.again(deal).engagement().contact()).isEqualTo(CONTACT);
	}

	@Test
	void whatOneShowedToAnInvitedPartnerGoesThereToo() {
		Deal deal = programme.create(Programme.wanted(Programme.LONDON, selling(CONTACT), "Invited", OLEG));
		PartnerInvitation invitation = invitation(FABRIKAM);
		programme.record(deals.invited(deal, new PartnerInvitation(invitation.seat(), invitation.terms(),
				invitation.ask(), List.of(OLEG), invitation.solutions()), later()));
		Deal theirs = programme.half(deal, FABRIKAM);
		jdbc.sql("update referral set invited_notes = 'Ask OLEG@fabrikam.example' where id = :id")
			.param("id", theirs.referral().id())
			.update();
		assertThat(shownTo(theirs)).containsIgnoringCase(OLEG.email() + " " + OLEG.firstName() + OLEG.email());
		erasure.erase(CONTOSO.organizationId(), OLEG.email(), origin());
		assertThat(shownTo(theirs)).doesNotContainIgnoringCase("oleg").contains(Erasure.MARK);
		assertThat(programme.half(deal, FABRIKAM).referral().version()).as("no change of theirs")
			.isEqualTo(theirs.referral().version());
	}

	@Test
	void anAddressIsNoPattern() {
		Deal deal = create(new Contact("Ann", "Lee", "1", "annxlee@tailspin.example"));
		assertThat(erasure.erase(CONTOSO.organizationId(), "ann.lee@tailspin.example", origin())).isZero();
		assertThat(erasure.erase(CONTOSO.organizationId(), "%", origin())).isZero();
		assertThat(programme.again(deal).engagement().contact().firstName()).isEqualTo("Ann");
	}

	@Test
	void contactsGoSomeTimeAfterAllTheirDealsWereClosed() {
		Deal closed = programme.record(create(CONTACT).win(later()));
		Deal other = create(NEXT);
		programme.record(create(NEXT).win(later()));
		Instant longAfter = Instant.now().plusSeconds(1_000_000_000);
		assertThat(erasure.eraseOld(CONTOSO.organizationId(), Instant.EPOCH, origin())).isZero();
		assertThat(erasure.eraseOld(CONTOSO.organizationId(), longAfter, origin())).isEqualTo(1);
		assertThat(programme.again(closed).engagement().contact().email()).isEqualTo(Erasure.MARK);
		assertThat(programme.again(other).engagement().contact()).as("is worked with still").isEqualTo(NEXT);
		assertThat(erasure.eraseOld(CONTOSO.organizationId(), longAfter, origin())).as("once").isZero();
	}

	@Test
	void nothingElsePassesTheGuards() {
		UUID id = programme.record(create(CONTACT).win(later())).referral().id();
		for (String change : List.of("referral set name = 'x' where id = '" + id + "'",
				"engagement set customer_name = 'x'", "deal_event set kind = 'WON'",
				"team_member set position = position + 1")) {
			assertThatExceptionOfType(DataAccessException.class).as(change).isThrownBy(() -> erasing(change));
		}
	}

	private String shownTo(Deal half) {
		return jdbc.sql("""
				select r.invited_notes || ' ' || string_agg(t.first_name || t.email, ' ') from referral r
					join team_member t on t.referral_id = r.id and t.inviters where r.id = :id group by r.id
				""").param("id", half.referral().id()).query(String.class).single();
	}

	/** And why it was closed. */
	private String searched(Deal deal) {
		return jdbc.sql("select search_text || reason_notes from referral where id = :id")
			.param("id", deal.referral().id())
			.query(String.class)
			.single();
	}

	private void erasing(String change) {
		jdbc.sql("savepoint before").update();
		try {
			jdbc.sql("set local tandem.erasing = 'on'").update();
			jdbc.sql("update " + change).update();
		}
		finally {
			jdbc.sql("rollback to before").update();
		}
	}

	private String history(Deal deal) {
		return String.join("\n",
				jdbc.sql("select kind || ' ' || data::text from deal_event where referral_id = :id order by at, id")
					.param("id", deal.referral().id())
					.query(String.class)
					.list());
	}

	private Deal create(Contact contact) {
		return programme.create(Programme.wanted(Programme.LONDON, selling(contact), "Deal", OLEG));
	}

	private static Selling selling(Contact contact) {
		return new Selling(contact, Ask.NOTHING, false, false);
	}

	private static Origin origin() {
		return Origin.ofSystem(Instant.now());
	}

}
