package app.tandem.deal;

import java.util.List;

import app.tandem.deal.NewDeal.Selling;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.MICROSOFT;
import static app.tandem.deal.DealMother.SOLUTIONS;
import static app.tandem.deal.DealMother.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
@Import(Programme.class)
class ReassessmentTests {

	private static final Selling CO_SELL = new Selling(CONTACT, HELP, false, false);

	private final Programme programme;

	private final JdbcClient jdbc;

	ReassessmentTests(@Autowired Programme programme, @Autowired JdbcClient jdbc) {
		this.programme = programme;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void begin() {
		programme.begin();
		tag();
	}

	@Test
	void theTeamIsToldWhenTheVendorAcceptsAfterThePartnersWon() {
		Deal won = programme.record(create().win(later()));
		accept(won);
		assertThat(told(won)).containsExactly("true SYSTEM");
		assertThat(programme.again(won).referral()).isEqualTo(won.referral());
	}

	@Test
	void aVendorThatWinsWhatItAcceptedAfterwardsChangesNothingMore() {
		Deal won = programme.record(create().win(later()));
		Deal vendors = accept(won);
		programme.record(vendors.win(later()));
		assertThat(told(won)).containsExactly("true SYSTEM");
	}

	@Test
	void theTeamIsToldWhenTheVendorLosesWhatItAccepted() {
		Deal won = programme.record(create().win(later()));
		programme.record(accept(won).lose(Reason.OTHER, "", later()));
		assertThat(told(won)).containsExactly("true SYSTEM", "false SYSTEM");
	}

	@Test
	void nothingIsToldWhenTheAnswerStaysTheSame() {
		Deal won = programme.record(create().win(later()));
		programme.record(programme.half(won, MICROSOFT).decline(Reason.OTHER, "", later()));
		assertThat(told(won)).isEmpty();
		Deal active = create();
		accept(active);
		assertThat(told(active)).isEmpty();
	}

	@Test
	void nothingIsToldWithoutAnEligibleSolutionOrOnceItIsRegistered() {
		jdbc.sql("update solution set incentives = '{}'").update();
		Deal untagged = programme.record(create().win(later()));
		accept(untagged);
		assertThat(told(untagged)).isEmpty();
		tag();
		Deal won = programme.record(create().win(later()));
		Deal vendors = accept(won);
		programme.record(programme.again(won).registered(submitted(), later()));
		programme.record(vendors.lose(Reason.OTHER, "", later()));
		assertThat(told(won)).containsExactly("true SYSTEM");
	}

	@Test
	void aRegistrationMovesOnAClosedDealWithoutTouchingIt() {
		Deal won = programme.record(create().win(later()));
		Deal registered = programme.record(won.registered(submitted(), later()));
		assertThat(registered.standing().registration()).isEqualTo(RegistrationStatus.SUBMITTED);
		assertThat(registered.referral()).isEqualTo(won.referral());
		assertThat(jdbc.sql("select kind from deal_event where referral_id = :id order by at desc, id desc limit 1")
			.param("id", won.referral().id())
			.query(String.class)
			.single()).isEqualTo("REGISTRATION_MOVED");
	}

	@Test
	void onlyAWonDealIsRegisteredAndOnlyStepByStep() {
		Deal active = create();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> active.registered(submitted(), later()));
		Deal won = active.win(later()).after();
		DealEvent.RegistrationMoved leap = new DealEvent.RegistrationMoved(RegistrationKind.IP_CO_SELL,
				RegistrationStatus.SUBMITTED, RegistrationStatus.APPROVED, "");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> won.registered(leap, later()));
	}

	@Test
	void theReviewedRecordIsTheOneThatListsShow() {
		Deal won = create().win(later()).after();
		DealEvent.RegistrationMoved completed = new DealEvent.RegistrationMoved(RegistrationKind.BIZ_APPS,
				RegistrationStatus.NOT_REGISTERED, RegistrationStatus.COMPLETED, "");
		Deal both = won.registered(submitted(), later()).after().registered(completed, later()).after();
		assertThat(both.standing().registration()).isEqualTo(RegistrationStatus.SUBMITTED);
		Deal biz = won.registered(completed, later()).after();
		assertThat(biz.standing().registration()).isEqualTo(RegistrationStatus.COMPLETED);
		assertThat(biz.registered(submitted(), later()).after().standing().registration())
			.isEqualTo(RegistrationStatus.SUBMITTED);
	}

	private void tag() {
		jdbc.sql("update solution set incentives = '{AZURE_IP_CO_SELL}' where id = 'SOL-1001-AAAA'").update();
	}

	private static DealEvent.RegistrationMoved submitted() {
		return new DealEvent.RegistrationMoved(RegistrationKind.IP_CO_SELL, RegistrationStatus.NOT_REGISTERED,
				RegistrationStatus.SUBMITTED, "");
	}

	private Deal create() {
		return programme.create(DealMother.wanted(CONTOSO, CO_SELL, SOLUTIONS));
	}

	/** The vendor accepts its half, and goes on with it. */
	private Deal accept(Deal deal) {
		Deal vendors = programme.half(deal, MICROSOFT);
		return programme.record(vendors.accept(vendors.referral().terms(), List.of(), later()));
	}

	private List<String> told(Deal deal) {
		return jdbc.sql("""
				select (data ->> 'eligible') || ' ' || source from deal_event
				where referral_id = :id and kind = 'ELIGIBILITY_CHANGED' order by at, id
				""").param("id", deal.referral().id()).query(String.class).list();
	}

}
