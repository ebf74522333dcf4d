package app.tandem.deal;

import java.util.List;
import java.util.UUID;
import java.util.Objects;
import java.util.stream.Stream;

import app.tandem.deal.NewDeal.Selling;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the database refuses by itself, whoever writes as the application's role. */
@DatabaseTest
@Import(Programme.class)
class DatabaseGuardTests {

	private static final Selling PRIVATE = new Selling(CONTACT, Ask.NOTHING, false, false);

	private final Deals deals;

	private final Programme programme;

	private final JdbcClient jdbc;

	private final TransactionTemplate undone;

	DatabaseGuardTests(@Autowired Deals deals, @Autowired Programme programme, @Autowired JdbcClient jdbc,
			@Autowired PlatformTransactionManager transactions) {
		this.deals = deals;
		this.programme = programme;
		this.jdbc = jdbc;
		this.undone = new TransactionTemplate(transactions);
		this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	@BeforeEach
	void begin() {
		programme.begin();
	}

	@ParameterizedTest
	@EnumSource
	void theStepsOfTheTableAreTheOnlyOnes(Substatus from) {
		Deal deal = in(from);
		List<String> taken = Stream.of(Substatus.values())
			.filter((to) -> to != from && isTaken(deal, to))
			.map(Substatus::name)
			.toList();
		assertThat(taken).containsExactlyInAnyOrder(switch (from) {
			case PENDING -> new String[] { "RECEIVED", "ACCEPTED", "DECLINED", "EXPIRED" };
			case RECEIVED -> new String[] { "ACCEPTED", "DECLINED", "EXPIRED" };
			case ACCEPTED -> new String[] { "WON", "LOST" };
			case WON, LOST, DECLINED, EXPIRED -> new String[0];
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "WON", "LOST" })
	void whatTheHalvesShareIsClosedWithTheStartersHalf(Substatus outcome) {
		Deal deal = programme.create(wanted(PRIVATE));
		programme.record((outcome == Substatus.WON) ? deal.win(later()) : deal.lose(Reason.BUDGET, "", later()));
		for (String change : List.of("base = 'PARTNER_LED'", "partner_to_partner = true", "contact_email = 'x'",
				"help = 1", "notes_to_vendor = 'x'", "version = version + 1")) {
			assertRefused("update engagement set " + change, "is closed");
		}
	}

	@Test
	void whatTheHalvesShareStaysOpenWhenAnInvitedPartnerCloses() {
		Deal deal = programme.record(deals.invited(programme.create(wanted(PRIVATE)), invitation(FABRIKAM), later()));
		programme.record(programme.half(deal, FABRIKAM).decline(Reason.BUDGET, "", later()));
		assertThat(programme.record(deal.share(later())).type().base()).isEqualTo(Base.PARTNER_LED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "customer_name = 'x'", "line1 = 'x'", "line2 = 'x'", "city = 'x'", "state = 'x'",
			"postal_code = 'x'", "country = 'NO'", "duns = '999999999'", "consent = false", "created_at = now()",
			"starter_id = '00000000-0000-0002-0000-000000000001'" })
	void whatIsFixedAtCreationStays(String change) {
		programme.create(wanted(PRIVATE));
		assertRefused("update engagement set " + change, "fixed at creation");
	}

	@ParameterizedTest
	@ValueSource(strings = { "location_id = gen_random_uuid()", "engagement_id = gen_random_uuid()",
			"organization_id = gen_random_uuid()", "id = gen_random_uuid()", "direction = 'INBOUND'" })
	void aLiveHalfStaysWhoseAndWhereItIs(String change) {
		programme.create(wanted(PRIVATE));
		assertRefused("update referral set " + change, "fixed at creation");
	}

	@Test
	void theLinkToTheDirectoryFollowsTheDirectory() {
		programme.record(programme.create(wanted(PRIVATE)).win(later()));
		assertThat(jdbc.sql("update engagement set customer_id = null").update()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "base = 'PRIVATE'", "base = 'PARTNER_LED'", "base = 'ASSESSMENT'", "help = null",
			"help = 6", "partner_to_partner = false" })
	void sharingHelpAndInvitationsAreNotTakenBack(String change) {
		Deal deal = programme.create(wanted(new Selling(CONTACT, HELP, false, false)));
		programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		assertRefused("update engagement set " + change, "not taken back");
	}

	@Test
	void whatWasTakenBackStaysSo() {
		UUID id = in(Substatus.ACCEPTED).referral().id();
		jdbc.sql("update referral set withdrawn_at = now() where id = :id").param("id", id).update();
		assertRefused("update referral set withdrawn_at = null where id = '" + id + "'", "was taken back");
		assertRefused("update referral set notes = 'More' where id = '" + id + "'", "was taken back");
	}

	@Test
	void aClosedHalfIsNotTakenBack() {
		UUID id = in(Substatus.WON).referral().id();
		assertRefused("update referral set withdrawn_at = now() where id = '" + id + "'", "is closed");
	}

	@Test
	void anEngagementIsNeverDeleted() {
		programme.create(wanted(PRIVATE));
		assertRefused("delete from engagement", "append-only|permission denied");
		assertRefused("truncate engagement cascade", "append-only|permission denied");
	}

	private Deal in(Substatus state) {
		if (state == Substatus.WON || state == Substatus.LOST) {
			Deal deal = in(Substatus.ACCEPTED);
			return programme
				.record((state == Substatus.WON) ? deal.win(later()) : deal.lose(Reason.BUDGET, "", later()));
		}
		Deal inviting = programme.create(wanted(PRIVATE));
		programme.record(deals.invited(inviting, invitation(FABRIKAM), later()));
		Deal theirs = programme.half(inviting, FABRIKAM);
		Invitation invitation = Objects.requireNonNull(theirs.party().invitation());
		return switch (state) {
			case RECEIVED -> programme.record(theirs.receive(later()));
			case ACCEPTED -> programme.record(theirs.accept(theirs.referral().terms(), List.of(OLEG), later()));
			case DECLINED -> programme.record(theirs.decline(Reason.BUDGET, "", later()));
			case EXPIRED -> programme.record(theirs.expire(Origin.ofSystem(invitation.expiresAt())));
			default -> theirs;
		};
	}

	private boolean isTaken(Deal deal, Substatus to) {
		boolean taken = Boolean.TRUE.equals(undone.execute((status) -> {
			status.setRollbackOnly();
			try {
				return step(deal, to) == 1;
			}
			catch (DataAccessException refused) {
				return false;
			}
		}));
		assertThat(programme.again(deal)).isEqualTo(deal);
		return taken;
	}

	private int step(Deal deal, Substatus to) {
		return jdbc.sql("""
				update referral set status = :status, substatus = :to,
					reason = case when :to in ('DECLINED', 'LOST') then 1 end
				where id = :id
				""")
			.param("status", to.status().name())
			.param("to", to.name())
			.param("id", deal.referral().id())
			.update();
	}

	private void assertRefused(String statement, String why) {
		assertThatExceptionOfType(DataAccessException.class).as(statement)
			.isThrownBy(() -> undone.executeWithoutResult((status) -> jdbc.sql(statement).update()))
			.havingRootCause()
			.withMessageMatching("(?s).*(" + why + ").*");
	}

	private static NewDeal wanted(Selling selling) {
		return DealMother.wanted(CONTOSO, selling, DealMother.SOLUTIONS);
	}

}
