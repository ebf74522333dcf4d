package app.tandem.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import app.tandem.browser.pages.CheckPage;
import app.tandem.browser.pages.ExportDialog;
import app.tandem.browser.pages.ImportPage;
import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.RunPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.browser.pages.UndoPage;
import app.tandem.testing.BrowserTest;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ImportBrowserTests {

	private static final String ADMIN = "admin@contoso.example";

	private static final String[] SIX_FAULTS = { "2: Mandatory field Deal Name missing",
			"3: Customer Country: \"GBR\" is not a two-letter country code (is GB meant?)",
			"5: Estimated Close Date: \"31/12/2030\" is not a date of the form MM/DD/YYYY",
			"6: Mandatory field Solution 1 missing",
			"8: Choose 1 to 6 in What specific help from Microsoft? when Microsoft help is required",
			"8: Customer Contact Email Address is mandatory when Microsoft help is required",
			"11: Consent to share Customer/Partner contact is No: the deal was not processed" };

	@TempDir
	private Path folder;

	@Test
	void importsAfterACheck(Browser browser) throws IOException {
		int before = outbound(browser);
		CheckPage check = ImportPage.open(browser).file(SampleFile.good(this.folder)).location("London").check();
		assertThat(check.counts()).isEqualTo(counts(24, 0, 0, 0));
		assertThat(OpportunitiesPage.open(browser, "outbound").count("Outbound")).isEqualTo(before);
		browser.back();
		RunPage run = CheckPage.shownBy(browser).press("Import: create 24").finished();
		assertThat(run.counts()).isEqualTo(counts(24, 0, 0, 0));
		assertThat(run.text()).contains("All 24 rows processed");
		assertThat(OpportunitiesPage.open(browser, "outbound").count("Outbound")).isEqualTo(before + 24);
	}

	@Test
	void importsGoodRowsAndTellsWhatIsWrongWithTheOthers(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		Path file = SampleFile.faulty(this.folder);
		CheckPage check = ImportPage.open(browser).file(file).location("Seattle").check();
		assertThat(check.counts()).isEqualTo(counts(6, 0, 0, 6));
		assertThat(check.errors()).containsExactly(SIX_FAULTS);
		RunPage run = check.press("Import: create 6").finished();
		assertThat(run.counts()).isEqualTo(counts(6, 0, 0, 6));
		assertThat(run.errors()).containsExactly(SIX_FAULTS);
		assertThat(run.text()).contains("6 of 12 rows processed, 6 to fix");
	}

	@Test
	void importsAtOnceAndShowsTheResultOnTheImportPage(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		RunPage run = ImportPage.open(browser).file(SampleFile.faulty(this.folder)).location("Seoul").importAtOnce();
		assertThat(run.finished().counts()).isEqualTo(counts(6, 0, 0, 6));
		assertThat(ImportPage.open(browser).lastProcessedFile()).contains("co-sell-12-with-6-faulty.csv", "created",
				"updated", "unchanged", "not processed", "6 of 12 rows processed, 6 to fix", "Amelia Turner");
	}

	@Test
	void countsADetailsFileThatComesBackAsUnchanged(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		RunPage run = ImportPage.open(browser).file(SampleFile.good(this.folder)).location("London").importAtOnce();
		Path details = run.finished().details();
		assertThat(details.getFileName()).hasToString("details-co-sell-24-good.csv");
		CheckPage check = ImportPage.open(browser).file(details).location("London").check();
		assertThat(check.counts()).isEqualTo(counts(0, 0, 24, 0));
		RunPage again = check.press("Import: no changes").finished();
		assertThat(again.counts()).isEqualTo(counts(0, 0, 24, 0));
	}

	@Test
	void mendsCellsInTheCheck(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		Path file = SampleFile.faulty(this.folder);
		CheckPage check = ImportPage.open(browser).file(file).location("Seattle").check().only("not processed");
		check.mend(2, "Deal Name", "Named here");
		browser.until("the next cell to mend has the focus", () -> "cell.Customer Country".equals(check.nameOfFocus()));
		check.mend(3, "Customer Country", "gb");
		assertThat(check.counts()).isEqualTo(counts(8, 0, 0, 4));
		assertThat(check.rows()).as("the rows that are left to mend").hasSize(4);
		RunPage run = check.press("Import: create 8").finished();
		assertThat(run.counts()).isEqualTo(counts(8, 0, 0, 4));
		assertThat(Files.readString(run.details())).contains("Named here");
	}

	@Test
	void mendsCellsWithoutScripts(Browser browser) throws IOException {
		SignInPage.signIn(browser.withoutScripts(), ADMIN);
		Path file = SampleFile.faulty(this.folder);
		CheckPage check = ImportPage.open(browser).file(file).location("Seattle").check();
		check.mend(3, "Customer Country", "gb");
		assertThat(check.counts()).isEqualTo(counts(7, 0, 0, 5));
	}

	/** The whole way of somebody who works in a spreadsheet, without reading a manual. */
	@Test
	void goesFromAnExportThroughASpreadsheetAndBack(Browser browser) throws IOException {
		SignInPage.signIn(browser, "seattle.user@contoso.example");
		OpportunitiesPage.open(browser, "outbound&status=ACCEPTED");
		ExportDialog.open(browser).as("XLSX").export();
		Path file = edited(browser.download());
		ImportPage page = ImportPage.open(browser).file(file);
		CheckPage check = page.asksForLocation() ? page.location("Seattle").check() : page.check();
		assertThat(check.counts()).containsEntry("updated", 1).containsEntry("not processed", 1);
		check.mend(3, "Currency", "EUR").mend(3, "Estimated Close Date", "12/31/2030");
		assertThat(check.counts()).containsEntry("updated", 2).containsEntry("not processed", 0);
		RunPage run = check.press("Import: update 2").finished();
		assertThat(run.counts()).containsEntry("updated", 2);
		UndoPage undo = run.undo().press("Undo: restore 2 deals");
		assertThat(undo.result()).containsEntry("restored", 2).containsEntry("removed", 0);
		assertThat(undo.rows()).extracting((row) -> row.get("Outcome")).containsExactly("restored", "restored");
	}

	/** One row with a good change, and one with two faults. */
	private Path edited(Path exported) throws IOException {
		Path file = this.folder.resolve("edited.xlsx");
		try (InputStream in = Files.newInputStream(exported);
				Workbook workbook = WorkbookFactory.create(in);
				OutputStream out = Files.newOutputStream(file)) {
			Sheet sheet = workbook.getSheetAt(0);
			type(sheet, 1, "Notes", "Called on Monday");
			type(sheet, 2, "Currency", "EURO");
			type(sheet, 2, "Estimated Close Date", "31/12/2030");
			workbook.write(out);
		}
		return file;
	}

	private static void type(Sheet sheet, int row, String column, String text) {
		for (Cell label : sheet.getRow(0)) {
			if (label.getStringCellValue().equals(column)) {
				sheet.getRow(row).createCell(label.getColumnIndex()).setCellValue(text);
			}
		}
	}

	@Test
	void takesAnImportBack(Browser browser) throws IOException {
		int before = outbound(browser);
		RunPage run = ImportPage.open(browser).file(SampleFile.good(this.folder)).location("London").importAtOnce();
		UndoPage undo = run.finished().undo();
		assertThat(undo.foreseen()).isEqualTo(undone(24));
		assertThat(undo.rows()).hasSize(24).allSatisfy((row) -> assertThat(row).containsEntry("Outcome", "removed"));
		assertThat(OpportunitiesPage.open(browser, "outbound").count("Outbound")).isEqualTo(before + 24);
		browser.back();
		assertThat(undo.press("Undo: remove 24 deals").result()).isEqualTo(undone(24));
		assertThat(undo.rows()).hasSize(24);
		assertThat(OpportunitiesPage.open(browser, "outbound").count("Outbound")).isEqualTo(before);
		assertThat(ImportPage.open(browser).lastProcessedFile()).contains("Undone on", "24 rows");
	}

	@Test
	void asksBeforeItImportsTheSameFileTwice(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		Path file = SampleFile.good(this.folder);
		ImportPage.open(browser).file(file).location("London").importAtOnce().finished();
		ImportPage.open(browser).file(file).location("London").press("Import");
		assertThat(CheckPage.shownBy(browser).counts()).isEqualTo(counts(24, 0, 0, 0));
		assertThat(browser.shows("The same file was imported before: co-sell-24-good.csv, by Amelia Turner")).isTrue();
	}

	@Test
	void asksForTheLocationAtItsField(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		ImportPage page = ImportPage.open(browser).file(SampleFile.good(this.folder)).press("Check file");
		assertThat(page.problem("Location")).isEqualTo("Choose a location for the new deals.");
		assertThat(page.isMarked("Location")).isTrue();
		assertThat(browser.status()).isEqualTo(422);
	}

	@Test
	void asksForAFileAtItsField(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		ImportPage page = ImportPage.open(browser).location("London").press("Import");
		assertThat(page.problem("File")).isEqualTo("Choose a CSV or XLSX file first.");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.field("Location").getText()).contains("London");
		assertThat(browser.text("#location option:checked")).startsWith("London");
	}

	@Test
	void refusesAPdfThatIsCalledCsv(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		Path file = SampleFile.of(this.folder, "deals.csv", "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n");
		ImportPage page = ImportPage.open(browser).file(file).location("London").press("Check file");
		assertThat(page.problem("File")).startsWith("This is not a CSV or XLSX file: it is a PDF document");
		assertThat(browser.status()).isEqualTo(422);
	}

	@Test
	void refusesAFileWithoutRecords(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		Path file = SampleFile.of(this.folder, "deals.csv", "");
		ImportPage page = ImportPage.open(browser).file(file).location("London").press("Import");
		assertThat(page.problem("File")).isEqualTo("The file has no records");
	}

	@Test
	void refusesALargeFile(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		browser.log().expect("status of 413");
		ImportPage page = ImportPage.open(browser)
			.file(SampleFile.large(this.folder, 11))
			.location("London")
			.press("Check file");
		assertThat(page.problem("File")).isEqualTo("The file is larger than 10 MiB");
		assertThat(browser.status()).isEqualTo(413);
	}

	@Test
	void refusesAHugeFileWithAPageThatSaysSo(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		browser.log().expect("status of 413");
		ImportPage.open(browser).file(SampleFile.large(this.folder, 65)).location("London").press("Import");
		browser.heading("The file is too large");
		assertThat(browser.status()).isEqualTo(413);
	}

	@Test
	void offersTheTemplateAsCsv(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		browser.open("/opportunities/import").link("Download template (CSV)").click();
		assertThat(Files.readString(browser.download())).contains("Deal Name,Customer Name").contains("Team member 1");
	}

	@Test
	void offersTheTemplateAsWorkbook(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		browser.open("/opportunities/import").link("Download template (XLSX)").click();
		try (Workbook workbook = WorkbookFactory.create(browser.download().toFile())) {
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(3).getStringCellValue()).startsWith("Deal Name");
			assertThat(workbook.getNumberOfSheets()).isGreaterThan(1);
		}
	}

	@Test
	void addsAUserWhoImportsToTheTeam(Browser browser) throws IOException {
		SignInPage.signIn(browser, "london.user@contoso.example");
		ImportPage page = ImportPage.open(browser).file(SampleFile.good(this.folder));
		assertThat(page.asksForLocation()).isFalse();
		RunPage run = page.importAtOnce().finished();
		assertThat(run.counts()).isEqualTo(counts(24, 0, 0, 0));
		assertThat(run.notices()).hasSize(24).contains("2: You were added to the team");
		OpportunitiesPage list = OpportunitiesPage.open(browser, "outbound");
		assertThat(list.column("Location")).containsOnly("London");
		assertThat(list.open(list.column("Deal name").get(0)).region("Team")).contains("Priya Shah");
	}

	@Test
	void readsAFileInTheEncodingThatSomebodyChooses(Browser browser) throws IOException {
		SignInPage.signIn(browser.withoutScripts(), ADMIN);
		Path file = SampleFile.korean(this.folder);
		CheckPage check = ImportPage.open(browser).file(file).location("London").check();
		assertThat(check.readAs()).contains("It was read as Korean (CP949)", "Check the names below");
		assertThat(check.rows().get(0).get("Deal")).contains("한빛소프트");
		check.read("UTF-8", "Detect automatically");
		assertThat(check.readAs()).contains("row 2 does not fit the chosen encoding", "It was read as Korean (CP949)");
		check.read("Chinese (GB18030)", "Comma");
		assertThat(check.readAs()).contains("Read as Chinese (GB18030), with commas between the cells.");
		assertThat(check.rows().get(0).get("Deal")).doesNotContain("한빛소프트");
		check.read("Korean (CP949)", "Detect automatically");
		assertThat(check.rows().get(0).get("Deal")).contains("한빛소프트");
		assertThat(check.press("Import: create 24").finishedWithReloads().counts()).isEqualTo(counts(24, 0, 0, 0));
	}

	@Test
	void worksWithoutScripts(Browser browser) throws IOException {
		SignInPage.signIn(browser.withoutScripts(), ADMIN);
		CheckPage check = ImportPage.open(browser).file(SampleFile.faulty(this.folder)).location("London").check();
		assertThat(check.errors()).containsExactly(SIX_FAULTS);
		RunPage run = check.press("Import: create 6").finishedWithReloads();
		assertThat(run.counts()).isEqualTo(counts(6, 0, 0, 6));
		assertThat(run.errors()).containsExactly(SIX_FAULTS);
		assertThat(ImportPage.open(browser).lastProcessedFile()).contains("6 of 12 rows processed, 6 to fix");
	}

	@Test
	void takesTheTroubleOutOfFileNames(Browser browser) throws IOException {
		SignInPage.signIn(browser, ADMIN);
		Path odd = Files.copy(SampleFile.good(this.folder),
				this.folder.resolve("a:b;\u202E" + "x".repeat(220) + ".csv"));
		CheckPage check = ImportPage.open(browser).file(odd).location("London").check();
		assertThat(browser.text("h1")).startsWith("Check of a:b;xxx").doesNotContain("\u202E");
		Path details = check.press("Import: create 24").finished().details();
		assertThat(details).isNotEmptyFile();
		assertThat(details.getFileName().toString()).startsWith("details-a").endsWith(".csv");
	}

	@Test
	void isNotForReviewers(Browser browser) {
		SignInPage.signIn(browser, "reviewer@microsoft.example");
		browser.log().expect("status of 403");
		browser.open("/opportunities/import");
		assertThat(browser.status()).isEqualTo(403);
		browser.heading("You may not open this");
	}

	private static int outbound(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		return OpportunitiesPage.of(browser).count("Outbound");
	}

	private static Map<String, Integer> undone(int removed) {
		return Map.of("removed", removed, "restored", 0, "kept: changed or answered since", 0, "kept: final", 0);
	}

	private static Map<String, Integer> counts(int created, int updated, int unchanged, int notProcessed) {
		return Map.of("created", created, "updated", updated, "unchanged", unchanged, "not processed", notProcessed);
	}

}
