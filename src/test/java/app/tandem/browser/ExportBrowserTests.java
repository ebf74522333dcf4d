package app.tandem.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ExportBrowserTests {

	private static final String VIEW = "outbound&status=ACCEPTED&q=contoso.example&sort=-value";

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
		SignInPage.signIn(browser, "admin@contoso.example");
		int deals = OpportunitiesPage.open(browser, VIEW).column("Deal name").size();
		ExportDialog.open(browser).as("XLSX").export();
		Path file = browser.download();
		assertThat(file.getFileName().toString()).endsWith(".xlsx");
		RunPage run = ImportPage.open(browser).file(file).location("London").importAtOnce().finished();
		assertThat(run.counts()).containsEntry("unchanged", deals).containsEntry("updated", 0);
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
