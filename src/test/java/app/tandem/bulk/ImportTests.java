package app.tandem.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.finding.FindingText;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Deal;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealMother;
import app.tandem.deal.Reason;
import app.tandem.job.Job;
import app.tandem.job.Jobs;
import app.tandem.sheet.Download;
import app.tandem.sheet.TextFormat;
import app.tandem.testing.WritingTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole files, from the upload to what the job made of them. */
@WritingTest
class ImportTests {

	private final ApplicationContext beans;

	private final Imports imports;

	private final ImportRows rows;

	private final Jobs jobs;

	private final FindingText texts;

	private final DetailsFile details;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private ImportCast cast;

	private Viewer admin = ImportCast.NOBODY;

	ImportTests(ApplicationContext beans, Imports imports, ImportRows rows, Jobs jobs, FindingText texts,
			DetailsFile details, JdbcClient jdbc, TransactionTemplate transaction) {
		this.beans = beans;
		this.imports = imports;
		this.rows = rows;
		this.jobs = jobs;
		this.texts = texts;
		this.details = details;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.cast = new ImportCast(beans);
	}

	@BeforeEach
	void enter() {
		cast = new ImportCast(beans);
		cast.enter();
		admin = cast.member(Role.REFERRALS_ADMIN);
	}

	@AfterEach
	void leave() {
		threads.shutdownNow();
	}

	@Test
	void createsAllDealsOfTheGoodSample() {
		ImportRun run = imported(sample("co-sell-24-good.csv"));
		assertThat(counts(run)).isEqualTo(new ImportCounts(24, 0, 0, 0));
		assertThat(errors(run)).isEmpty();
		assertThat(liveDeals()).isEqualTo(24);
	}

	@Test
	void findsTheFaultsOfTheFaultySample() {
		ImportRun run = imported(sample("co-sell-12-with-6-faulty.csv"));
		assertThat(counts(run)).isEqualTo(new ImportCounts(6, 0, 0, 6));
		assertThat(errors(run)).containsExactlyInAnyOrderEntriesOf(Map.of(2, "Mandatory field Deal Name missing", 3,
				"Customer Country: \"GBR\" is not a two-letter country code (is GB meant?)", 5,
				"Estimated Close Date: \"31/12/2030\" is not a date of the form MM/DD/YYYY", 6,
				"Mandatory field Solution 1 missing", 8,
				"Choose 1 to 6 in What specific help from Microsoft? when Microsoft help is required; "
						+ "Customer Contact Email Address is mandatory when Microsoft help is required",
				11, "Consent to share Customer/Partner contact is No: the deal was not processed"));
	}

	@Test
	void checksWithoutWriting() {
		ImportRun run = upload(sample("co-sell-12-with-6-faulty.csv"));
		Imports.ImportCheck check = imports.check(run, admin);
		assertThat(check.counts()).isEqualTo(new ImportCounts(6, 0, 0, 6));
		assertThat(check.errors()).hasSize(7);
		assertThat(liveDeals()).isZero();
		assertThat(counts(run).rows()).isZero();
	}

	@Test
	void importsTwoHundredRowsOfEveryKind() throws IOException {
		Expectations expected = Expectations.read("co-sell-200-with-20-faulty", 200);
		expected.solutions().forEach((id) -> cast.solution(id, false));
		Deal inbound = cast.sentByVendor();
		jdbc.sql("update referral set expires_at = now() + interval '1 day' where id = :id")
			.param("id", inbound.referral().id())
			.update();
		Map<String, Deal> present = Map.of("{PRIVATE}", cast.privateDeal(), "{COSELL}", cast.coSell(), "{WON}",
				cast.record(cast.privateDeal().win(DealMother.later())), "{INBOUND}", inbound);
		ImportRun run = imported(expected.file(present));
		assertThat(errors(run)).containsExactlyInAnyOrderEntriesOf(expected.errors());
		assertThat(counts(run)).isEqualTo(expected.counts());
		assertThat(run.records()).isEqualTo(200);
		Map<Integer, UUID> referrals = referrals(run);
		assertThat(expected.cells()).isNotEmpty().allSatisfy((cell) -> {
			Deal deal = deal(referrals.get(cell.row()));
			FileRow exported = cast.exported(deal);
			assertThat(exported.text(cell.label())).as("row %d, %s", cell.row(), cell.label()).isEqualTo(cell.text());
		});
		assertThat(liveDeals()).isEqualTo(expected.counts().created() + 4);
	}

	@Test
	void importsUpdatesOfEveryKind() throws IOException {
		Expectations expected = Expectations.read("co-sell-updates", 14);
		Map<String, Deal> present = new HashMap<>();
		for (String name : List.of("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN")) {
			present.put("{" + name + "}", cast.privateDeal());
		}
		present.put("{WON}", cast.record(cast.privateDeal().win(DealMother.later())));
		present.put("{WON-TOO}", cast.record(cast.privateDeal().win(DealMother.later())));
		present.put("{LOST}", cast.record(cast.privateDeal().lose(Reason.BUDGET, "", DealMother.later())));
		present.put("{CHANGED}", noted("Theirs"));
		present.put("{CHANGED-TOO}", noted("Theirs"));
		ImportRun run = imported(expected.file(present));
		assertThat(errors(run)).containsExactlyInAnyOrderEntriesOf(expected.errors());
		assertThat(counts(run)).isEqualTo(expected.counts());
		Map<Integer, UUID> referrals = referrals(run);
		assertThat(expected.cells()).isNotEmpty().allSatisfy((cell) -> {
			FileRow exported = cast.exported(deal(referrals.get(cell.row())));
			assertThat(exported.text(cell.label())).as("row %d, %s", cell.row(), cell.label()).isEqualTo(cell.text());
		});
		assertThat(counts(imported(details(run, false)))).as("the details change nothing more")
			.isEqualTo(new ImportCounts(0, 0, 9, 5));
	}

	@Test
	void takesTheDetailsFileAgainWithoutEffect() throws IOException {
		ImportRun first = imported(sample("co-sell-12-with-6-faulty.csv"));
		ImportRun again = imported(details(first, false));
		assertThat(counts(again)).isEqualTo(new ImportCounts(0, 0, 6, 6));
		assertThat(errors(again)).isEqualTo(errors(first));
		assertThat(details(again, false)).as("and the same details").isEqualTo(details(first, false));
		assertThat(liveDeals()).isEqualTo(6);
	}

	@Test
	void takesTheDetailsOfAReferralsUserAgain() throws IOException {
		Viewer user = cast.member(Role.REFERRALS_USER, cast.contoso.locationId());
		ImportRun first = imported(sample("co-sell-24-good.csv"), user);
		assertThat(counts(first).created()).isEqualTo(24);
		assertThat(counts(imported(details(first, false), user))).isEqualTo(new ImportCounts(0, 0, 24, 0));
	}

	@Test
	void theDetailsCarryTheVersionsOfNowSoThatTheFileIsNotStale() throws IOException {
		FileRow row = cast.exported(cast.privateDeal()).with(Column.NOTES, "Mine");
		ImportRun run = imported(FileRow.file(List.of(row)));
		assertThat(counts(run)).isEqualTo(new ImportCounts(0, 1, 0, 0));
		byte[] details = details(run, false);
		SheetRow now = ImportCast.read(beans.getBean(SheetReader.class), details).get(0);
		assertThat(now.text(Column.ROW_VERSION)).isEqualTo("2");
		assertThat(counts(imported(details))).isEqualTo(new ImportCounts(0, 0, 1, 0));
	}

	@Test
	void givesTheRowsToFixAlone() throws IOException {
		ImportRun run = imported(sample("co-sell-12-with-6-faulty.csv"));
		List<SheetRow> toFix = ImportCast.read(beans.getBean(SheetReader.class), details(run, true));
		assertThat(toFix).extracting((row) -> row.text(Column.ERRORS)).hasSize(6).doesNotContain("");
	}

	@Test
	void takesAnExportOfHostileDealsBackUnchanged() throws IOException {
		List<FileRow> rows = HostileDeals.rows(cast);
		assertThat(counts(imported(FileRow.file(rows)))).isEqualTo(new ImportCounts(rows.size(), 0, 0, 0));
		cast.record(cast.privateDeal().win(DealMother.later()));
		cast.record(cast.coSell().lose(Reason.BUDGET, "=x", DealMother.later()));
		cast.inbound();
		cast.sentByVendor();
		cast.assessment();
		for (Download format : Download.values()) {
			ImportRun outbound = imported(exported("outbound", format));
			assertThat(findings(outbound)).as("%s", format).isEmpty();
			assertThat(counts(outbound)).isEqualTo(new ImportCounts(0, 0, rows.size() + 3, 0));
			ImportRun inbound = imported(exported("inbound", format));
			assertThat(findings(inbound)).as("%s", format).isEmpty();
			assertThat(counts(inbound)).isEqualTo(new ImportCounts(0, 0, 2, 0));
		}
	}

	@Test
	void aCheckSaysOfEachRowWhatBecomesOfItAndWhatChanges() {
		Deal deal = cast.privateDeal();
		FileRow update = cast.exported(deal)
			.with(Column.VALUE, "30000")
			.with(Column.NOTES, "Call\nback")
			.solution(3, "SOL-2001-CCCC")
			.member(2, "Oleg, Titov, +7 495, oleg@contoso.example");
		FileRow unchanged = cast.exported(cast.coSell());
		ImportRun run = upload(FileRow
			.file(List.of(FileRow.creation(), update, unchanged, FileRow.creation().with(Column.DEAL_NAME, ""))));
		List<RowPreview> rows = imports.check(run, admin).rows();
		assertThat(rows).extracting(RowPreview::outcome)
			.containsExactly(Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED, Outcome.NOT_PROCESSED);
		assertThat(rows).extracting(RowPreview::row).containsExactly(2, 3, 4, 5);
		assertThat(rows.get(1).referralId()).isEqualTo(deal.referral().id());
		assertThat(rows.get(1).changes()).contains(new CellChange("Estimated Deal Value", "25000", "30000"),
				new CellChange("Notes", deal.referral().terms().notes(), "Call\nback"),
				new CellChange("Team member 2", "John, Hill, +44 20 5550 0102, john@contoso.example",
						"Oleg, Titov, +7 495, oleg@contoso.example"),
				new CellChange("Solution 3", "", "SOL-2001-CCCC"));
		assertThat(rows.get(0).changes()).isEmpty();
		assertThat(rows.get(3).findings()).isNotEmpty();
		assertThat(deal(deal.referral().id())).as("nothing is written").isEqualTo(deal);
	}

	@Test
	void aCheckShowsTheRowsOfOneFateAPageAtATime() {
		List<FileRow> rows = new ArrayList<>();
		for (int n = 0; n < 120; n++) {
			rows.add(FileRow.creation().with(Column.DEAL_NAME, (n % 10 == 0) ? "" : "Deal " + n));
		}
		ImportRun run = upload(FileRow.file(rows));
		assertThat(imports.check(run, admin, new RowPreview.Part(null, 3)).rows()).hasSize(20)
			.first()
			.extracting(RowPreview::row)
			.isEqualTo(102);
		assertThat(imports.check(run, admin, new RowPreview.Part(Outcome.NOT_PROCESSED, 1)).rows()).hasSize(12)
			.allSatisfy((row) -> assertThat(row.outcome()).isEqualTo(Outcome.NOT_PROCESSED));
		assertThat(imports.check(run, admin, new RowPreview.Part(Outcome.CREATED, 3)).rows()).hasSize(8);
		assertThat(imports.check(run, admin, new RowPreview.Part(Outcome.UPDATED, 1)).rows()).isEmpty();
	}

	@Test
	void takesAWorkbookWithRealNumbersAndDatesAndAnswersWithOne() throws IOException {
		ImportRun run = imported(WorkbookFile.of(sample("co-sell-12-with-6-faulty.csv")));
		assertThat(counts(run)).isEqualTo(new ImportCounts(6, 0, 0, 6));
		byte[] details = details(run, false);
		assertThat(Download.of(new ByteArrayResource(details))).isEqualTo(Download.XLSX);
		assertThat(counts(imported(details))).isEqualTo(new ImportCounts(0, 0, 6, 6));
		assertThat(ImportCast.read(beans.getBean(SheetReader.class), details(run, true))).hasSize(6)
			.allSatisfy((row) -> assertThat(row.text(Column.ERRORS)).isNotEmpty());
	}

	@Test
	void takesTheSameFormTwiceForOneUpload() throws Exception {
		byte[] file = sample("co-sell-24-good.csv");
		List<UUID> ids = together(
				() -> imports.upload("a.csv", detected(file), cast.contoso.locationId(), "the form", admin), 6);
		assertThat(ids).containsOnly(ids.get(0));
	}

	@Test
	void takesTheSameFormWithAnotherFileForAnotherUpload() {
		UUID first = imports.upload("a.csv", detected(sample("co-sell-24-good.csv")), cast.contoso.locationId(), "form",
				admin);
		UUID other = imports.upload("b.csv", detected(sample("co-sell-12-with-6-faulty.csv")),
				cast.contoso.locationId(), "form", admin);
		assertThat(other).as("the browser kept the page").isNotEqualTo(first);
	}

	@Test
	void startsOneJobHoweverOftenTheButtonIsPressed() throws Exception {
		ImportRun run = upload(sample("co-sell-24-good.csv"));
		List<Boolean> started = together(() -> imports.commit(run, admin, Locale.ENGLISH, null), 6);
		assertThat(started).containsOnly(true);
		assertThat(finished(run).state()).isEqualTo(Job.State.DONE);
		assertThat(liveDeals()).isEqualTo(24);
		assertThat(jobsOfCompany()).isOne();
	}

	@Test
	void asksBeforeImportingTheSameFileAgain() {
		byte[] file = sample("co-sell-24-good.csv");
		ImportRun first = imported(file);
		ImportRun second = upload(file);
		assertThat(imports.check(second, admin).before()).map(ImportRun::id).contains(first.id());
		assertThat(imports.commit(second, admin, Locale.ENGLISH, null)).isFalse();
		assertThat(liveDeals()).isEqualTo(24);
		assertThat(imports.commit(second, admin, Locale.ENGLISH, first.id().toString())).isTrue();
		finished(second);
		assertThat(liveDeals()).isEqualTo(48);
	}

	@Test
	void asksWhoeverPressesSecondInAnotherTab() throws Exception {
		byte[] file = sample("co-sell-24-good.csv");
		List<ImportRun> tabs = List.of(upload(file), upload(file), upload(file));
		assertThat(tabs).allSatisfy((tab) -> assertThat(imports.check(tab, admin).before()).isEmpty());
		List<Boolean> started = new ArrayList<>();
		for (Future<Boolean> tab : threads.invokeAll(tabs.stream()
			.map((tab) -> (Callable<Boolean>) () -> imports.commit(tab, admin, Locale.ENGLISH, null))
			.toList())) {
			started.add(tab.get());
		}
		assertThat(started).containsExactlyInAnyOrder(true, false, false);
		assertThat(jobsOfCompany()).isOne();
	}

	@Test
	void doesNotAskAfterADayNorForAnotherCompanyNorForUpdates() {
		byte[] file = sample("co-sell-24-good.csv");
		ImportRun first = imported(file);
		Viewer other = cast.member(cast.fabrikam, Role.REFERRALS_ADMIN);
		UUID theirs = imports.upload("a.csv", detected(file), cast.fabrikam.locationId(), "1", other);
		assertThat(imports.check(imports.get(theirs, other), other).before()).isEmpty();
		byte[] update = FileRow.file(List.of(cast.exported(cast.privateDeal())));
		imported(update);
		assertThat(imports.check(upload(update), admin).before()).isEmpty();
		jdbc.sql("update import_run set uploaded_at = uploaded_at - interval '25 hours' where id = :id")
			.param("id", first.id())
			.update();
		assertThat(imports.check(upload(file), admin).before()).isEmpty();
	}

	@Test
	void warnsOfDuplicatesAcrossALongFile() {
		List<FileRow> rows = new ArrayList<>();
		for (int n = 0; n < Imports.CHUNK + 1; n++) {
			rows.add(FileRow.creation()
				.with(Column.CUSTOMER_NAME, (n == 0 || n == Imports.CHUNK) ? "The same" : "Customer " + n)
				.with(Column.DEAL_NAME, "Deal " + n));
		}
		Imports.ImportCheck check = imports.check(upload(FileRow.file(rows)), admin);
		assertThat(check.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.row()).isEqualTo(Imports.CHUNK + 2);
			assertThat(texts.of(finding, Locale.ENGLISH)).isEqualTo("Looks like Deal 0: same customer and solution");
		});
	}

	@Test
	void manyWarningsDoNotHideTheRowThatIsLeftOut() {
		List<FileRow> rows = new ArrayList<>();
		for (int n = 0; n < Imports.FINDINGS + 2; n++) {
			rows.add(FileRow.creation().with(Column.DEAL_NAME, "Deal " + n));
		}
		rows.add(FileRow.creation().with(Column.DEAL_NAME, ""));
		Imports.ImportCheck check = imports.check(upload(FileRow.file(rows)), admin);
		assertThat(check.findings()).hasSize(Imports.FINDINGS).first().satisfies((finding) -> {
			assertThat(finding.row()).isEqualTo(Imports.FINDINGS + 4);
			assertThat(finding.code()).isEqualTo(FindingCode.ROW_MISSING);
		});
		assertThat(check.more()).as("warnings of all rows but the first, and the error").isEqualTo(2);
	}

	@Test
	void writesNothingForWhoeverLostTheirRights() {
		Viewer londoner = cast.member(Role.REFERRALS_ADMIN, cast.contoso.locationId());
		Deal deal = cast.privateDeal();
		byte[] file = FileRow.file(List.of(FileRow.creation(), cast.exported(deal).with(Column.CRM_ID, "stolen")));
		ImportRun cut = upload(file, londoner);
		assertThat(imports.check(cut, londoner).counts()).isEqualTo(new ImportCounts(1, 1, 0, 0));
		jdbc.sql("delete from role_grant where member_id = :id").param("id", londoner.memberId()).update();
		commit(cut, londoner);
		assertThat(counts(cut)).isEqualTo(new ImportCounts(0, 0, 0, 2));
		assertThat(deal(deal.referral().id()).referral().terms().crmId()).isEqualTo("CRM-17");
	}

	@Test
	void writesNothingForWhoeverWasSuspended() {
		ImportRun run = upload(sample("co-sell-24-good.csv"));
		jdbc.sql("update member set suspended_at = now() where id = :id").param("id", admin.memberId()).update();
		commit(run, admin);
		assertThat(finished(run).state()).isEqualTo(Job.State.DONE);
		assertThat(counts(run)).isEqualTo(new ImportCounts(0, 0, 0, 24));
	}

	@Test
	void runsTheImportsOfACompanyInOrder() {
		Deal deal = cast.privateDeal();
		List<ImportRun> runs = new ArrayList<>();
		for (String crmId : List.of("one", "two", "three", "four")) {
			runs.add(upload(
					FileRow.file(List.of(cast.exported(deal).without(Column.ROW_VERSION).with(Column.CRM_ID, crmId)))));
		}
		runs.forEach((run) -> imports.commit(run, admin, Locale.ENGLISH, null));
		runs.forEach(this::finished);
		assertThat(deal(deal.referral().id()).referral().terms().crmId()).isEqualTo("four");
		assertThat(overlapping()).as("one at a time").isZero();
	}

	@Test
	void runsTheImportsOfOtherCompaniesMeanwhile() {
		ImportRun stuck = upload(FileRow.file(List.of(cast.exported(cast.privateDeal()).with(Column.CRM_ID, "x"))));
		Viewer other = cast.member(cast.fabrikam, Role.REFERRALS_ADMIN);
		UUID theirs = imports.upload("a.csv", detected(sample("co-sell-24-good.csv")), cast.fabrikam.locationId(), "1",
				other);
		transaction.executeWithoutResult((status) -> {
			jdbc.sql("select id from referral where organization_id = :id for update")
				.param("id", cast.contoso.organizationId())
				.query(UUID.class)
				.list();
			threads.submit(() -> imports.commit(stuck, admin, Locale.ENGLISH, null));
			threads.submit(() -> imports.commit(imports.get(theirs, other), other, Locale.ENGLISH, null));
			waitFor(() -> job(imports.get(theirs, other)), (job) -> job != null && job.isOver());
			assertThat(counts(stuck).rows()).isZero();
		});
		finished(stuck);
		assertThat(counts(stuck)).isEqualTo(new ImportCounts(0, 1, 0, 0));
	}

	@Test
	void letsOneRowThatTheDatabaseRefusesTakeNoOtherAlong() {
		List<FileRow> rows = new ArrayList<>();
		for (int n = 1; n <= 20; n++) {
			rows.add(
					FileRow.creation().with(Column.DEAL_NAME, "Deal " + n).with(Column.CUSTOMER_NAME, "Customer " + n));
		}
		String constraint = "poison_" + cast.london.toString().replace("-", "");
		owner()
			.sql("alter table referral add constraint " + constraint
					+ " check (name <> 'Deal 7' or organization_id <> '" + cast.contoso.organizationId() + "')")
			.update();
		ImportRun run = imported(FileRow.file(rows));
		owner().sql("alter table referral drop constraint " + constraint).update();
		assertThat(counts(run)).isEqualTo(new ImportCounts(19, 0, 0, 1));
		assertThat(errors(run)).containsOnlyKeys(8);
		assertThat(liveDeals()).isEqualTo(19);
		assertThat(finished(run).problems()).isOne();
	}

	@Test
	void doesARowAgainWhoseDealSomebodyChangedAtTheSameMoment() {
		Deal deal = cast.privateDeal();
		List<FileRow> rows = new ArrayList<>(
				List.of(cast.exported(deal).without(Column.ROW_VERSION).with(Column.CRM_ID, "by file")));
		for (int n = 1; n <= 5; n++) {
			rows.add(FileRow.creation().with(Column.CUSTOMER_NAME, "Customer " + n));
		}
		ImportRun run = upload(FileRow.file(rows));
		transaction.executeWithoutResult((status) -> {
			jdbc.sql("update referral set version = version + 1, campaign_id = 'by hand' where id = :id")
				.param("id", deal.referral().id())
				.update();
			threads.submit(() -> imports.commit(run, admin, Locale.ENGLISH, null));
			waitFor(this::isSomebodyWaiting, (waiting) -> waiting);
		});
		waitFor(() -> job(imports.get(run.id(), admin)), (job) -> job != null && job.isOver());
		assertThat(counts(run)).isEqualTo(new ImportCounts(5, 1, 0, 0));
		Deal after = deal(deal.referral().id());
		assertThat(after.referral().terms().crmId()).isEqualTo("by file");
		assertThat(after.referral().terms().campaignId()).as("the file's word counts, which came last")
			.isEqualTo("CAMP-4");
		assertThat(liveDeals()).isEqualTo(6);
	}

	@Test
	void keepsWhatWasDoneBeforeItWasCancelled() throws IOException {
		List<FileRow> rows = new ArrayList<>();
		for (int n = 0; n < 1_000; n++) {
			rows.add(FileRow.creation().with(Column.CUSTOMER_NAME, "Customer " + n));
		}
		Deal last = cast.privateDeal();
		rows.set(300, cast.exported(last).with(Column.CRM_ID, "x"));
		ImportRun run = upload(FileRow.file(rows));
		transaction.executeWithoutResult((status) -> {
			jdbc.sql("select id from referral where id = :id for update")
				.param("id", last.referral().id())
				.query(UUID.class)
				.single();
			threads.submit(() -> imports.commit(run, admin, Locale.ENGLISH, null));
			waitFor(() -> counts(run).rows(), (done) -> done == 250);
			Job job = job(imports.get(run.id(), admin));
			threads.submit(() -> jobs.cancel((job != null) ? job.id() : new UUID(0, 0), admin));
			waitFor(this::waiting, (waiting) -> waiting == 2);
		});
		assertThat(finished(run).state()).isEqualTo(Job.State.CANCELLED);
		// Whether the cancellation or the next rows get hold of the job first is for the
		// database to say.
		int done = counts(run).rows();
		assertThat(done).as("the rows under way were finished, the last ones never begun").isIn(500, 750);
		assertThat(liveDeals()).isEqualTo(done);
		assertThat(counts(run).outOf(run.records())).isEqualTo(new ImportCounts(done - 1, 1, 0, 1_000 - done));
		List<SheetRow> left = ImportCast.read(beans.getBean(SheetReader.class), details(run, true));
		assertThat(left).as("the rest can be uploaded again").hasSize(1_000 - done);
	}

	@Test
	void showsCountsThatAddUpWhateverBecameOfTheJob() {
		ImportCounts counts = new ImportCounts(3, 2, 1, 4);
		assertThat(counts.outOf(100)).isEqualTo(new ImportCounts(3, 2, 1, 94));
		assertThat(counts.outOf(10)).isEqualTo(counts);
	}

	private byte[] exported(String tab, Download format) throws IOException {
		Exports exports = beans.getBean(Exports.class);
		exports.request(DealFilter.ofQueryString("tab=" + tab), format, admin, Locale.ENGLISH);
		UUID id = jdbc.sql("select id from export_run where member_id = :id order by id desc limit 1")
			.param("id", admin.memberId())
			.query(UUID.class)
			.single();
		StoredFile file = waitFor(() -> exports.file(id, admin), Optional::isPresent).orElseThrow().content();
		return file.getInputStream().readAllBytes();
	}

	private static byte[] sample(String name) {
		try {
			return new ClassPathResource("data/" + name).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A private deal whose notes were changed since. */
	private Deal noted(String notes) {
		Deal deal = cast.privateDeal();
		return cast.apply(cast.plan(admin, cast.exported(deal).with(Column.NOTES, notes)));
	}

	private static ImportFile detected(byte[] file) {
		return new ImportFile(file, TextFormat.DETECTED);
	}

	private ImportRun upload(byte[] file) {
		return upload(file, admin);
	}

	private ImportRun upload(byte[] file, Viewer viewer) {
		UUID id = imports.upload("deals.csv", detected(file), cast.contoso.locationId(), UUID.randomUUID().toString(),
				viewer);
		return imports.get(id, viewer);
	}

	private ImportRun imported(byte[] file) {
		return imported(file, admin);
	}

	private ImportRun imported(byte[] file, Viewer viewer) {
		ImportRun run = upload(file, viewer);
		commit(run, viewer);
		return run(run);
	}

	private void commit(ImportRun run, Viewer viewer) {
		assertThat(imports.commit(run, viewer, Locale.ENGLISH, null)).isTrue();
		finished(run);
	}

	private Job finished(ImportRun run) {
		Job job = waitFor(() -> job(run(run)), (one) -> one != null && one.isOver());
		if (job == null) {
			throw new AssertionError("no job");
		}
		return job;
	}

	private ImportRun run(ImportRun run) {
		return imports.get(run.id(), cast.everything(run.organizationId()));
	}

	private @Nullable Job job(ImportRun run) {
		return (run.jobId() != null) ? jobs.find(run.jobId()).orElse(null) : null;
	}

	private ImportCounts counts(ImportRun run) {
		return rows.counts(run.id());
	}

	private List<Finding> findings(ImportRun run) {
		return rows.findings(run.id(), 10_000);
	}

	/** What the column Errors of the details file says, by row. */
	private Map<Integer, String> errors(ImportRun run) {
		return rows.results(run.id())
			.stream()
			.filter((row) -> row.outcome() == Outcome.NOT_PROCESSED)
			.collect(
					Collectors.toMap(ImportRows.RowResult::row, (row) -> texts.errors(row.findings(), Locale.ENGLISH)));
	}

	private Map<Integer, UUID> referrals(ImportRun run) {
		return rows.results(run.id())
			.stream()
			.filter((row) -> row.outcome() != Outcome.NOT_PROCESSED)
			.collect(Collectors.toMap(ImportRows.RowResult::row,
					(row) -> (row.referralId() != null) ? row.referralId() : new UUID(0, 0)));
	}

	private byte[] details(ImportRun run, boolean onlyFaulty) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		details.write(run(run), onlyFaulty, out);
		return out.toByteArray();
	}

	private Deal deal(@Nullable UUID id) {
		return cast.deal(id, cast.contoso);
	}

	private int liveDeals() {
		return jdbc.sql("select count(*) from referral where organization_id = :id")
			.param("id", cast.contoso.organizationId())
			.query(Integer.class)
			.single();
	}

	private int jobsOfCompany() {
		return jdbc.sql("select count(*) from job where organization_id = :id")
			.param("id", cast.contoso.organizationId())
			.query(Integer.class)
			.single();
	}

	private int overlapping() {
		return jdbc.sql("""
				select count(*) from job one join job other on other.organization_id = one.organization_id
					and other.id > one.id and other.started_at < one.finished_at
				where one.organization_id = :id
				""").param("id", cast.contoso.organizationId()).query(Integer.class).single();
	}

	private boolean isSomebodyWaiting() {
		return waiting() > 0;
	}

	/**
	 * How many wait for this transaction, or for others that do: other tests have waits
	 * of their own.
	 */
	private int waiting() {
		return jdbc
			.sql("""
					with recursive held(pid) as (select pg_backend_pid() union
						select other.pid from pg_stat_activity other join held on held.pid = any(pg_blocking_pids(other.pid)))
					select count(*) - 1 from held
					""")
			.query(Integer.class)
			.single();
	}

	private JdbcClient owner() {
		return JdbcClient.create(beans.getBean(app.tandem.testing.TestDatabase.class).asOwner());
	}

	private <T> List<T> together(Callable<T> call, int times) throws Exception {
		List<Callable<T>> calls = new ArrayList<>();
		for (int n = 0; n < times; n++) {
			calls.add(call);
		}
		List<T> results = new ArrayList<>();
		for (Future<T> result : threads.invokeAll(calls)) {
			results.add(result.get());
		}
		return results;
	}

	/** Looks again and again until it is so, for half a minute at most. */
	private static <T extends @Nullable Object> T waitFor(Supplier<T> look, Predicate<T> enough) {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		T seen = look.get();
		while (!enough.test(seen)) {
			if (System.nanoTime() > end) {
				throw new AssertionError("still " + seen);
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			seen = look.get();
		}
		return seen;
	}

}
