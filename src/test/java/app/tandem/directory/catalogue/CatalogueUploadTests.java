package app.tandem.directory.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tandem.directory.upload.ListAtWork;
import app.tandem.sheet.SheetWriter;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class CatalogueUploadTests {

	private static final String HEADER = "Solution ID,Solution name,Publisher,Assessment,Incentive tags,Co-sell ready,Retired\r\n";

	private static final String LEDGER = "SOL-9-NEW,Quantum Ledger,Fabrikam,No,biz apps premium; Azure IP Co-sell,Yes,No\r\n";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final ListAtWork list;

	CatalogueUploadTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.list = new ListAtWork(mvc, signedIn, "/settings/solutions");
	}

	@Test
	void aFileWithErrorsIsMendedConfirmedAndSeenInTheList() {
		Page start = Page.of(this.list.get("/settings/solutions"));
		assertThat(start.html()).contains("href=\"/settings/solutions/upload\"", "/settings/solutions/file.csv");
		assertThat(Page.of(this.list.get("/settings/solutions/upload")).text()).contains("Upload solutions",
				"at most 5,000 rows and 5 MiB", "Supply Insight");
		long before = solutions();
		Page wrong = this.list.check(this.list.file("/template.csv") + LEDGER
				+ "SOL-9-ODD,,Fabricam,perhaps,Gold,,\r\n\r\nSOL 9,Quantum,Contoso,,,,\r\n");
		assertThat(ListAtWork.problems(wrong)).containsSubsequence("3 Solution name Fill in this field.",
				"3 Publisher No active company of the programme is called “Fabricam”",
				"3 Assessment “perhaps” is neither Yes nor No", "3 Incentive tags “Gold” is no",
				"5 Solution ID Use letters A to Z");
		assertThat(wrong.text()).contains("5 problems keep the file from being written", "list.csv")
			.doesNotContain("C:");
		assertThat(wrong.html()).doesNotContain("/writing");
		Page mended = this.list.check(HEADER + LEDGER + "SOL-9-ODD,Quantum Audit,Contoso,yes,,,YES\r\n");
		assertThat(ListAtWork.counts(mended)).isEqualTo("2 0 0");
		assertThat(mended.text()).contains("Nothing is written yet", "Write: create 2, update 0");
		assertThat(solutions()).as("before it is confirmed").isEqualTo(before);
		MvcTestResult written = this.list.confirm(mended);
		assertThat(written).hasStatus(303);
		Page result = Page.of(this.list.get(String.valueOf(written.getResponse().getRedirectedUrl())));
		assertThat(result.text()).contains("Created", "Updated", "All solutions").doesNotContain("Write:");
		assertThat(ListAtWork.counts(result)).isEqualTo("2 0 0");
		assertThat(Page.of(this.list.get("/settings/solutions?q=quantum")).text()).contains("2 solutions",
				"Quantum Ledger", "Azure IP Co-sell, Biz apps premium", "Quantum Audit", "Solution assessment");
		assertThat(solutions()).isEqualTo(before + 2);
	}

	@Test
	void whatIsExportedIsUnchangedWhenItIsUploaded() {
		this.jdbc.sql("update solution set name = '=1+1' where id = 'SOL-1234-PQRS'").update();
		this.jdbc.sql("update solution set retired_at = now() where id = (select max(id) from solution)").update();
		this.jdbc.sql("update organization set active = false where name = 'Northwind'").update();
		String file = this.list.file("/file.csv");
		assertThat(file).startsWith(HEADER).contains("SOL-1234-PQRS,'=1+1,Contoso");
		Page check = this.list.check(file);
		assertThat(ListAtWork.counts(check)).isEqualTo("0 0 " + solutions());
		assertThat(check.text()).contains("there is nothing to write");
		assertThat(check.html()).doesNotContain("/writing");
	}

	@Test
	void anExportHasWhatTheListShows() {
		assertThat(this.list.file("/file.csv?q=supply%20insight&publisher=x")).contains("SOL-1234-PQRS")
			.hasLineCount(2);
		assertThat(Page.of(this.list.get("/settings/solutions?q=supply%20%26&state=LIVE")).html())
			.contains("/settings/solutions/file.csv?q=supply%20%26&amp;publisher=&amp;kind=&amp;tag=&amp;state=LIVE");
	}

	@Test
	void aRowWithAKnownIdChangesThatSolution() {
		Page check = this.list.check(HEADER + "sol-1234-pqrs,Renamed,Contoso,,Biz apps standard,,ja\r\n" + LEDGER);
		assertThat(ListAtWork.counts(check)).isEqualTo("1 1 0");
		assertThat(this.list.confirm(check)).hasStatus(303);
		assertThat(this.jdbc.sql("""
				select name || array_to_string(incentives, '+') || co_sell_ready || (retired_at is not null)
				from solution where id = 'SOL-1234-PQRS'
				""").query(String.class).single()).isEqualTo("RenamedBIZ_APPS_STANDARDfalsetrue");
	}

	@Test
	void aSolutionInDealsStaysTheKindItIs() {
		Page check = this.list.check(HEADER + "SOL-1234-PQRS,Contoso Supply Insight,Contoso,Yes,,,\r\n");
		assertThat(ListAtWork.problems(check)).contains("2 Assessment This solution stands in deals");
	}

	@Test
	void twoRowsAboutOneSolutionAreRefused() {
		Page check = this.list.check(HEADER + LEDGER + LEDGER.toLowerCase(Locale.ROOT));
		assertThat(ListAtWork.problems(check)).contains("3 Solution ID Row 2 is about the same");
	}

	@Test
	void confirmedTwiceItIsWrittenOnce() {
		Page check = this.list.check(HEADER + LEDGER);
		this.list.confirm(check);
		long after = solutions();
		this.jdbc.sql("update solution set name = 'Changed since' where id = 'SOL-9-NEW'").update();
		assertThat(this.list.confirm(check)).hasStatus(303);
		assertThat(solutions()).isEqualTo(after);
		assertThat(name("SOL-9-NEW")).isEqualTo("Changed since");
	}

	@Test
	void whatChangedSinceTheCheckIsShownAgainBeforeAnythingIsWritten() {
		Page check = this.list.check(HEADER + "SOL-1234-PQRS,Renamed,Contoso,,,,\r\n" + LEDGER);
		this.jdbc.sql("update solution set name = 'Theirs', version = version + 1 where id = 'SOL-1234-PQRS'").update();
		MvcTestResult answer = this.list.confirm(check);
		assertThat(answer).hasStatus(409);
		assertThat(Page.of(answer).text()).contains("so nothing was written");
		assertThat(name("SOL-1234-PQRS")).isEqualTo("Theirs");
		this.jdbc.sql("update organization set active = false where name = 'Fabrikam'").update();
		MvcTestResult again = this.list.confirm(Page.of(answer));
		assertThat(again).hasStatus(409);
		assertThat(ListAtWork.problems(Page.of(again))).contains("3 Publisher No active company");
		this.jdbc.sql("update organization set active = true where name = 'Fabrikam'").update();
		assertThat(this.list.confirm(Page.of(answer))).hasStatus(303);
		assertThat(name("SOL-1234-PQRS")).isEqualTo("Renamed");
	}

	@Test
	void semicolonsTabsAndAMarkAtTheBeginningAreRead() {
		String row = "SOL-9-NEW,Quantum Ledger,Fabrikam,No,,Yes,No\r\n";
		for (String file : new String[] { (HEADER + row).replace(',', ';'), (HEADER + row).replace(',', '\t'),
				"\uFEFF" + HEADER + row, HEADER + row }) {
			assertThat(ListAtWork.counts(this.list.check(file))).isEqualTo("1 0 0");
		}
	}

	@Test
	void columnsMayStandInAnyOrderButAreAllThereOnce() {
		String turned = "Retired,Co-sell ready,INCENTIVE TAGS,Assessment,Publisher,Solution name,Solution ID\r\n,,,,Contoso,Quantum,SOL-9\r\n";
		assertThat(ListAtWork.counts(this.list.check(turned))).isEqualTo("1 0 0");
		assertThat(refused(HEADER.replace(",Retired", "") + LEDGER)).contains("Columns are missing: Retired.");
		assertThat(refused(HEADER.replace("Retired", "Price") + LEDGER)).contains("“Price” is no column of this list",
				"Solution ID, Solution name");
		assertThat(refused(HEADER.replace("Retired", "Publisher") + LEDGER)).contains("“Publisher” is there twice");
		assertThat(refused(HEADER + LEDGER.replace("\r\n", ",surplus\r\n"))).contains("Row 2 has a cell without");
	}

	@Test
	void aFileThatCannotBeReadIsRefusedAtTheField() {
		assertThat(refused("")).contains("Choose a file first");
		assertThat(refused(HEADER)).contains("The file has no records");
		assertThat(refused(HEADER + "SOL-9,\"open")).contains("is not closed properly");
		assertThat(refused("PK\3\4 xl/workbook.xml")).contains("it is damaged");
		assertThat(refused(HEADER + LEDGER.repeat(5_001))).contains("5,001 records, at most 5,000");
		assertThat(refused(HEADER + (",".repeat(6) + "x".repeat(1_200) + "\n").repeat(4_500)))
			.contains("larger than 5 MiB");
		MvcTestResult latin = this.list.send((HEADER + "SOL-9,Måne").getBytes(StandardCharsets.ISO_8859_1));
		assertThat(Page.of(latin).text()).contains("row 2 is not in UTF-8");
	}

	@Test
	void aFormWithoutAFileIsRefused() {
		assertThat(this.mvc.post()
			.uri("/settings/solutions/uploads")
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.with(csrf())).hasStatus(422);
	}

	@Test
	void ofManyProblemsTheFirstAreListed() {
		Page check = this.list.check(HEADER + IntStream.range(0, 300)
			.mapToObj((n) -> "SOL-9-" + n + ",,Contoso,,,,\r\n")
			.collect(Collectors.joining()));
		assertThat(check.text()).contains("300 problems keep", "The first 200 are listed");
		assertThat(check.all("(Fill in this field)")).hasSize(200);
	}

	@Test
	void aFileIsSeenByWhoeverSentItAndInItsOwnListOnly() {
		String address = this.list.checked(HEADER + LEDGER);
		assertThat(this.list.get(address)).hasStatusOk();
		assertThat(this.list.get(address.replace("solutions", "customers"))).hasStatus(404);
		assertThat(this.list.get("/settings/solutions/uploads/" + UUID.randomUUID())).hasStatus(404);
		this.jdbc.sql("update directory_upload set member_id = (select id from member where email = :other)")
			.param("other", SignedIn.SELLER)
			.update();
		assertThat(this.list.get(address)).hasStatus(404);
		assertThat(
				this.mvc.post().uri(address + "/writing").with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN)).with(csrf()))
			.hasStatus(404);
	}

	@Test
	void aFileThatNobodyConfirmedIsForgottenAfterAWeek() {
		String address = this.list.checked(HEADER + LEDGER);
		this.jdbc.sql("update directory_upload set created_at = created_at - interval '8 days'").update();
		this.list.checked(HEADER + LEDGER);
		assertThat(this.list.get(address)).hasStatus(404);
	}

	@Test
	void aWorkbookIsTakenToo() throws IOException {
		assertThat(Page.of(this.list.get("/settings/solutions/upload")).html()).contains("Excel (.xlsx), or CSV",
				"accept=\".csv,.xlsx,text/csv\"");
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		try (SheetWriter writer = SheetWriter.xlsx(workbook, "Solutions")) {
			writer.write(List.of(HEADER.strip().split(",")));
			writer.write(List.of(LEDGER.strip().split(",")));
		}
		Page check = Page.of(this.list.get(this.list.checked(workbook.toByteArray())));
		assertThat(ListAtWork.counts(check)).isEqualTo("1 0 0");
	}

	private String refused(String content) {
		MvcTestResult answer = this.list.send(content.getBytes(StandardCharsets.UTF_8));
		assertThat(answer).hasStatus(422);
		Page page = Page.of(answer);
		assertThat(page.html()).contains("id=\"file-error\"");
		return page.text();
	}

	private long solutions() {
		return this.jdbc.sql("select count(*) from solution").query(Long.class).single();
	}

	private String name(String id) {
		return this.jdbc.sql("select name from solution where id = ?").param(id).query(String.class).single();
	}

}
