package app.tandem.bulk;

import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import app.tandem.job.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application at exact points of an import or export, and at any moment, and
 * looks whether each row took effect just once after the restart.
 * {@code -Dfaults.runs=500} kills at more moments, {@code -Dfaults.seed} at those of an
 * earlier run. What {@code src/docs/faults.md} says about each point goes by its number.
 */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class KillFaults {

	private static final Logger log = LoggerFactory.getLogger(KillFaults.class);

	private static final Duration GOES_ON = Duration.ofSeconds(60);

	private static int files;

	private final int runs = Integer.getInteger("faults.runs", 3);

	private final long seed = Long.getLong("faults.seed", System.nanoTime());

	private Scene scene;

	private Installation node;

	@BeforeAll
	void start(@TempDir Path directory) throws Exception {
		scene = new Scene(directory, Scene.HASTE);
		node = scene.node();
	}

	@BeforeEach
	void up() throws Exception {
		if (!node.isAlive()) {
			node.start();
		}
	}

	@AfterAll
	void stop() throws Exception {
		scene.close();
	}

	@Test
	void k01NothingIsLeftOfAFileThatWasStillArriving() throws Exception {
		node.signIn(Scene.ADMIN);
		int before = imports();
		try (Socket half = node.uploadInPart(node.importForm(), file(1_000).content())) {
			Patience.within(Duration.ofSeconds(10), "bytes arrive", () -> !node.uploads().isEmpty());
			node.kill();
		}
		node.start();
		assertThat(imports()).isEqualTo(before);
		assertThat(node.uploads()).isEmpty();
	}

	static Stream<Point> pointsOfTheUpload() {
		return Stream.of(new Point("K2 stored, before the commit", "insert", "job", "new.kind = 'IMPORT'"),
				new Point("K2 before it is stored", "insert", "import_run", "true"));
	}

	@ParameterizedTest
	@MethodSource("pointsOfTheUpload")
	void k02AnUploadIsThereAsAWholeOrNotAtAll(Point point) throws Exception {
		FaultFile file = file(40);
		byte[] content = file.content();
		node.signIn(Scene.ADMIN);
		Map<String, String> form = node.importForm();
		CompletableFuture<String> answer;
		try (StopPoint stop = stopAt(point)) {
			answer = scene.meanwhile(() -> node.upload(form, content));
			stop.await();
			node.kill();
			stop.drop();
		}
		assertThat(answer.exceptionally((broken) -> "none").join()).isEqualTo("none");
		assertThat(jobsOf(file)).isZero();
		node.start();
		UUID run = scene.sendAgain(node, form, content);
		scene.awaitEnd(run, point.name(), GOES_ON);
		scene.invariants(point.name()).check(run, file);
	}

	@Test
	void k03AFormThatGotNoAnswerIsTheSameImportAgain() throws Exception {
		FaultFile file = file(40);
		byte[] content = file.content();
		node.signIn(Scene.ADMIN);
		Map<String, String> form = node.importForm();
		try (StopPoint stop = scene.before("insert", "import_row", "true")) {
			CompletableFuture<String> lost = scene.meanwhile(() -> node.upload(form, content));
			stop.await();
			node.kill();
			stop.drop();
			lost.exceptionally((broken) -> "none").join();
		}
		node.start();
		UUID run = scene.sendAgain(node, form, content);
		scene.awaitEnd(run, "K3", GOES_ON);
		scene.invariants("K3").check(run, file);
	}

	static Stream<Point> points() {
		String created = "new.direction = 'OUTBOUND' and new.name like '% row ";
		return Stream.of(new Point("K4 picked, before the lease", "update", "job", "old.state = 'QUEUED'"),
				new Point("K5 K7 before the deal of row 1", "insert", "referral", created + "1'"),
				new Point("K7 before the deal of row 501", "insert", "referral", created + "501'"),
				new Point("K7 before the deal of row 999", "insert", "referral", created + "999'"),
				new Point("K8 deal written, row 2 not", "insert", "import_row", "new.row_number = 2"),
				new Point("K8 deals written, row 600 not", "insert", "import_row", "new.row_number = 600"),
				new Point("K8 rows written, progress not", "update", "job", "new.rows_done = 250"),
				new Point("K10 after the last row, before the end", "update", "job", "new.state = 'DONE'"), new Point(
						"K11 ended, before the scheduler knows", "delete", "scheduled_tasks", "old.task_name = 'job'"));
	}

	@ParameterizedTest
	@MethodSource("points")
	void theJobGoesOnAfterAKillAt(Point point) throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		try (StopPoint stop = stopAt(point)) {
			run = scene.importAt(node, file);
			stop.await();
			node.kill();
			stop.drop();
		}
		goesOn(run, file, point.name());
	}

	@Test
	void k06TheFileIsReadAnewAfterAKillBeforeTheFirstRow() throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		try (StopPoint stop = scene.before("update", "job", "new.rows_done > 0")) {
			run = scene.importAt(node, file);
			stop.await();
			node.kill();
			stop.drop();
		}
		assertThat(scene.invariants("K6").counts(run).rows()).isZero();
		goesOn(run, file, "K6 before the first row is there to stay");
	}

	/**
	 * The server learns of the kill only when the COMMIT is done, which may be after the
	 * job was taken up again.
	 */
	@Test
	void k09ACommitThatOutlivesTheApplicationCountsOnce() throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		try (StopPoint stop = StopPoint.inCommit(scene.server(), "import_row", "new.row_number = 400")) {
			run = scene.importAt(node, file);
			stop.await();
			node.kill();
			node.start();
			Patience.pause(4_000);
			assertThat(scene.invariants("K9").isOver(run)).isFalse();
			stop.release();
			scene.awaitEnd(run, "K9 killed inside COMMIT, which then succeeded", GOES_ON);
		}
		scene.invariants("K9").check(run, file);
	}

	@Test
	void k14HalfAnExportIsNeverHandedOut() throws Exception {
		node.signIn(Scene.ADMIN);
		for (Point point : new Point[] { new Point("K14 half written", "update", "job", "new.rows_done > 0"),
				new Point("K14 before it is stored", "update", "export_run", "new.content is not null") }) {
			UUID export;
			try (StopPoint stop = stopAt(point)) {
				node.post("/opportunities", "/opportunities/exports", Map.of("tab", "outbound"));
				stop.await();
				export = scene.database()
					.sql("select id from export_run order by requested_at desc limit 1")
					.query(UUID.class)
					.single();
				assertThat(node.get("/opportunities/exports/" + export + "/file").statusCode()).isEqualTo(404);
				node.kill();
				stop.drop();
			}
			node.start();
			node.signIn(Scene.ADMIN);
			JdbcClient database = scene.database();
			Duration took = Patience.within(GOES_ON, "the export is made",
					() -> database.sql("select content is not null from export_run where id = :id")
						.param("id", export)
						.query(Boolean.class)
						.single());
			log.info("{}: made after {} ms", point.name(), took.toMillis());
			String content = node.get("/opportunities/exports/" + export + "/file").body();
			int deals = database.sql("""
					select j.rows_total from job j join export_run x on x.job_id = j.id where x.id = :id
					""").param("id", export).query(Integer.class).single();
			assertThat(content.split("[0-9a-f-]{36},[0-9a-f-]{36},", -1)).as(point.name()).hasSize(deals + 1);
		}
	}

	@Test
	void k16AJobThatKillsEveryProcessIsGivenUpAndTheNextOneRuns() throws Exception {
		FaultFile poison = file(40);
		FaultFile next = file(40);
		UUID run;
		UUID after;
		try (StopPoint stop = scene.before("insert", "referral", "new.name = '" + poison.mark() + " row 1'")) {
			run = scene.importAt(node, poison);
			after = scene.importAt(node, next);
			for (int attempt = 1; attempt <= 5; attempt++) {
				stop.await();
				node.kill();
				stop.drop();
				node.launch();
			}
			node.waitUntilItAnswers();
			scene.awaitEnd(run, "K16 given up", GOES_ON);
			scene.awaitEnd(after, "K16 the next one", GOES_ON);
		}
		Invariants invariants = scene.invariants("K16");
		assertThat(invariants.state(run)).isEqualTo(Job.State.FAILED);
		assertThat(invariants.counts(run).processed()).isZero();
		invariants.check(after, next);
	}

	@Test
	void noRowIsLostOrDoneTwiceWhateverTheMoment() throws Exception {
		Random random = new Random(seed);
		for (int n = 0; n < runs; n++) {
			FaultFile file = file((n % 4 == 0) ? 1_000 : 40);
			byte[] content = file.content();
			String context = "kill " + n + " of -Dfaults.seed=" + seed;
			node.signIn(Scene.ADMIN);
			Map<String, String> form = node.importForm();
			CompletableFuture<String> answer = scene.meanwhile(() -> node.upload(form, content));
			Patience.pause(random.nextInt((file.records() == 40) ? 400 : 1_500));
			node.kill();
			String answered = answer.exceptionally((broken) -> "").join();
			node.start();
			UUID run = scene.sendAgain(node, form, content);
			assertThat(answered).as(context).isIn("", "/opportunities/imports/" + run);
			scene.awaitEnd(run, context, GOES_ON);
			scene.invariants(context).check(run, file);
			assertThat(node.uploads()).as(context).isEmpty();
		}
	}

	private void goesOn(UUID run, FaultFile file, String what) throws Exception {
		long killed = System.nanoTime();
		node.start();
		scene.awaitEnd(run, what, GOES_ON);
		log.info("{}: {} ms from the kill to the end, start included", what, (System.nanoTime() - killed) / 1_000_000);
		scene.invariants(what).check(run, file);
		assertThat(node.uploads()).as(what).isEmpty();
	}

	private StopPoint stopAt(Point point) throws Exception {
		return scene.before(point.event(), point.table(), point.condition());
	}

	private int imports() throws Exception {
		return scene.database().sql("select count(*) from import_run").query(Integer.class).single();
	}

	private int jobsOf(FaultFile file) throws Exception {
		return scene.database()
			.sql("select count(*) from import_run m join job j on j.id = m.job_id where m.sha256 = sha256(:content)")
			.param("content", file.content())
			.query(Integer.class)
			.single();
	}

	private static FaultFile file(int records) {
		return new FaultFile("Kill " + ++files, records);
	}

	/** Where the kill strikes: before rows like this are written. */
	record Point(String name, String event, String table, String condition) {

		@Override
		public String toString() {
			return name;
		}

	}

}
