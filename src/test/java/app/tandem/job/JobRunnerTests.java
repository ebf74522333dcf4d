package app.tandem.job;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import app.tandem.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Attempts at jobs, made by hand as two nodes would make them. */
class JobRunnerTests {

	private static final UUID CONTOSO = new UUID(1, 1);

	private static final UUID FABRIKAM = new UUID(2, 1);

	private final TestDatabase database = TestDatabase.create();

	private final DataSource connections = database.asApplication();

	private final JdbcClient jdbc = JdbcClient.create(connections);

	private final JobRows rows = new JobRows(jdbc);

	private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(connections));

	private final List<UUID> begun = new ArrayList<>();

	private final ExecutorService nodes = Executors.newCachedThreadPool();

	@BeforeEach
	void enter() {
		for (UUID company : List.of(CONTOSO, FABRIKAM)) {
			jdbc.sql(
					"insert into organization (id, version, kind, name, country) values (:id, 1, 'PARTNER', 'X', 'SE')")
				.param("id", company)
				.update();
			jdbc.sql("""
					insert into member (id, version, organization_id, email, first_name, last_name, password_hash)
					values (:id, 1, :id, :email, 'Some', 'Body', '')
					""").param("id", company).param("email", company + "@x.example").update();
		}
	}

	@AfterEach
	void leave() {
		nodes.shutdownNow();
		database.close();
	}

	@Test
	void doesTheWorkAndEnds() {
		UUID job = submit(CONTOSO);
		run(job, (run) -> write(run, 5));
		assertThat(job(job).state()).isEqualTo(Job.State.DONE);
		assertThat(job(job).rowsDone()).isEqualTo(5);
		assertThat(job(job).finishedAt()).isNotNull();
	}

	@Test
	void doesNothingTwice() {
		UUID job = submit(CONTOSO);
		run(job, (run) -> {
		});
		run(job, (run) -> {
		});
		assertThat(begun).containsExactly(job);
	}

	@Test
	void doesNothingThatIsNotThere() {
		run(UUID.randomUUID(), (run) -> {
		});
		assertThat(begun).isEmpty();
	}

	@Test
	void writesNothingAfterAnotherNodeTookOver() {
		UUID job = submit(CONTOSO);
		run(job, (zombie) -> {
			run(job, (successor) -> write(successor, 7));
			assertThatExceptionOfType(JobRun.Lost.class).isThrownBy(() -> write(zombie, 3));
			write(zombie, 3);
		});
		assertThat(begun).containsExactly(job, job);
		assertThat(job(job).state()).isEqualTo(Job.State.DONE);
		assertThat(job(job).rowsDone()).isEqualTo(7);
	}

	@Test
	void doesNotEndWhatAnotherNodeGoesOnWith() {
		UUID job = submit(CONTOSO);
		run(job, (zombie) -> jdbc.sql("update job set lease = gen_random_uuid()").update());
		assertThat(job(job).state()).isEqualTo(Job.State.RUNNING);
	}

	@Test
	void letsTheSuccessorWaitForTheTransactionOfTheZombie() throws Exception {
		UUID job = submit(CONTOSO);
		CountDownLatch held = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		Future<?> zombie = nodes.submit(() -> run(job, (run) -> transaction.executeWithoutResult((status) -> {
			run.hold();
			held.countDown();
			await(released);
			run.progress(10, 4, 0);
		})));
		await(held);
		Future<?> successor = nodes.submit(() -> run(job, (run) -> assertThat(job(job).rowsDone()).isEqualTo(4)));
		assertThat(waitsForLock()).isTrue();
		released.countDown();
		zombie.get(10, TimeUnit.SECONDS);
		successor.get(10, TimeUnit.SECONDS);
		assertThat(job(job).state()).isEqualTo(Job.State.DONE);
	}

	@Test
	void writesNothingAfterItWasCancelled() {
		UUID job = submit(CONTOSO);
		run(job, (run) -> {
			write(run, 3);
			rows.finish(job, null, Job.State.CANCELLED, Instant.EPOCH);
			write(run, 4);
		});
		assertThat(job(job).state()).isEqualTo(Job.State.CANCELLED);
		assertThat(job(job).rowsDone()).isEqualTo(3);
	}

	@Test
	void neverBeginsWhatWasCancelledBefore() {
		UUID job = submit(CONTOSO);
		rows.finish(job, null, Job.State.CANCELLED, Instant.EPOCH);
		run(job, (run) -> {
		});
		assertThat(begun).isEmpty();
	}

	@Test
	void givesUpAfterFiveAttemptsWithoutProgress() {
		UUID job = submit(CONTOSO);
		UUID next = submit(CONTOSO);
		for (int n = 0; n < 7; n++) {
			run(job, JobRunnerTests::fail);
			run(next, (run) -> {
			});
		}
		assertThat(begun).containsExactly(job, job, job, job, job, next);
		assertThat(job(job).state()).isEqualTo(Job.State.FAILED);
		assertThat(job(next).state()).isEqualTo(Job.State.DONE);
	}

	@Test
	void goesOnAsLongAsThereIsProgress() {
		UUID job = submit(CONTOSO);
		for (int n = 1; n <= 12; n++) {
			int done = n;
			run(job, (run) -> {
				write(run, done);
				fail(run);
			});
		}
		assertThat(begun).hasSize(12);
		assertThat(job(job).state()).isEqualTo(Job.State.RUNNING);
	}

	@Test
	void runsTheJobsOfACompanyInTheirOrder() {
		UUID first = submit(CONTOSO);
		UUID second = submit(CONTOSO);
		run(second, (run) -> {
		});
		assertThat(begun).isEmpty();
		run(first, (run) -> run(second, (never) -> {
		}));
		assertThat(begun).containsExactly(first);
		run(second, (run) -> {
		});
		assertThat(begun).containsExactly(first, second);
	}

	@Test
	void letsAFailedJobGoOnBeforeTheNext() {
		UUID first = submit(CONTOSO);
		UUID second = submit(CONTOSO);
		run(first, JobRunnerTests::fail);
		run(second, (run) -> {
		});
		assertThat(begun).containsExactly(first);
	}

	@Test
	void runsOneAtATimeEvenWhenTheEarlierBecameVisibleLater() {
		UUID earlier = UuidCreator.getTimeOrderedEpoch();
		UUID later = submit(CONTOSO);
		run(later, (run) -> {
			submit(earlier, CONTOSO);
			run(earlier, (never) -> {
			});
			assertThat(begun).containsExactly(later);
			fail(run);
		});
		run(earlier, (never) -> {
		});
		run(later, (run) -> {
		});
		run(earlier, (run) -> {
		});
		assertThat(begun).as("neither waits for the other for ever").containsExactly(later, later, earlier);
	}

	@Test
	void knowsHowManyJobsOfTheCompanyComeBefore() {
		UUID first = submit(CONTOSO);
		UUID second = submit(CONTOSO);
		UUID third = submit(CONTOSO);
		UUID other = submit(FABRIKAM);
		assertThat(Stream.of(first, second, third, other).map((id) -> rows.before(job(id)))).containsExactly(0, 1, 2,
				0);
		run(first, (run) -> assertThat(rows.before(job(second))).isOne());
		assertThat(rows.before(job(second))).isZero();
		assertThat(rows.before(job(third))).isOne();
	}

	@Test
	void runsCompaniesSideBySide() {
		UUID contosos = submit(CONTOSO);
		UUID fabrikams = submit(FABRIKAM);
		run(contosos, (run) -> run(fabrikams, (other) -> {
		}));
		assertThat(begun).containsExactly(contosos, fabrikams);
		assertThat(job(fabrikams).state()).isEqualTo(Job.State.DONE);
	}

	/** Lets a node try the job once. */
	private void run(UUID job, Consumer<JobRun> work) {
		JobWork importing = new JobWork() {

			@Override
			public Job.Kind kind() {
				return Job.Kind.IMPORT;
			}

			@Override
			public void run(JobRun run) {
				begun.add(run.job().id());
				work.accept(run);
			}

		};
		Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
		new JobRunner(rows, List.of(importing), transaction, clock).run(job);
	}

	private void write(JobRun run, int done) {
		transaction.executeWithoutResult((status) -> {
			run.hold();
			run.progress(10, done, 0);
		});
	}

	private static void fail(JobRun run) {
		throw new IllegalStateException("attempt at " + run.job().title() + " fails");
	}

	private UUID submit(UUID company) {
		return submit(UuidCreator.getTimeOrderedEpoch(), company);
	}

	private UUID submit(UUID id, UUID company) {
		rows.add(new Job(id, company, company, Job.Kind.IMPORT, "deals.csv", "en", Job.State.QUEUED, 0, 10, 0, 0, "/",
				Instant.parse("2026-03-02T08:00:00Z"), null, null));
		return id;
	}

	private Job job(UUID id) {
		return rows.find(id).orElseThrow();
	}

	private boolean waitsForLock() throws InterruptedException {
		for (int n = 0; n < 200; n++) {
			if (jdbc.sql("""
					select exists (select from pg_stat_activity where datname = current_database()
						and wait_event_type = 'Lock')
					""").query(Boolean.class).single()) {
				return true;
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
		return false;
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
