package app.tandem.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import app.tandem.bulk.sheet.Column;
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
		byte[] file = file();
		Map<String, String> form = installation.importForm();
		CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> installation.upload(form, file));
		pause(random.nextInt(1_300));
		installation.kill();
		String answered = answer.exceptionally((failure) -> "").join();
		for (int n = 1; n < times; n++) {
			installation.launch();
			pause(4_000 + random.nextInt(8_000));
			installation.kill();
		}
		long restarted = System.nanoTime();
		installation.start();
		JdbcClient database = installation.database();
		if (!answered.isEmpty()) {
			waitUntilDone(database, run(answered), restarted);
			check(database, run(answered));
		}
		UUID run = run(sendAgain(installation, form, file));
		assertThat(answered).as(at("the same form is the same import")).isIn("", "/opportunities/imports/" + run);
		waitUntilDone(database, run, System.nanoTime());
		check(database, run);
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

	private void check(JdbcClient database, UUID run) {
		ImportCounts counts = database.sql("""
				select count(*) filter (where outcome = 'CREATED') as created,
					count(*) filter (where outcome = 'UPDATED') as updated,
					count(*) filter (where outcome = 'UNCHANGED') as unchanged,
					count(*) filter (where outcome = 'NOT_PROCESSED') as not_processed
				from import_row where import_id = :run
				""").param("run", run).query(ImportCounts.class).single();
		assertThat(counts).as(at("every row has its fate")).isEqualTo(new ImportCounts(RECORDS - 10, 0, 0, 10));
		assertThat(number(database, """
				select count(*) from import_run one join import_run other on other.sha256 = one.sha256
				where one.id = :run
				""", run)).as(at("one upload")).isOne();
		assertThat(number(database, "select count(distinct row_number) from import_row where import_id = :run", run))
			.isEqualTo(RECORDS);
		assertThat(number(database, """
				select count(*) from import_row i join referral r on r.id = i.referral_id and r.withdrawn_at is null
					and r.engagement_id = i.engagement_id
				where i.import_id = :run and i.outcome = 'CREATED' and (select count(*) from deal_event e
					join import_run m on m.id = i.import_id and m.job_id = e.job_id
					where e.referral_id = r.id and e.kind = 'CREATED') = 1
				""", run)).as(at("each created row has its deal, with one event of the job")).isEqualTo(RECORDS - 10);
		assertThat(number(database, """
				select count(*) from deal_event e join import_run m on m.job_id = e.job_id
				where m.id = :run and e.kind = 'CREATED'
				""", run)).as(at("no deal was created besides")).isEqualTo(RECORDS - 10);
		assertThat(number(database, """
				select count(*) from import_row i where i.import_id = :run and i.outcome = 'CREATED'
					and ((select count(*) from referral_solution s where s.referral_id = i.referral_id) <> 3
						or (select count(*) from team_member t where t.referral_id = i.referral_id) <> 3)
				""", run)).as(at("no deal without its solutions and team")).isZero();
		assertThat(number(database,
				"select count(*) from referral where name like 'Kill " + files
						+ " %' and direction = 'OUTBOUND' and :run::uuid is not null",
				run))
			.as(at("no second deal for any row"))
			.isEqualTo(RECORDS - 10);
		assertThat(number(database, """
				select count(*) from job j join import_run m on m.job_id = j.id
				where m.id = :run and j.state = 'DONE' and j.rows_done = j.rows_total and j.rows_total = m.records
					and j.problems = 10 and j.lease is null
				""", run)).as(at("the job is done and says so")).isOne();
		assertThat(number(database, """
				select count(*) from scheduled_tasks t join import_run m on m.job_id::text = t.task_instance
				where m.id = :run
				""", run)).as(at("nothing is left to do")).isLessThanOrEqualTo(1);
	}

	private void waitUntilDone(JdbcClient database, UUID run, long since) {
		long before = number(database, "select count(*) from import_row where import_id = :run", run);
		while (number(database, """
				select count(*) from job j join import_run m on m.job_id = j.id
				where m.id = :run and j.state not in ('QUEUED', 'RUNNING')
				""", run) == 0) {
			assertThat(Duration.ofNanos(System.nanoTime() - since)).as(at("goes on by itself")).isLessThan(PROMISED);
			pause(50);
		}
		log.info("File {}: {} rows were done before, all after {} ms", files, before,
				TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
	}

	/** A thousand rows of three solutions and members each; every hundredth is faulty. */
	private byte[] file() {
		files++;
		List<FileRow> rows = new ArrayList<>();
		for (int n = 1; n <= RECORDS; n++) {
			FileRow row = ((n % 4 == 0) ? FileRow.coSellCreation() : FileRow.creation())
				.with(Column.DEAL_NAME, "Kill " + files + " row " + n)
				.with(Column.CUSTOMER_NAME, "Customer " + n % 300)
				.with(Column.POSTAL_CODE, String.valueOf(10_000 + n % 300))
				.with(Column.CONSENT, (n % 100 == 0) ? "No" : "Yes");
			List<String> solutions = List.of("SOL-1234-PQRS, USD, 10, 100", "SOL-20001-AZR", "SOL-30001-MSF");
			for (int m = 1; m <= 3; m++) {
				row = row.solution(m, solutions.get(m - 1))
					.member(m, "First" + m + ", Last, 1, m" + m + "@contoso.example");
			}
			rows.add(row);
		}
		return FileRow.file(rows);
	}

	private static long number(JdbcClient database, String sql, UUID run) {
		return database.sql(sql).param("run", run).query(Long.class).single();
	}

	private String at(String what) {
		return what + " (-Dkills.seed=" + seed + ", file " + files + ", see application.log)";
	}

	private static void pause(int milliseconds) {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
	}

}
