package app.tandem.bulk;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Deal;
import app.tandem.deal.DealMother;
import app.tandem.deal.Deals;
import app.tandem.deal.Edit;
import app.tandem.deal.Erasure;
import app.tandem.deal.Money;
import app.tandem.deal.SalesStage;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import app.tandem.testing.WritingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows that hold an older version of their deal (bulk.md, section 4). */
@WritingTest
@Transactional
class StaleRowTests {

	private static final String WHEN = "on 2026-03-09 09:00 UTC after this file was exported";

	private final ImportCast cast;

	private final Deals deals;

	private final Erasure erasure;

	private Viewer admin = ImportCast.NOBODY;

	StaleRowTests(ApplicationContext beans, Deals deals, Erasure erasure) {
		this.erasure = erasure;
		this.cast = new ImportCast(beans);
		this.deals = deals;
	}

	@BeforeEach
	void enter() {
		cast.enter();
		admin = cast.member(Role.REFERRALS_ADMIN);
	}

	@Test
	void saysWhoChangedWhatSinceTheExportAndWhatItIsNow() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		revalue(deal, "30000");
		assertThat(plan(row.with(Column.NOTES, "Mine")).errors())
			.containsExactly("Changed by Mina Park " + WHEN + ": Estimated Deal Value is now \"30000\"");
	}

	@Test
	void namesEachColumnThatOthersChangedWithItsLatestAuthor() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		Deal staged = cast.record(deal.edit(Edit.of(deal).withStage(SalesStage.PROPOSED), DealMother.later()));
		cast.record(staged.edit(
				Edit.of(staged).withTeam(List.of(new TeamMember("Oleg", "Titov", "+7 1", "oleg@contoso.example"))),
				DealMother.origin(DealMother.later().at().plus(Duration.ofHours(1)))));
		assertThat(plan(row.with(Column.STAGE, "80")).errors()).containsExactly(
				"Changed by Mina Park " + WHEN + ": Sales Stage is now \"60\"",
				"Changed by Mina Park on 2026-03-09 10:00 UTC after this file was exported: Team member 1 is now "
						+ "\"Oleg, Titov, +7 1, oleg@contoso.example\"");
	}

	@Test
	void onlyTheVersionsAfterTheRowsOwnCount() {
		Deal deal = cast.privateDeal();
		Deal staged = cast.record(deal.edit(Edit.of(deal).withStage(SalesStage.PROPOSED),
				DealMother.origin(DealMother.MONDAY.plus(Duration.ofDays(1)))));
		FileRow row = cast.exported(staged);
		revalue(staged, "30000");
		assertThat(plan(row.with(Column.STAGE, "80")).errors()).singleElement()
			.asString()
			.contains("Estimated Deal Value is now");
	}

	@Test
	void aRowThatSaysWhatTheDealIsNowIsUnchangedWhateverItsVersion() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		revalue(deal, "30000");
		Planned planned = plan(row.with(Column.VALUE, "30000"));
		assertThat(planned.outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(planned.errors()).isEmpty();
	}

	@Test
	void whoAgreesWithOneChangeButMakesAnotherIsToldToo() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		revalue(deal, "30000");
		assertThat(plan(row.with(Column.VALUE, "30000").with(Column.NOTES, "Mine")).errors()).singleElement()
			.asString()
			.endsWith("Estimated Deal Value is now \"30000\"");
	}

	@Test
	void whatStandsInNoColumnMakesNoRowStale() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		cast.recordAll(deals.invited(deal, DealMother.invitation(cast.fabrikam), DealMother.later()));
		Planned planned = plan(row.with(Column.NOTES, "Mine"));
		assertThat(planned.errors()).isEmpty();
		assertThat(planned.outcome()).isEqualTo(Outcome.UPDATED);
	}

	@Test
	void anOlderFileBringsNobodyBackWhoWasErased() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		TeamMember erased = deal.referral().team().get(0);
		erasure.erase(deal.party().organizationId(), erased.email(), DealMother.later());
		Planned planned = plan(row);
		assertThat(planned.errors()).singleElement().asString().contains("Team member 1 is now").contains(Erasure.MARK);
		assertThat(planned.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
	}

	@Test
	void withoutAVersionNothingIsAsked() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		revalue(deal, "30000");
		for (FileRow silent : List.of(row.with(Column.ROW_VERSION, ""), row.without(Column.ROW_VERSION))) {
			Planned planned = plan(silent.with(Column.NOTES, "Mine"));
			assertThat(planned.errors()).isEmpty();
			assertThat(planned.outcome()).isEqualTo(Outcome.UPDATED);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "99", "first", "1.0", "-1", "12345678901" })
	void aVersionThatNeverWasIsRefused(String version) {
		Deal deal = cast.privateDeal();
		assertThat(plan(cast.exported(deal).with(Column.ROW_VERSION, version).with(Column.NOTES, "Mine")).errors())
			.containsExactly("Row version: \"" + version + "\" is not one of 1");
		assertThat(plan(cast.exported(deal).with(Column.ROW_VERSION, version)).outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void aClosedDealIsFinalRatherThanStale() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		cast.record(deal.win(DealMother.later()));
		assertThat(plan(row.with(Column.NOTES, "Mine")).errors())
			.containsExactly("The deal is Won; nothing can be changed any more");
	}

	@Test
	void whatCannotBeWrittenAnywayIsNotStale() {
		Deal deal = cast.privateDeal();
		FileRow row = cast.exported(deal);
		revalue(deal, "30000");
		Planned planned = plan(row.with(Column.VALUE, "30000").with(Column.CITY, "Malmö"));
		assertThat(planned.outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(planned.notices()).hasSize(1);
	}

	private Deal revalue(Deal deal, String value) {
		Terms terms = deal.referral().terms();
		Terms next = new Terms(terms.name(), new Money(new BigDecimal(value), terms.value().currency()),
				terms.closeDate(), terms.notes(), terms.crmId(), terms.campaignId());
		return cast.record(deal.edit(Edit.of(deal).withTerms(next), DealMother.later()));
	}

	private Planned plan(FileRow row) {
		return cast.plan(admin, row);
	}

}
