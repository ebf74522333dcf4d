package app.tandem.bulk;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database server is killed, out of reach, far away or silent while files are
 * imported: pages say "try later" soon, nothing that was acknowledged is lost, and
 * imports go on by themselves.
 */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaults {

	private static final Logger log = LoggerFactory.getLogger(DatabaseFaults.class);

	/**
	 * Of a page that cannot be had: three seconds until the pool gives up, and some
	 * slack.
	 */
	private static final Duration SOON = Duration.ofSeconds(8);

	private static final Duration RECOVERED = Duration.ofSeconds(15);

	private final Random random = new Random(7);

	private Scene scene;

	private Installation node;

	private int files;

	@BeforeAll
	void start(@TempDir Path directory) throws Exception {
		scene = new Scene(directory, Scene.USUAL);
		node = scene.node();
		node.start();
	}

	@AfterEach
	void mend() throws Exception {
		scene.cable().mend();
	}

	@AfterAll
	void stop() throws Exception {
		scene.close();
	}

	@Test
	void f02NothingAcknowledgedIsLostWhenTheServerIsKilled() throws Exception {
		int kills = Math.max(3, Integer.getInteger("faults.runs", 3) / 4);
		for (int n = 0; n < kills; n++) {
			FaultFile file = file(1_000);
			UUID run = scene.importAt(node, file);
			Patience.pause(random.nextInt(1_200));
			scene.server().kill();
			assertThat(node.get("/opportunities").statusCode()).as("the page meanwhile").isEqualTo(503);
			scene.server().startAgain();
			scene.cable().leadTo(scene.server().port());
			Duration back = Patience.within(RECOVERED, "pages are back", this::works);
			log.info("F2: pages are back {} ms after the server", back.toMillis());
			scene.awaitEnd(run, "F2 server killed", Scene.PROMISED);
			scene.invariants("F2").check(run, file);
		}
	}

	@Test
	void f03PagesSayTryLaterWhileTheServerIsGone() throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		String signIn;
		try (StopPoint stop = scene.before("insert", "import_row", "new.row_number = 600")) {
			run = scene.importAt(node, file);
			stop.await();
			signIn = node.get("/login").body();
			scene.cable().cut();
		}
		long cut = System.nanoTime();
		List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
		for (int n = 0; n < 40; n++) {
			answers.add(scene.meanwhile(() -> node.get("/opportunities")));
		}
		for (CompletableFuture<HttpResponse<String>> answer : answers) {
			assertThat(answer.join().statusCode()).isEqualTo(503);
			assertThat(answer.join().body()).contains("Not available right now");
			assertThat(answer.join().headers().firstValue("Retry-After")).isPresent();
		}
		log.info("F3: 40 pages answered 503 within {} ms", millis(cut));
		assertThat(timed(() -> node.get("/opportunities").statusCode())).isLessThan(SOON);
		assertThat(node.get("/login").body()).as("no form that could not be sent").doesNotContain("_csrf");
		HttpResponse<String> answer = node.answer(signIn, "/login",
				Map.of("username", Scene.ADMIN, "password", "co-sell-demo"));
		assertThat(answer.statusCode()).as("nobody is told that the password is wrong").isEqualTo(503);
		Patience.pause(10_000);
		scene.cable().mend();
		log.info("F3: pages are back {} ms after the server",
				Patience.within(RECOVERED, "pages are back", this::works).toMillis());
		scene.awaitEnd(run, "F3 server back", Scene.PROMISED);
		scene.invariants("F3").check(run, file);
	}

	@Test
	void f04ASlowCableThatBreaksNowAndThenLosesNothing() throws Exception {
		FaultFile file = file(40);
		node.signIn(Scene.ADMIN);
		Map<String, String> form = node.importForm();
		UUID run = Scene.run(node.upload(form, file.content()));
		scene.cable().slow(Duration.ofMillis(100), 0.01);
		scene.awaitEnd(run, "F4 200 ms for each statement, and one of a hundred breaks", Duration.ofMinutes(3));
		scene.cable().mend();
		scene.invariants("F4").check(run, file);
	}

	@Test
	void f04ASilentCableHoldsNobodyUpForLong() throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		String signIn;
		try (StopPoint stop = scene.before("insert", "import_row", "new.row_number = 600")) {
			run = scene.importAt(node, file);
			stop.await();
			scene.cable().die();
		}
		Duration answered = timed(() -> assertThat(node.get("/opportunities").statusCode()).isEqualTo(503));
		log.info("F4: the page answered 503 after {} ms", answered.toMillis());
		scene.cable().breakAll();
		scene.cable().mend();
		Patience.within(RECOVERED, "pages are back", this::works);
		scene.awaitEnd(run, "F4 the cable carries again", Scene.PROMISED);
		scene.invariants("F4").check(run, file);
	}

	@Test
	void k09ACommitWithoutAnAnswerCountsOnce() throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		try (StopPoint stop = StopPoint.inCommit(scene.server(), "import_row", "new.row_number = 400")) {
			run = scene.importAt(node, file);
			stop.await();
			scene.cable().breakAll();
			Patience.pause(2_000);
		}
		scene.awaitEnd(run, "K9 connection lost inside COMMIT", Scene.PROMISED);
		scene.invariants("K9").check(run, file);
	}

	@Test
	void f02TheBuiltInServerComesBackWithARestart(@TempDir Path own) throws Exception {
		try (Installation whole = new Installation(own, Scene.HASTE)) {
			whole.start();
			FaultFile file = file(1_000);
			UUID run = scene.importAt(whole, file);
			ProcessHandle server = ProcessHandle
				.of(Long.parseLong(Files.readAllLines(own.resolve("postgresql-18/cluster/postmaster.pid")).get(0)))
				.orElseThrow();
			server.destroyForcibly();
			server.onExit().join();
			assertThat(whole.get("/opportunities").statusCode()).isEqualTo(503);
			whole.kill();
			whole.start();
			Invariants invariants = new Invariants(whole.database(), "F2 built-in");
			Duration took = Patience.within(Scene.PROMISED, "the import is over", () -> invariants.isOver(run));
			log.info("F2: over {} ms after the restart with the built-in server", took.toMillis());
			invariants.check(run, file);
		}
	}

	private boolean works() {
		return node.get("/opportunities").statusCode() == 200;
	}

	private FaultFile file(int records) {
		return new FaultFile("Database " + ++files, records);
	}

	private static Duration timed(Runnable work) {
		long begin = System.nanoTime();
		work.run();
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	private static long millis(long since) {
		return Duration.ofNanos(System.nanoTime() - since).toMillis();
	}

}
