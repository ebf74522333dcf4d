package app.tandem.bulk;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import app.tandem.bulk.sheet.Column;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class ReadingControllerTests {

	private static final Charset KOREAN = Charset.forName("x-windows-949");

	private static final Charset CHINESE = Charset.forName("GB18030");

	private final Uploads uploads;

	private final JdbcClient jdbc;

	ReadingControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.uploads = new Uploads(mvc, signedIn, jdbc);
		this.jdbc = jdbc;
	}

	@Test
	void aCheckSaysHowItReadTheFile() {
		Page check = uploads.check(uploads.upload(korean()));
		assertThat(check.text()).contains("It was read as Korean (CP949), with commas between the cells.",
				"Check the names below", "한빛소프트");
		assertThat(uploads.check(uploads.upload(FileRow.file(List.of(row())))).text())
			.contains("Read as UTF-8, with commas between the cells.", "한빛소프트")
			.doesNotContain("Check the names below");
	}

	@Test
	void aCheckSaysWhichSheetItRead() throws IOException {
		assertThat(uploads.check(uploads.upload(WorkbookFile.of(FileRow.file(List.of(row()))))).text())
			.contains("Read from the sheet “My deals” of the workbook")
			.doesNotContain("Read again");
	}

	@Test
	void theFileIsReadAgainAsSomebodyChooses() {
		String run = uploads.upload(korean());
		assertThat(read(run, "GB18030", "")).hasStatus(303).hasRedirectedUrl(run + "/check");
		Page check = uploads.check(run);
		assertThat(check.text()).contains("Read as Chinese (GB18030), with commas between the cells.",
				new String("한빛소프트".getBytes(KOREAN), CHINESE));
		assertThat(check.html()).containsPattern("<option value=\"GB18030\"[^>]* selected");
		assertThat(read(run, "", "")).hasStatus(303);
		assertThat(uploads.check(run).text()).contains("It was read as Korean (CP949)", "한빛소프트");
	}

	@Test
	void theDetailsAreReadInTheSameWayAndWrittenInUtf8() {
		String run = uploads.upload(korean());
		read(run, "GB18030", "COMMA");
		assertThat(uploads.get(run + "/details").html()).contains(new String("한빛소프트".getBytes(KOREAN), CHINESE));
	}

	@Test
	void aChoiceThatDoesNotFitIsRefusedAtItsPlaceAndChangesNothing() {
		String run = uploads.upload(korean());
		MvcTestResult refused = read(run, "UTF_8", "");
		assertThat(refused).hasStatus(422);
		assertThat(Page.of(refused).text()).contains("so it is still read as before",
				"The file cannot be read: row 2 does not fit the chosen encoding; choose another one",
				"It was read as Korean (CP949)", "한빛소프트");
		assertThat(Page.of(refused).html()).as("what was tried is still chosen")
			.containsPattern("<option value=\"UTF_8\"[^>]* selected");
		MvcTestResult missing = read(run, "", "TAB");
		assertThat(missing).hasStatus(422);
		assertThat(Page.of(missing).text()).contains("Mandatory column Deal Name missing");
		assertThat(uploads.check(run).text()).contains("It was read as Korean (CP949)");
	}

	@Test
	void theNumberOfRecordsIsThatOfTheReading() {
		String withWideBlanks = new String(korean(), KOREAN) + "\u3000,\u3000\r\n";
		String run = uploads.upload(withWideBlanks.getBytes(KOREAN));
		assertThat(records(run)).isEqualTo(1);
		assertThat(read(run, "WINDOWS_1252", "")).hasStatus(303);
		assertThat(records(run)).as("the blanks are signs there").isEqualTo(2);
	}

	@Test
	void nothingIsReadAnewOnceTheImportWasStarted() {
		String run = uploads.upload(korean());
		assertThat(uploads.post(run + "/commit", Map.of("checked", "0"))).hasRedirectedUrl(run);
		assertThat(read(run, "GB18030", "")).hasStatus(303).hasRedirectedUrl(run);
		assertThat(jdbc.sql("select encoding is null from import_run where id = ?")
			.param(Uploads.id(run))
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void othersDoNotFindTheFile() {
		String run = uploads.upload(korean());
		for (String other : List.of(SignedIn.FABRIKAM, SignedIn.LONDON_USER)) {
			assertThat(uploads.post(run + "/reading", Map.of("encoding", "GB18030"), other)).hasStatus(404);
		}
	}

	@Test
	void anUploadThatIsReadWronglyCanBeSentWithAChoice() {
		byte[] file = new String(FileRow.file(List.of(FileRow.creation().with(Column.DEAL_NAME, "¤¤¤"))),
				StandardCharsets.UTF_8)
			.substring(1)
			.getBytes(Charset.forName("windows-1252"));
		MvcTestResult refused = uploads.send(file, "", "one key");
		assertThat(refused).hasStatus(422);
		assertThat(Page.of(refused).text()).contains("row 2 is not in UTF-8", "Encoding and separator of CSV files");
		MvcTestResult sent = uploads.send(file, "WINDOWS_1252", "one key");
		assertThat(sent).hasStatus(303);
		String run = Uploads.run(sent);
		assertThat(uploads.check(run).text()).contains("Read as Western European (windows-1252)", "¤¤¤");
	}

	private static FileRow row() {
		return FileRow.creation().with(Column.DEAL_NAME, "봄 거래").with(Column.CUSTOMER_NAME, "한빛소프트");
	}

	/** Without the mark that it would have in UTF-8. */
	private static byte[] korean() {
		return new String(FileRow.file(List.of(row())), StandardCharsets.UTF_8).substring(1).getBytes(KOREAN);
	}

	private MvcTestResult read(String run, String encoding, String separator) {
		return uploads.post(run + "/reading", Map.of("encoding", encoding, "separator", separator));
	}

	private int records(String run) {
		return jdbc.sql("select records from import_run where id = ?")
			.param(Uploads.id(run))
			.query(Integer.class)
			.single();
	}

}
