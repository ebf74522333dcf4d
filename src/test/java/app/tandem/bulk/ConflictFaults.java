package app.tandem.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import app.tandem.bulk.sheet.Column;
import app.tandem.sheet.SheetWriter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same thing done twice, or by two at once: one import of a form however often it is
 * sent, and of two changes to a deal one that wins and one that says why it did not.
 */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictFaults {

	private static final int SUBMITS = 20;

	private static final int DEALS = 100;

	private Scene scene;

	private Installation node;

	private int files;

	@BeforeAll
	void start(@TempDir Path directory) throws Exception {
		scene = new Scene(directory, Scene.USUAL);
		node = scene.node();
		node.start();
	}

	@AfterAll
	void stop() throws Exception {
		scene.close();
	}

	@Test
	void f10AFormThatIsSentTwentyTimesAtOnceIsOneImport() throws Exception {
		FaultFile file = new FaultFile("Twenty", 40);
		byte[] content = file.content();
		node.signIn(Scene.ADMIN);
		Map<String, String> form = node.importForm();
		List<CompletableFuture<String>> answers = new ArrayList<>();
		for (int n = 0; n < SUBMITS; n++) {
			answers.add(scene.meanwhile(() -> node.upload(form, content)));
		}
		List<String> pages = answers.stream().map(CompletableFuture::join).distinct().toList();
		assertThat(pages).hasSize(1);
		UUID run = Scene.run(pages.get(0));
		scene.awaitEnd(run, "F10", Scene.PROMISED);
		scene.invariants("F10").check(run, file);
		assertThat(scene.database()
			.sql("select count(*) from job where link like '%/' || :run")
			.param("run", run)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void f11WhoeverChangesADealWhileItsRowIsImportedWins() throws Exception {
		List<List<String>> rows = exportedDeals();
		List<UUID> edited = ids(rows).subList(10, 20);
		byte[] file = changed(rows, Column.CRM_ID, (text) -> "by file");
		JdbcClient database = scene.database();
		UUID run;
		List<CompletableFuture<HttpResponse<String>>> people = new ArrayList<>();
		node.signIn(Scene.ADMIN);
		Map<String, String> form = node.importForm();
		try (StopPoint stop = scene.before("insert", "deal_event", "new.source = 'UI'")) {
			edited.forEach((deal) -> people.add(scene.meanwhile(() -> setStage(deal, 1))));
			stop.await(edited.size());
			run = Scene.run(node.upload(form, file));
			Patience.pause(2_000);
			assertThat(scene.invariants("F11").counts(run).rows()).as("the import waits for them").isZero();
		}
		assertThat(people).allSatisfy((answer) -> assertThat(answer.join().statusCode()).isEqualTo(303));
		scene.awaitEnd(run, "F11 import beside people", Scene.PROMISED);
		scene.invariants("F11").check(run);
		assertThat(scene.invariants("F11").counts(run))
			.isEqualTo(new ImportCounts(0, DEALS - 1 - edited.size(), 0, edited.size()));
		assertThat(database
			.sql("select findings::text from import_row where import_id = :run and outcome = 'NOT_PROCESSED'")
			.param("run", run)
			.query(String.class)
			.list()).allSatisfy((findings) -> assertThat(findings).contains("ROW-STALE"));
		assertThat(database.sql("select crm_id <> 'by file' and stage = 80 from referral where id = any(:edited)")
			.param("edited", edited.toArray(UUID[]::new))
			.query(Boolean.class)
			.list()).as("never a part of both").containsOnly(true);
		HttpResponse<String> late = setStage(ids(rows).get(30), 1);
		assertThat(late.statusCode()).as("a page that was opened before the import").isEqualTo(409);
	}

	@Test
	void f11OfTwoFilesWithTheSameDealsTheFirstWins() throws Exception {
		List<List<String>> rows = exportedDeals();
		UUID first = scene.importAt(node, Scene.ADMIN, changed(rows, Column.CRM_ID, (text) -> "first"));
		UUID second = scene.importAt(node, Scene.ADMIN, changed(rows, Column.NOTES, (text) -> "second"));
		for (UUID run : List.of(first, second)) {
			scene.awaitEnd(run, "F11 two files", Scene.PROMISED);
			scene.invariants("F11").check(run);
		}
		assertThat(scene.invariants("F11").counts(first)).isEqualTo(new ImportCounts(0, DEALS - 1, 0, 0));
		assertThat(scene.invariants("F11").counts(second)).isEqualTo(new ImportCounts(0, 0, 0, DEALS - 1));
		assertThat(scene.database()
			.sql("select count(*) from referral where id = any(:deals) and crm_id = 'first' and notes <> 'second'")
			.param("deals", ids(rows).toArray(UUID[]::new))
			.query(Integer.class)
			.single()).isEqualTo(DEALS - 1);
	}

	@Test
	void f12ADealThatIsWonByFileAndLostByHandAtOnceHasOneEnd() throws Exception {
		List<List<String>> rows = exportedDeals();
		byte[] file = changed(
				changedRows(changedRows(rows, Column.STATUS, (text) -> "Closed"), Column.SUBSTATUS, (text) -> "Won"),
				Column.STAGE, (text) -> "100");
		List<UUID> deals = ids(rows);
		UUID run = scene.importAt(node, Scene.ADMIN, file);
		List<CompletableFuture<Integer>> lost = new ArrayList<>();
		for (int n = deals.size() - 1; n >= 0; n -= 3) {
			UUID deal = deals.get(n);
			lost.add(scene.meanwhile(() -> node
				.post("/opportunities", "/opportunities/" + deal + "/outcome/lost", Map.of("reason", "BUDGET"))
				.statusCode()));
		}
		assertThat(lost).allSatisfy((answer) -> assertThat(answer.join()).isIn(303, 409));
		scene.awaitEnd(run, "F12", Scene.PROMISED);
		scene.invariants("F12").check(run);
		assertThat(scene.database().sql("""
				select count(*) from referral r where r.id = any(:deals) and r.status = 'CLOSED'
					and (select string_agg(e.kind, ' ') from deal_event e
						where e.referral_id = r.id and e.kind in ('WON', 'LOST')) = r.substatus
				""").param("deals", deals.toArray(UUID[]::new)).query(Integer.class).single())
			.as("one end each, and the event of that end")
			.isEqualTo(deals.size());
	}

	private HttpResponse<String> setStage(UUID deal, int version) {
		return node.post("/opportunities", "/opportunities/" + deal + "/stage",
				Map.of("stage", "NEGOTIATED", "version", String.valueOf(version)));
	}

	/** The header and rows of an export of new deals. */
	private List<List<String>> exportedDeals() throws Exception {
		FaultFile file = new FaultFile("Conflict" + ++files, DEALS);
		UUID run = scene.importAt(node, file);
		scene.awaitEnd(run, "deals to change", Scene.PROMISED);
		node.post("/opportunities", "/opportunities/exports", Map.of("tab", "outbound", "q", file.mark()));
		JdbcClient database = scene.database();
		UUID export = database.sql("select id from export_run order by requested_at desc limit 1")
			.query(UUID.class)
			.single();
		Patience.within(Duration.ofSeconds(30), "the export is made",
				() -> node.get("/opportunities/exports/" + export + "/file").statusCode() == 200);
		String content = node.get("/opportunities/exports/" + export + "/file").body().substring(1);
		List<List<String>> rows = new ArrayList<>();
		try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(content)) {
			records.forEach((row) -> rows.add(row.getFields()));
		}
		assertThat(rows).hasSize(DEALS);
		return rows;
	}

	private static List<UUID> ids(List<List<String>> rows) {
		int column = rows.get(0).indexOf(Column.REFERRAL_ID.label());
		return rows.stream().skip(1).map((row) -> UUID.fromString(row.get(column))).toList();
	}

	private static List<List<String>> changedRows(List<List<String>> rows, Column column,
			UnaryOperator<String> change) {
		int changed = rows.get(0).indexOf(column.label());
		List<List<String>> all = new ArrayList<>();
		for (List<String> row : rows) {
			List<String> cells = new ArrayList<>(row);
			if (!all.isEmpty()) {
				cells.set(changed, change.apply(cells.get(changed)));
			}
			all.add(cells);
		}
		return all;
	}

	private static byte[] changed(List<List<String>> rows, Column column, UnaryOperator<String> change)
			throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (SheetWriter writer = SheetWriter.csv(file)) {
			for (List<String> row : changedRows(rows, column, change)) {
				writer.write(row);
			}
		}
		return file.toByteArray();
	}

}
