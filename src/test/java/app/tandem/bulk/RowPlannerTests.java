package app.tandem.bulk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Deal;
import app.tandem.testing.WritingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Which deal a row is about, and what rows have to do with each other. */
@WritingTest
@Transactional
class RowPlannerTests {

	private final ImportCast cast;

	private final JdbcClient jdbc;

	private Viewer admin = ImportCast.NOBODY;

	RowPlannerTests(ApplicationContext beans, JdbcClient jdbc) {
		this.cast = new ImportCast(beans);
		this.jdbc = jdbc;
	}

	@BeforeEach
	void enter() {
		cast.enter();
		admin = cast.member(Role.REFERRALS_ADMIN);
	}

	@Test
	void findsTheDealInWhateverFormItsIdIsTyped() {
		Deal deal = cast.privateDeal();
		String id = deal.referral().id().toString();
		for (String typed : List.of(id, " " + id + "\u00a0", id.toUpperCase(Locale.ROOT), "{" + id + "}")) {
			assertThat(cast.plan(admin, cast.exported(deal).with(Column.REFERRAL_ID, typed)).outcome())
				.isEqualTo(Outcome.UNCHANGED);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "nonsense", "ebacdkdc-0b84-4ac4-b4ea-5b2587d42cee",
			"ebacddc1-0b84-4ac4-b4ea-5b2587d42ce", "=A1" })
	void doesNotFindWhatIsNoId(String typed) {
		assertThat(cast.plan(admin, FileRow.creation().with(Column.REFERRAL_ID, typed)).errors())
			.containsExactly("Referral ID " + typed + " was not found");
	}

	@Test
	void tellsAnInvisibleDealInNoWayFromOneThatNeverWas() {
		Deal mine = cast.privateDeal();
		Deal withdrawn = cast.privateDeal();
		jdbc.sql("update referral set withdrawn_at = now() where id = :id")
			.param("id", withdrawn.referral().id())
			.update();
		Viewer foreign = cast.member(cast.fabrikam, Role.ACCOUNT_ADMIN);
		Viewer londoner = cast.member(Role.REFERRALS_ADMIN, cast.london);
		Viewer absent = cast.member(Role.REFERRALS_USER, cast.contoso.locationId());
		assertThat(told(foreign, mine)).isEqualTo(toldOfNothing(foreign));
		assertThat(told(londoner, mine)).isEqualTo(toldOfNothing(londoner));
		assertThat(told(absent, mine)).isEqualTo(toldOfNothing(absent));
		assertThat(told(admin, withdrawn)).isEqualTo(toldOfNothing(admin));
		assertThat(toldOfNothing(admin)).containsExactly("Referral ID X was not found");
	}

	@Test
	void findsNeitherTheOtherHalfOfAnOwnEngagement() {
		Deal mine = cast.inbound();
		UUID theirs = jdbc.sql("select id from referral where engagement_id = :engagement and id <> :mine")
			.param("engagement", mine.engagement().id())
			.param("mine", mine.referral().id())
			.query(UUID.class)
			.single();
		assertThat(cast.plan(admin, cast.exported(mine).with(Column.REFERRAL_ID, theirs.toString())).errors())
			.containsExactly("Referral ID " + theirs + " was not found");
	}

	@Test
	void wantsTheEngagementIdToMatch() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal).with(Column.CRM_ID, "new");
		String upper = deal.engagement().id().toString().toUpperCase(Locale.ROOT);
		assertThat(cast.plan(admin, row.with(Column.ENGAGEMENT_ID, upper)).errors()).isEmpty();
		assertThat(cast.plan(admin, row.with(Column.ENGAGEMENT_ID, "")).errors()).isEmpty();
		for (String other : List.of(UUID.randomUUID().toString(), "nonsense")) {
			assertThat(cast.plan(admin, row.with(Column.ENGAGEMENT_ID, other)).errors())
				.containsExactly("Engagement ID does not belong to this Referral ID");
		}
	}

	@Test
	void refusesBothRowsOfARepeatedReferralId() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		FileRow typedOtherwise = row.with(Column.REFERRAL_ID, "{" + deal.referral().id() + "}");
		List<Planned> planned = cast.planAll(admin, cast.london, row, FileRow.creation(), typedOtherwise);
		assertThat(planned.get(0).errors())
			.containsExactly("Referral ID " + deal.referral().id() + " stands in rows 2, 4");
		assertThat(planned.get(1).outcome()).isEqualTo(Outcome.CREATED);
		assertThat(planned.get(2).errors())
			.containsExactly("Referral ID {" + deal.referral().id() + "} stands in rows 2, 4");
	}

	@Test
	void tellsNothingOfAnInvisibleDealThatIsRepeated() {
		Viewer foreign = cast.member(cast.fabrikam, Role.ACCOUNT_ADMIN);
		FileRow row = cast.exported(cast.privateDeal());
		assertThat(cast.planAll(foreign, cast.fabrikam.locationId(), row, row))
			.allSatisfy((planned) -> assertThat(planned.errors())
				.containsExactly("Referral ID " + row.text(Column.REFERRAL_ID) + " was not found"));
	}

	@Test
	void createsNoCustomerTwiceForOneFile() {
		List<Planned> planned = cast.planAll(admin, cast.london, FileRow.creation(),
				FileRow.creation().with(Column.DEAL_NAME, "Another").solution(1, "SOL-2001-CCCC"));
		assertThat(planned.get(0).deal().engagement().customer().entryId()).isNotNull()
			.isEqualTo(planned.get(1).deal().engagement().customer().entryId());
	}

	@Test
	void givesEachRowItsFateInTheFilesOrder() {
		Deal deal = cast.privateDeal();
		List<Planned> planned = cast.planAll(admin, cast.london, FileRow.creation().with(Column.DEAL_NAME, ""),
				cast.exported(deal).with(Column.CRM_ID, "new"), FileRow.creation(), cast.exported(cast.coSell()));
		assertThat(planned).extracting(Planned::outcome)
			.containsExactly(Outcome.NOT_PROCESSED, Outcome.UPDATED, Outcome.CREATED, Outcome.UNCHANGED);
		assertThat(planned).extracting((row) -> row.plan().row()).containsExactly(2, 3, 4, 5);
		assertThat(planned.get(1).plan().referralId()).isEqualTo(deal.referral().id());
		assertThat(planned.get(0).plan().referralId()).isNull();
	}

	@Test
	void judgesEachRowByItsOwnCurrency() {
		Planned planned = cast
			.planAll(admin, cast.london, FileRow.creation(),
					FileRow.creation()
						.with(Column.CURRENCY, "KRW")
						.with(Column.VALUE, "5")
						.solution(1, "SOL-1001-AAAA,, 1"))
			.get(1);
		assertThat(planned.errors()).isEmpty();
		assertThat(planned.warnings()).hasSize(1);
	}

	/** What the import says of a row with this deal's ID, wherever it stands. */
	private List<String> told(Viewer viewer, Deal deal) {
		String id = deal.referral().id().toString();
		return cast.plan(viewer, cast.exported(deal)).errors().stream().map((error) -> error.replace(id, "X")).toList();
	}

	private List<String> toldOfNothing(Viewer viewer) {
		String id = UUID.randomUUID().toString();
		return cast.plan(viewer, FileRow.creation().with(Column.REFERRAL_ID, id))
			.errors()
			.stream()
			.map((error) -> error.replace(id, "X"))
			.toList();
	}

}
