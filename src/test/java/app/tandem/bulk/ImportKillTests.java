package app.tandem.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application while it imports 1,000 rows, and looks whether each row took
 * effect exactly once after it was started again. {@code -Dkills=50} kills more often,
 * {@code -Dkills.seed} at the moments of an earlier run, and {@code -Dkills.usual} leaves
 * the settings as they are, which shows how long the rest really waits.
 */
@DisabledOnOs(OS.WINDOWS)
class ImportKillTests {

	private static final int RECORDS = 1_000;

	private static final Logger log = LoggerFactory.getLogger(ImportKillTests.class);

	private static final Duration PROMISED = Duration.ofSeconds(60);

	/** Dead nodes are noticed sooner than usual, so that the tests are short. */
	private static final List<String> SETTINGS = List.of("--db-scheduler.heartbeat-interval=500ms",
			"--db-scheduler.polling-interval=200ms");

	private final int kills = Integer.getInteger("kills", 4);

	private final long seed = Long.getLong("kills.seed", System.nanoTime());

	private final Random random = new Random(seed);

	@TempDir
	private Path directory;

	private int files;

	@Test
	void doesEachRowOnceWhenTheApplicationIsKilled() throws IOException {
		try (Installation installation = new Installation(directory,
				Boolean.getBoolean("kills.usual") ? List.of() : SETTINGS)) {
			installation.start();
			for (int left = kills; left > 0;) {
				int here = (left > 1 && left == kills) ? 2 : 1;
				killWhileImporting(installation, here);
				left -= here;
			}
		}
	}

	/**
	 * The kill may come before, while or after the file is stored or rows take effect.
	 */
	private void killWhileImporting(Installation installation, int times) throws IOException {
		installation.signIn("admin@contoso.example");
		files++;
		FaultFile file = new FaultFile("Kill " + files, RECORDS);
		byte[] content = file.content();
		Map<String, String> form = installation.importForm();
		CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> installation.upload(form, content));
		Patience.pause(random.nextInt(1_300));
		installation.kill();
		String answered = answer.exceptionally((failure) -> "").join();
		for (int n = 1; n < times; n++) {
			installation.launch();
			Patience.pause(4_000 + random.nextInt(8_000));
			installation.kill();
		}
		long restarted = System.nanoTime();
		installation.start();
		JdbcClient database = installation.database();
		if (!answered.isEmpty()) {
			waitUntilDone(database, run(answered), restarted);
			check(database, run(answered), file);
		}
		UUID run = run(sendAgain(installation, form, content));
		assertThat(answered).as(at("the same form is the same import")).isIn("", "/opportunities/imports/" + run);
		waitUntilDone(database, run, System.nanoTime());
		check(database, run, file);
	}

	private static String sendAgain(Installation installation, Map<String, String> form, byte[] file) {
		installation.signIn("admin@contoso.example");
		Map<String, String> again = new HashMap<>(form);
		again.put("_csrf", installation.importForm().getOrDefault("_csrf", ""));
		return installation.upload(again, file);
	}

	private static UUID run(String page) {
		return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
	}

	private void check(JdbcClient database, UUID run, FaultFile file) {
		new Invariants(database, at(file.mark())).check(run, file);
	}

	private void waitUntilDone(JdbcClient database, UUID run, long since) {
		long before = number(database, "select count(*) from import_row where import_id = :run", run);
		while (number(database, """
				select count(*) from job j join import_run m on m.job_id = j.id
				where m.id = :run and j.state not in ('QUEUED', 'RUNNING')
				""", run) == 0) {
			assertThat(Duration.ofNanos(System.nanoTime() - since)).as(at("goes on by itself")).isLessThan(PROMISED);
			Patience.pause(50);
		}
		log.info("File {}: {} rows were done before, all after {} ms", files, before,
				TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
	}

	private static long number(JdbcClient database, String sql, UUID run) {
		return database.sql(sql).param("run", run).query(Long.class).single();
	}

	private String at(String what) {
		return what + " (-Dkills.seed=" + seed + ", file " + files + ", see application.log)";
	}

}
