package app.tandem.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import app.tandem.browser.pages.CheckPage;
import app.tandem.browser.pages.ExportDialog;
import app.tandem.browser.pages.ImportPage;
import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.RunPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.browser.pages.TransfersPage;
import app.tandem.testing.BrowserTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ExportBrowserTests {

	private static final String VIEW = "outbound&status=ACCEPTED&q=contoso.example&sort=-value";

	/** Of companies whose other exports no test leaves behind. */
	private static final String ACCEPTED = "outbound&status=ACCEPTED";

	@TempDir
	private Path folder;

	@Test
	void bringsWhatTheListShowsWhicheverPageIsOpen(Browser browser) throws IOException {
		SignInPage.signIn(browser, "admin@contoso.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, "outbound").filter("Status", "Accepted");
		list.search("contoso.example").sortBy("Value");
		List<String> names = list.column("Deal name");
		assertThat(names).isNotEmpty().hasSizeLessThan(50);
		ExportDialog dialog = ExportDialog.open(browser);
		assertThat(dialog.text()).contains(names.size() + " deals will be exported, in the order of the list.");
		String view = browser.path();
		dialog.export();
		assertThat(browser.path()).isEqualTo(view);
		browser.open(list.firstDeal());
		assertThat(column(browser.download(), "Deal Name")).isEqualTo(names);
	}

	@Test
	void bringsAWorkbookThatImportTakesBackUnchanged(Browser browser) {
		SignInPage.signIn(browser, "admin@fabrikam.example");
		int deals = OpportunitiesPage.open(browser, ACCEPTED).column("Deal name").size();
		ExportDialog.open(browser).as("XLSX").export();
		Path file = browser.download();
		assertThat(file.getFileName().toString()).endsWith(".xlsx");
		RunPage run = ImportPage.open(browser).file(file).location("Fabrikam Paris").importAtOnce().finished();
		assertThat(run.counts()).containsEntry("unchanged", deals).containsEntry("updated", 0);
	}

	@Test
	void whatWasEditedInAnExportIsShownBeforeItIsImported(Browser browser) throws IOException {
		SignInPage.signIn(browser, "admin@northwind.example");
		OpportunitiesPage.open(browser, ACCEPTED);
		ExportDialog.open(browser).export();
		Path file = browser.download();
		String text = Files.readString(file);
		String first = text.lines().skip(1).findFirst().orElseThrow();
		Path edited = Files.writeString(this.folder.resolve("edited.csv"),
				text.replace(first, first.replaceFirst(",Accepted,", ",Won,").replaceFirst(",Active,", ",Closed,")));
		CheckPage check = ImportPage.open(browser).file(edited).location("Northwind Chicago").check();
		assertThat(check.counts()).containsEntry("updated", 1);
		assertThat(check.only("updated").rows()).singleElement()
			.extracting((row) -> row.get("What changes, and what was found"))
			.asString()
			.contains("Partner Referral Status: Active → Closed", "Partner Referral Substatus: Accepted → Won");
	}

	@Test
	void bringsThePickedDealsAlone(Browser browser) throws IOException {
		SignInPage.signIn(browser, "seller@microsoft.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, ACCEPTED);
		List<String> names = list.column("Deal name");
		assertThat(browser.element("#selection").isDisplayed()).as("nothing is picked yet").isFalse();
		list.pick(names.get(2)).pick(names.get(0));
		ExportDialog dialog = ExportDialog.ofSelection(browser);
		assertThat(dialog.text()).contains("2 deals will be exported");
		dialog.export();
		assertThat(column(browser.download(), "Deal Name")).containsExactly(names.get(0), names.get(2));
	}

	@Test
	void bringsThePickedDealsWithoutScripts(Browser browser) throws IOException {
		SignInPage.signIn(browser.withoutScripts(), "london.admin@contoso.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, VIEW);
		String last = list.column("Deal name").get(1);
		list.pick(last);
		ExportDialog.ofSelection(browser).export();
		TransfersPage.open(browser).newestExport().click();
		assertThat(column(browser.download(), "Deal Name")).containsExactly(last);
	}

	@Test
	void putsTheFileAmongImportsAndExportsWithoutScripts(Browser browser) throws IOException {
		SignInPage.signIn(browser.withoutScripts(), "london.admin@contoso.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, VIEW);
		List<String> names = list.column("Deal name");
		assertThat(names).isNotEmpty();
		ExportDialog.open(browser).export();
		TransfersPage.open(browser).newestExport().click();
		assertThat(column(browser.download(), "Deal Name")).isEqualTo(names);
	}

	@Test
	void keepsTheFileFromEverybodyElse(Browser browser, Browser other) {
		SignInPage.signIn(browser.withoutScripts(), "admin@contoso.example");
		OpportunitiesPage.open(browser, VIEW);
		ExportDialog.open(browser).export();
		String address = String.valueOf(TransfersPage.open(browser).newestExport().getDomAttribute("href"));
		SignInPage.signIn(other, "london.admin@contoso.example");
		other.log().expect("status of 404");
		other.open(address);
		assertThat(other.status()).isEqualTo(404);
		other.heading("Nothing to see here");
	}

	private static List<String> column(Path file, String name) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
			return rows.stream().map((row) -> row.getField(name)).toList();
		}
	}

}
