package app.tandem.browser;

import java.io.IOException;
import java.nio.file.Path;
import app.tandem.browser.pages.ExportDialog;
import app.tandem.browser.pages.FramePart;
import app.tandem.browser.pages.ImportPage;
import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.RunPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.browser.pages.UndoPage;
import app.tandem.browser.pages.TransfersPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of every page in every state, for people to look at; and what a machine finds
 * wrong with them.
 */
@BrowserTest
@Tag("screens")
class ScreenshotBrowserTests {

	private static final String ADMIN = "admin@contoso.example";

	private final Gallery gallery = new Gallery();

	@TempDir
	private Path folder;

	private final JdbcClient jdbc;

	ScreenshotBrowserTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@AfterEach
	void nothingKeepsPeopleFromUsingThePages() {
		this.gallery.assertUsable();
	}

	@Test
	void signingIn(Browser browser) {
		browser.open("/login");
		this.gallery.take(browser, "sign-in");
		SignInPage.open(browser).tryWith(ADMIN, "wrong");
		this.gallery.take(browser, "sign-in-failed");
		SignInPage.signIn(browser, ADMIN);
		FramePart.signOut(browser);
		this.gallery.take(browser, "sign-in-signed-out");
	}

	@ParameterizedTest
	@CsvSource({ "list-inbound, inbound", "list-outbound, outbound", "list-favorites-empty, favorites",
			"list-filtered, outbound&status=WON&status=LOST&type=CO_SELL&q=contoso",
			"list-nothing-matches, outbound&q=no+such+deal" })
	void lists(String page, String view, Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, view);
		this.gallery.take(browser, page);
	}

	@Test
	void listWithAnOpenFilter(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, "outbound");
		browser.button("Country").click();
		this.gallery.take(browser, "list-facet");
	}

	@Test
	void listWithoutDealsInReach(Browser browser) {
		SignInPage.signIn(browser, "reviewer@microsoft.example");
		OpportunitiesPage.open(browser, "inbound");
		this.gallery.take(browser, "list-no-scope");
	}

	@ParameterizedTest
	@CsvSource({ "deal-co-sell, admin@contoso.example, outbound&type=CO_SELL&status=ACCEPTED&sort=-value",
			"deal-new, admin@contoso.example, inbound&status=PENDING&status=RECEIVED",
			"deal-won, admin@contoso.example, outbound&status=WON",
			"deal-lost, admin@contoso.example, outbound&status=LOST",
			"deal-declined, admin@contoso.example, inbound&status=DECLINED",
			"deal-assessment, admin@contoso.example, outbound&type=ASSESSMENT",
			"deal-partner-led, seller@microsoft.example, inbound&type=PARTNER_LED" })
	void deals(String page, String email, String view, Browser browser) {
		SignInPage.signIn(browser, email);
		browser.open(OpportunitiesPage.open(browser, view).firstDeal());
		this.gallery.take(browser, page);
	}

	@Test
	void importForm(Browser browser) {
		SignInPage.signIn(browser, "admin@northwind.example");
		ImportPage page = ImportPage.open(browser);
		this.gallery.take(browser, "import");
		page.press("Import");
		this.gallery.take(browser, "import-errors");
	}

	@Test
	void importFromCheckToResult(Browser browser) throws IOException {
		SignInPage.signIn(browser, "london.admin@contoso.example");
		Path file = SampleFile.faulty(this.folder);
		RunPage run = ImportPage.open(browser).file(file).importAtOnce().finished();
		this.gallery.take(browser, "run-partial");
		assertThat(run.errors()).isNotEmpty();
		UndoPage undo = run.undo();
		this.gallery.take(browser, "undo");
		undo.press("Undo: remove 6 deals");
		this.gallery.take(browser, "undone");
		this.jdbc.sql("update job set seen_at = null where kind = 'UNDO'").update();
		OpportunitiesPage.open(browser, "outbound");
		this.gallery.take(browser, "job-card");
		// The card leaves by itself while pictures are taken, or not yet.
		this.jdbc.sql("update job set seen_at = now() where seen_at is null").update();
		browser.open("/opportunities/import/errors");
		this.gallery.take(browser, "messages");
		ImportPage.open(browser).file(SampleFile.faulty(this.folder)).check();
		this.gallery.take(browser, "check");
		ImportPage.open(browser).file(file).check();
		this.gallery.take(browser, "check-same-file");
		ImportPage.open(browser);
		this.gallery.take(browser, "import-last-file");
	}

	@Test
	void importThatRuns(Browser browser) throws IOException {
		SignInPage.signIn(browser, "seattle.user@contoso.example");
		ImportPage.open(browser).file(SampleFile.good(this.folder)).importAtOnce().finished();
		int changed = this.jdbc.sql("""
				update job set state = 'RUNNING', rows_done = 412, rows_total = 1000, finished_at = null, seen_at = null
				where id = (select id from job where kind = 'IMPORT' order by submitted_at desc limit 1)
				""").update();
		assertThat(changed).isOne();
		browser.reload();
		this.gallery.take(browser, "run-running");
		OpportunitiesPage.open(browser, "outbound");
		this.gallery.take(browser, "job-card-running");
		this.jdbc.sql("update job set state = 'DONE', finished_at = now() where state = 'RUNNING'").update();
	}

	@Test
	void exportAndImportsAndExports(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, "outbound");
		ExportDialog.open(browser);
		this.gallery.take(browser, "export-dialog");
		browser.open("/opportunities/exports/new?tab=outbound");
		this.gallery.take(browser, "export-page");
		OpportunitiesPage.open(browser, "outbound");
		ExportDialog.open(browser).export();
		browser.download();
		TransfersPage.open(browser).newestExport();
		this.gallery.take(browser, "imports-and-exports");
	}

	@Test
	void importsAndExportsWithoutAny(Browser browser) {
		SignInPage.signIn(browser, "admin@fabrikam.example");
		TransfersPage.open(browser);
		this.gallery.take(browser, "imports-and-exports-empty");
	}

	@Test
	void errors(Browser browser) throws IOException {
		browser.log().expect("status of ");
		SignInPage.signIn(browser, "reviewer@microsoft.example");
		browser.open("/opportunities/import");
		this.gallery.take(browser, "error-403");
		browser.open("/opportunities/nowhere");
		this.gallery.take(browser, "error-404");
		browser.open("/broken");
		this.gallery.take(browser, "error-500");
		SignInPage.signIn(browser, ADMIN);
		ImportPage.open(browser).file(SampleFile.large(this.folder, 65)).location("London").press("Import");
		browser.heading("The file is too large");
		this.gallery.take(browser, "error-413");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "ru", "sv" })
	void languages(String tag, Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		String deal = OpportunitiesPage.open(browser, "outbound&type=CO_SELL&status=ACCEPTED&sort=-value").firstDeal();
		browser.open("/opportunities?tab=inbound");
		FramePart.language(browser, tag);
		this.gallery.take(browser, "list-" + tag);
		browser.open(deal);
		this.gallery.take(browser, "deal-" + tag);
		browser.open("/opportunities/import");
		this.gallery.take(browser, "import-" + tag);
	}

}
