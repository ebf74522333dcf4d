package app.tandem.bulk;

import java.util.List;
import java.util.Map;

import app.tandem.bulk.sheet.Column;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class MendControllerTests {

	/**
	 * Row 2 is good, row 3 lacks its name and has no country, row 4 asks for help of no
	 * kind.
	 */
	private static final byte[] FILE = FileRow.file(List.of(row(),
			row().with(Column.DEAL_NAME, "").with(Column.COUNTRY, "GBR"), row().with(Column.HELP_REQUIRED, "Yes")));

	private static final String COUNTRY = "cell.Customer Country";

	private static final String NAME = "cell.Deal Name";

	private final Uploads uploads;

	private final JdbcClient jdbc;

	MendControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.uploads = new Uploads(mvc, signedIn, jdbc);
		this.jdbc = jdbc;
	}

	@Test
	void offersTheCellsThatSomethingIsWrongWith() {
		Page check = uploads.check(uploads.upload(FILE));
		assertThat(check.all("name=\"(cell\\.[^\"]*)\"")).containsExactly(NAME, COUNTRY,
				"cell.Customer Contact First Name", "cell.Customer Contact Last Name",
				"cell.Customer Contact Phone number", "cell.Customer Contact Email Address",
				"cell.What specific help from Microsoft?");
		assertThat(check.one("<textarea[^>]*name=\"cell.Customer Country\"[^>]*>([^<]*)<")).isEqualTo("GBR");
	}

	@Test
	void aRowIsCheckedAgainWithWhatWasTyped() {
		String run = uploads.upload(FILE);
		assertThat(counts(run)).containsExactly("1", "0", "0", "2");
		assertThat(
				uploads.post(run + "/cells", Map.of("row", "3", NAME, "Named", COUNTRY, "UK", "rows", "not-processed")))
			.hasRedirectedUrl(run + "/check?page=1&rows=not-processed#row-3");
		Page check = uploads.check(run);
		assertThat(counts(run)).containsExactly("1", "0", "0", "2");
		assertThat(check.text()).contains("Named", "\"UK\" is not a two-letter country code")
			.doesNotContain("Mandatory field Deal Name missing");
		uploads.post(run + "/cells", Map.of("row", "3", COUNTRY, "GB"));
		assertThat(counts(run)).containsExactly("2", "0", "0", "1");
		assertThat(uploads.check(run).text()).contains("Corrected here");
	}

	@Test
	void aColumnThatTheFileLacksIsOneOfTheRowAlone() {
		String run = uploads.upload(FILE);
		uploads.post(run + "/cells",
				Map.of("row", "4", "cell.What specific help from Microsoft?", "3", "cell.Customer Contact First Name",
						"Elsa", "cell.Customer Contact Last Name", "Lind", "cell.Customer Contact Phone number",
						"+46 8 555 0199", "cell.Customer Contact Email Address", "elsa@tailspin.example"));
		assertThat(counts(run)).containsExactly("2", "0", "0", "1");
	}

	@Test
	void isImportedAsItWasMended() {
		String run = uploads.upload(FILE);
		uploads.post(run + "/cells", Map.of("row", "3", NAME, "Line one\r\nline two", COUNTRY, "GB"));
		assertThat(uploads.post(run + "/commit", Map.of("checked", "1"))).hasRedirectedUrl(run);
		assertThat(jdbc.sql("select text from import_mend where import_id = ? and label = 'Deal Name'")
			.param(Uploads.id(run))
			.query(String.class)
			.single()).as("with line breaks as in files").isEqualTo("Line one\nline two");
	}

	@Test
	void importsOnlyTheFileThatWasLookedAt() {
		String run = uploads.upload(FILE);
		uploads.post(run + "/cells", Map.of("row", "3", NAME, "Named", COUNTRY, "GB"));
		for (String seen : List.of("0", "2", "-1")) {
			assertThat(uploads.post(run + "/commit", Map.of("checked", seen))).hasRedirectedUrl(run + "/check");
		}
		assertThat(uploads.post(run + "/commit", Map.of())).hasRedirectedUrl(run + "/check");
		assertThat(uploads.check(run).one("name=\"checked\" value=\"([^\"]*)\"")).isEqualTo("1");
	}

	@Test
	void nothingIsMendedOnceTheImportWasStarted() {
		String run = uploads.upload(FILE);
		assertThat(uploads.post(run + "/commit", Map.of("checked", "0"))).hasRedirectedUrl(run);
		assertThat(uploads.post(run + "/cells", Map.of("row", "3", NAME, "Late"))).hasRedirectedUrl(run);
		assertThat(mends(run)).isZero();
	}

	@Test
	void whatIsNoCellOfTheFileIsRefused() {
		String run = uploads.upload(FILE);
		assertThat(uploads.post(run + "/cells", Map.of("row", "5", NAME, "Named"))).hasStatus(404);
		assertThat(uploads.post(run + "/cells", Map.of("row", "1", NAME, "Named"))).hasStatus(404);
		assertThat(uploads.post(run + "/cells", Map.of("row", "x", NAME, "Named"))).hasStatus(400);
		assertThat(uploads.post(run + "/cells",
				Map.of("row", "3", "cell.Nonsense", "1", NAME, "x".repeat(40_000), "cell.", "1")))
			.hasStatus(303);
		assertThat(mends(run)).isZero();
	}

	@Test
	void othersDoNotFindTheFile() {
		String run = uploads.upload(FILE);
		for (String other : List.of(SignedIn.FABRIKAM, SignedIn.LONDON_USER)) {
			assertThat(uploads.post(run + "/cells", Map.of("row", "3", NAME, "Theirs"), other)).hasStatus(404);
		}
		assertThat(mends(run)).isZero();
	}

	@Test
	void showsWhatWasTypedAsText() {
		String run = uploads.upload(FILE);
		uploads.post(run + "/cells", Map.of("row", "3", NAME, "</textarea><script>alert(1)</script>\0"));
		assertThat(uploads.check(run).html()).contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>alert(1)");
	}

	private static FileRow row() {
		return FileRow.creation().solution(1, "SOL-1234-PQRS");
	}

	private List<String> counts(String run) {
		return uploads.check(run).all("<dd>([0-9]+)</dd>");
	}

	private int mends(String run) {
		return jdbc.sql("select count(*) from import_mend where import_id = ?")
			.param(Uploads.id(run))
			.query(Integer.class)
			.single();
	}

}
