package app.tandem.bulk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Base;
import app.tandem.deal.Deal;
import app.tandem.deal.DealMother;
import app.tandem.deal.Edit;
import app.tandem.deal.SalesStage;
import app.tandem.job.Job;
import app.tandem.job.Jobs;
import app.tandem.shell.NotFound;
import app.tandem.sheet.TextFormat;
import app.tandem.testing.WritingTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Taking imports back: what is undone, and what is kept and why. */
@WritingTest
class UndoTests {

	private final ApplicationContext beans;

	private final Imports imports;

	private final Undos undos;

	private final UndoRows rows;

	private final Jobs jobs;

	private final JdbcClient jdbc;

	private ImportCast cast;

	private Viewer admin = ImportCast.NOBODY;

	UndoTests(ApplicationContext beans, Imports imports, Undos undos, UndoRows rows, Jobs jobs, JdbcClient jdbc) {
		this.beans = beans;
		this.imports = imports;
		this.undos = undos;
		this.rows = rows;
		this.jobs = jobs;
		this.jdbc = jdbc;
		this.cast = new ImportCast(beans);
	}

	@BeforeEach
	void enter() {
		cast = new ImportCast(beans);
		cast.enter();
		admin = cast.member(Role.REFERRALS_ADMIN);
	}

	@Test
	void removesDealsThatItCreated() {
		ImportRun run = imported(FileRow.creation(), FileRow.coSellCreation());
		List<UUID> created = List.copyOf(referrals(run).values());
		assertThat(undone(run)).isEqualTo(new UndoCounts(2, 0, 0, 0));
		assertThat(created).hasSize(2).allSatisfy((id) -> assertThatThrownBy(() -> deal(id)).isNotNull());
		assertThat(live()).as("the vendor's half went with its deal").isZero();
		assertThat(events("WITHDRAWN")).as("of both halves of the one, and the other's own").isEqualTo(3);
		assertThat(undos.isPossible(again(run))).isFalse();
	}

	@Test
	void showsWhatItWouldDoAndWritesNothing() {
		Deal present = cast.privateDeal();
		ImportRun run = imported(FileRow.creation(), cast.exported(present).with(Column.VALUE, "99"));
		Undos.Preview preview = undos.preview(run, admin, null, 1);
		assertThat(preview.counts()).isEqualTo(new UndoCounts(1, 1, 0, 0));
		assertThat(preview.rows().get(0).cells()).isEmpty();
		assertThat(preview.rows().get(1).cells())
			.containsExactly(new CellChange("Estimated Deal Value", "99", cast.exported(present).text(Column.VALUE)));
		assertThat(undos.preview(run, admin, Undo.Group.UNDONE, 1).rows()).hasSize(2);
		assertThat(undos.preview(run, admin, Undo.Group.KEPT, 1).rows()).isEmpty();
		assertThat(live()).isEqualTo(2);
		assertThat(rows.counts(run.id())).isEqualTo(UndoCounts.NONE);
	}

	@Test
	void givesUpdatedFieldsTheirOldValues() {
		Deal before = cast.privateDeal();
		FileRow row = cast.exported(before)
			.with(Column.DEAL_NAME, "Renamed")
			.with(Column.VALUE, "1.5")
			.with(Column.CURRENCY, "USD")
			.with(Column.CLOSE_DATE, "01/02/2037")
			.with(Column.STAGE, "60")
			.with(Column.NOTES, "Said")
			.with(Column.CRM_ID, "")
			.with(Column.CAMPAIGN_ID, "C-1")
			.with(Column.CONTACT_FIRST_NAME, "Elsa")
			.solution(1, "SOL-2001-CCCC, USD, 10, 2")
			.member(2, "");
		ImportRun run = imported(row);
		assertThat(deal(before).referral().terms().name()).isEqualTo("Renamed");
		assertThat(undone(run)).isEqualTo(new UndoCounts(0, 1, 0, 0));
		Deal after = deal(before);
		assertThat(cast.exported(after).with(Column.ROW_VERSION, "")).usingRecursiveComparison()
			.isEqualTo(cast.exported(before).with(Column.ROW_VERSION, ""));
		assertThat(after.referral().version()).isEqualTo(before.referral().version() + 2);
	}

	@Test
	void keepsADealThatWasChangedSince() {
		Deal present = cast.privateDeal();
		ImportRun run = imported(FileRow.creation(), cast.exported(present).with(Column.VALUE, "99"));
		Deal created = deal(referrals(run).get(2));
		cast.record(created.edit(Edit.of(created).withStage(SalesStage.QUALIFIED), DealMother.later()));
		Deal updated = deal(present);
		cast.record(updated.edit(Edit.of(updated).withStage(SalesStage.QUALIFIED), DealMother.later()));
		assertThat(undone(run)).isEqualTo(new UndoCounts(0, 0, 2, 0));
		assertThat(fates(run)).containsExactly(Undo.CHANGED, Undo.CHANGED);
		assertThat(deal(present).referral().terms().value().amount()).isEqualByComparingTo(BigDecimal.valueOf(99));
	}

	@Test
	void keepsADealThatTheVendorAnswered() {
		ImportRun run = imported(FileRow.coSellCreation());
		Deal asked = vendorsHalf(deal(referrals(run).get(2)));
		cast.record(asked.accept(asked.referral().terms(), List.of(DealMother.OLEG), DealMother.later()));
		assertThat(undone(run)).isEqualTo(new UndoCounts(0, 0, 1, 0));
		assertThat(fates(run)).containsExactly(Undo.ANSWERED);
		assertThat(live()).isEqualTo(1);
	}

	@Test
	void takesARequestAlongThatTheVendorOnlyOpened() {
		ImportRun run = imported(FileRow.coSellCreation());
		Deal asked = vendorsHalf(deal(referrals(run).get(2)));
		cast.record(asked.receive(DealMother.later()));
		assertThat(undone(run)).isEqualTo(new UndoCounts(1, 0, 0, 0));
		assertThatThrownBy(() -> cast.again(asked)).isInstanceOf(NotFound.class);
	}

	@Test
	void keepsWhatIsFinal() {
		Deal won = cast.privateDeal();
		Deal lostSince = cast.privateDeal();
		Deal inbound = cast.inbound();
		jdbc.sql("update referral set expires_at = now() + interval '1 day' where id = :id")
			.param("id", inbound.referral().id())
			.update();
		ImportRun run = imported(cast.exported(won).status("Closed/Won").with(Column.STAGE, "100"),
				cast.exported(lostSince).with(Column.NOTES, "New"),
				cast.exported(inbound).status("Active/Accepted").member(1, FileRow.MINA));
		Deal updated = deal(lostSince);
		cast.record(updated.win(DealMother.later()));
		assertThat(undone(run)).isEqualTo(new UndoCounts(0, 0, 0, 3));
		assertThat(fates(run)).containsExactly(Undo.CLOSED, Undo.CLOSED, Undo.GIVEN);
	}

	@Test
	void neverTakesBackSharingAndHelp() {
		Deal shared = cast.privateDeal();
		Deal sharedAndValued = cast.privateDeal();
		ImportRun run = imported(cast.exported(shared).with(Column.SHARE, "Yes"),
				cast.exported(sharedAndValued).with(Column.SHARE, "Yes").with(Column.VALUE, "99"));
		assertThat(undos.preview(run, admin, null, 1).rows()).extracting(UndoPlan::partly).containsExactly(false, true);
		assertThat(undone(run)).isEqualTo(new UndoCounts(0, 1, 0, 1));
		assertThat(fates(run)).containsExactly(Undo.GIVEN, Undo.UNDONE);
		assertThat(deal(sharedAndValued).type().base()).isEqualTo(Base.PARTNER_LED);
		assertThat(deal(sharedAndValued).referral().terms()).isEqualTo(sharedAndValued.referral().terms());
	}

	@Test
	void takesImportsBackOneAfterTheOtherFromTheLast() {
		Deal present = cast.privateDeal();
		ImportRun first = imported(cast.exported(present).with(Column.VALUE, "1"));
		ImportRun second = imported(cast.exported(deal(present)).with(Column.VALUE, "2"));
		assertThat(undos.preview(first, admin, null, 1).counts()).isEqualTo(new UndoCounts(0, 0, 1, 0));
		assertThat(undone(second)).isEqualTo(new UndoCounts(0, 1, 0, 0));
		assertThat(undone(first)).isEqualTo(new UndoCounts(0, 1, 0, 0));
		assertThat(deal(present).referral().terms()).isEqualTo(present.referral().terms());
	}

	@Test
	void leavesRowsAloneThatHadNoEffect() {
		Deal present = cast.privateDeal();
		ImportRun run = imported(cast.exported(present), FileRow.creation().with(Column.DEAL_NAME, ""));
		assertThat(undos.isPossible(run)).isFalse();
		undos.start(run, admin, Locale.ENGLISH);
		assertThat(again(run).undoJobId()).isNull();
	}

	@Test
	void isForWhoeverImportedAndForAdminsOfTheEntireCompany() {
		Viewer user = cast.member(Role.REFERRALS_USER, cast.contoso.locationId());
		ImportRun run = imported(user, FileRow.creation());
		Viewer localAdmin = cast.member(Role.REFERRALS_ADMIN, cast.contoso.locationId());
		assertThatThrownBy(() -> imports.get(run.id(), localAdmin)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> imports.get(run.id(), cast.member(cast.fabrikam, Role.REFERRALS_ADMIN)))
			.isInstanceOf(NotFound.class);
		assertThat(imports.get(run.id(), admin).id()).isEqualTo(run.id());
		assertThat(undone(run, user)).isEqualTo(new UndoCounts(1, 0, 0, 0));
	}

	@Test
	void leavesDealsAloneThatThePersonDoesNotSeeAnyMore() {
		Viewer user = cast.member(Role.REFERRALS_ADMIN, cast.contoso.locationId());
		ImportRun run = imported(user, FileRow.creation());
		jdbc.sql("delete from role_grant where member_id = :id").param("id", user.memberId()).update();
		assertThat(undone(run, user)).isEqualTo(new UndoCounts(0, 0, 1, 0));
		assertThat(fates(run)).containsExactly(Undo.HIDDEN);
		assertThat(live()).isEqualTo(1);
	}

	@Test
	void twoPressesAreOneUndo() {
		ImportRun run = imported(FileRow.creation());
		undos.start(run, admin, Locale.ENGLISH);
		UUID job = again(run).undoJobId();
		undos.start(run, admin, Locale.ENGLISH);
		assertThat(again(run).undoJobId()).isEqualTo(job);
		finished(job);
		assertThat(rows.counts(run.id())).isEqualTo(new UndoCounts(1, 0, 0, 0));
	}

	@Test
	void doesAThousandRowsEachOnce() {
		FileRow[] many = new FileRow[1_000];
		for (int n = 0; n < many.length; n++) {
			many[n] = FileRow.creation().with(Column.DEAL_NAME, "Deal " + n);
		}
		ImportRun run = imported(many);
		Deal changed = deal(referrals(run).get(500));
		cast.record(changed.edit(Edit.of(changed).withStage(SalesStage.QUALIFIED), DealMother.later()));
		assertThat(undone(run)).isEqualTo(new UndoCounts(999, 0, 1, 0));
		assertThat(live()).isEqualTo(1);
		assertThat(events("WITHDRAWN")).isEqualTo(999);
		Job job = finished(again(run).undoJobId());
		assertThat(job.rowsDone()).isEqualTo(1_000);
		assertThat(job.problems()).isEqualTo(1);
	}

	private ImportRun imported(FileRow... file) {
		return imported(admin, file);
	}

	private ImportRun imported(Viewer viewer, FileRow... file) {
		UUID id = imports.upload("deals.csv", new ImportFile(FileRow.file(List.of(file)), TextFormat.DETECTED),
				cast.contoso.locationId(), UUID.randomUUID().toString(), viewer);
		assertThat(imports.commit(imports.get(id, viewer), viewer, Locale.ENGLISH, null)).isTrue();
		ImportRun run = imports.get(id, viewer);
		finished(run.jobId());
		return run;
	}

	private UndoCounts undone(ImportRun run) {
		return undone(run, admin);
	}

	private UndoCounts undone(ImportRun run, Viewer viewer) {
		undos.start(imports.get(run.id(), viewer), viewer, Locale.ENGLISH);
		finished(again(run).undoJobId());
		return rows.counts(run.id());
	}

	private List<Undo> fates(ImportRun run) {
		return rows.results(run.id(), null, 1).stream().map(UndoRows.Result::undo).toList();
	}

	private ImportRun again(ImportRun run) {
		return imports.get(run.id(), cast.everything(run.organizationId()));
	}

	private Job finished(@Nullable UUID id) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (id != null && System.nanoTime() < end) {
			Job job = jobs.find(id).orElseThrow();
			if (job.isOver()) {
				assertThat(job.state()).isEqualTo(Job.State.DONE);
				return job;
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
		throw new AssertionError("the job does not end");
	}

	private Map<Integer, UUID> referrals(ImportRun run) {
		return beans.getBean(ImportRows.class)
			.results(run.id())
			.stream()
			.filter((row) -> row.referralId() != null)
			.collect(Collectors.toMap(ImportRows.RowResult::row,
					(row) -> java.util.Objects.requireNonNull(row.referralId())));
	}

	private Deal deal(Deal deal) {
		return deal(deal.referral().id());
	}

	private Deal deal(@Nullable UUID id) {
		Deal deal = cast.deal(id, cast.contoso);
		assertThat(deal).isNotNull();
		return deal;
	}

	private Deal vendorsHalf(Deal own) {
		return jdbc.sql("select id, organization_id from referral where engagement_id = :id and direction = 'INBOUND'")
			.param("id", own.engagement().id())
			.query((row, n) -> cast.deal(row.getObject(1, UUID.class),
					new app.tandem.deal.Seat(row.getObject(2, UUID.class), UUID.randomUUID(), "Vendor")))
			.single();
	}

	/** Halves that are still there, of the company's engagements. */
	private int live() {
		return jdbc.sql("select count(*) from referral where organization_id = :id and withdrawn_at is null")
			.param("id", cast.contoso.organizationId())
			.query(Integer.class)
			.single();
	}

	private int events(String kind) {
		return jdbc.sql("""
				select count(*) from deal_event e join engagement g on g.id = e.engagement_id
				where g.starter_id = :id and e.kind = :kind
				""").param("id", cast.contoso.organizationId()).param("kind", kind).query(Integer.class).single();
	}

}
