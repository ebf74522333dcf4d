package app.tandem.bulk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two applications on one database with the settings that everybody has, of which one is
 * killed, stopped or frozen: the other goes on within a minute. And one company that asks
 * for much does not keep others waiting. {@code -Dfaults.seconds=300} kills in turn for
 * longer.
 */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ClusterFaults {

	private static final Logger log = LoggerFactory.getLogger(ClusterFaults.class);

	private static final int QUEUED = 100;

	private final Random random = new Random(7);

	private Scene scene;

	private List<Installation> nodes;

	private int files;

	@BeforeAll
	void start(@TempDir Path directory) throws Exception {
		scene = new Scene(directory, Scene.USUAL);
		nodes = List.of(scene.node(), scene.node());
	}

	@BeforeEach
	void up() throws Exception {
		for (Installation node : nodes) {
			if (!node.isAlive()) {
				node.start();
			}
		}
	}

	@AfterAll
	void stop() throws Exception {
		scene.close();
	}

	@Test
	void f01AnotherNodeGoesOnWithWhatAnOrderlyStopLeaves() throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		Installation holder;
		long stopped;
		try (StopPoint stop = scene.before("insert", "import_row", "new.row_number = 600")) {
			run = scene.importAt(nodes.get(0), file);
			holder = holder(stop.await());
			stopped = System.nanoTime();
			stop.release();
			holder.terminate();
		}
		log.info("F1: the stop took {} ms", millis(stopped));
		assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(25));
		goesOn(run, file, "F1 orderly stop");
	}

	@Test
	void k07AnotherNodeGoesOnAfterAKill() throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		try (StopPoint stop = scene.before("insert", "import_row", "new.row_number = 600")) {
			run = scene.importAt(nodes.get(0), file);
			holder(stop.await()).kill();
			stop.drop();
		}
		goesOn(run, file, "K7 killed, the other node goes on");
	}

	@Test
	void k15AFrozenNodeLosesTheJobItHeldInATransaction() throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		Installation holder;
		long frozen;
		try (StopPoint stop = scene.before("insert", "import_row", "new.row_number = 600")) {
			run = scene.importAt(nodes.get(0), file);
			holder = holder(stop.await());
			holder.freeze();
			frozen = System.nanoTime();
		}
		goesOn(run, file, "K15 frozen in a transaction, the other node goes on");
		log.info("K15: {} ms from freezing to the end", millis(frozen));
		assertThat(Duration.ofNanos(System.nanoTime() - frozen)).isLessThan(Scene.PROMISED);
		holder.thaw();
		Patience.pause(5_000);
		scene.invariants("K15 thawed").check(run, file);
		assertThat(holder.get("/login").statusCode()).as("the thawed node works").isEqualTo(200);
	}

	@Test
	void k15AFrozenNodeWritesNothingWhenItThawsWhileTheOtherIsAtWork() throws Exception {
		FaultFile file = file(1_000);
		UUID run;
		Installation holder;
		try (StopPoint stop = scene.before("insert", "import_row", "new.row_number = 300")) {
			run = scene.importAt(nodes.get(0), file);
			holder = holder(stop.await());
			holder.freeze();
		}
		try (StopPoint other = scene.before("insert", "import_row", "new.row_number = 900")) {
			assertThat(holder(other.await())).isNotSameAs(holder);
			holder.thaw();
			Patience.pause(3_000);
		}
		goesOn(run, file, "K15 thawed beside the other node");
	}

	@Test
	void k17NodesThatAreKilledInTurnGetItDone() throws Exception {
		List<FaultFile> all = new ArrayList<>();
		List<UUID> runs = new ArrayList<>();
		for (int n = 0; n < 6; n++) {
			all.add(file(1_000));
			runs.add(scene.importAt(nodes.get(0), all.get(n)));
		}
		long end = System.nanoTime() + Duration.ofSeconds(Integer.getInteger("faults.seconds", 45)).toNanos();
		int kills = 0;
		while (System.nanoTime() < end) {
			Installation victim = nodes.get(kills++ % 2);
			victim.kill();
			victim.launch();
			Patience.pause(3_000 + random.nextInt(3_000));
		}
		for (int n = 0; n < all.size(); n++) {
			goesOn(runs.get(n), all.get(n), "K17 file " + n + " after " + kills + " kills in turn");
		}
	}

	@Test
	void f13ALongQueueOfOneCompanyKeepsNoOtherWaiting() throws Exception {
		Installation node = nodes.get(0);
		nodes.get(1).kill();
		List<UUID> queue = new ArrayList<>();
		JdbcClient database = scene.database();
		UUID contoso = database.sql("select organization_id from member where email = :email")
			.param("email", Scene.ADMIN)
			.query(UUID.class)
			.single();
		try (StopPoint stop = scene.before("insert", "import_row", "new.organization_id = '" + contoso + "'")) {
			for (int n = 0; n < QUEUED; n++) {
				queue.add(scene.importAt(node, new FaultFile("Queue " + n, 5)));
			}
			stop.await();
			long looks = looks(database);
			Patience.pause(5_000);
			log.info("F13: {} waiting jobs are looked at {} times a second", QUEUED - 1, (looks(database) - looks) / 5);
			long asked = System.nanoTime();
			UUID other = scene.importAt(node, "admin@fabrikam.example", new FaultFile("Other", 40).content());
			Duration took = scene.awaitEnd(other, "F13 the other company's import", Duration.ofSeconds(5));
			log.info("F13: the other company's import took {} ms with its upload", millis(asked));
			assertThat(took).isLessThan(Duration.ofSeconds(5));
			scene.invariants("F13").check(other);
		}
		long released = System.nanoTime();
		Patience.within(Duration.ofMinutes(2), "the queue is done",
				() -> database
					.sql("select count(*) from job where organization_id = :company and state in ('QUEUED', 'RUNNING')")
					.param("company", contoso)
					.query(Integer.class)
					.single() == 0);
		log.info("F13: the queue of {} is done after {} ms", QUEUED, millis(released));
		assertThat(database.sql("""
				select count(*) from job one join job other on other.organization_id = one.organization_id
					and other.id > one.id and other.started_at < one.finished_at
				where one.organization_id = :company and one.title = other.title
				""").param("company", contoso).query(Integer.class).single()).as("one after the other").isZero();
		for (UUID run : queue) {
			scene.invariants("F13 queue").check(run);
		}
	}

	private void goesOn(UUID run, FaultFile file, String what) throws Exception {
		scene.awaitEnd(run, what, Scene.PROMISED);
		scene.invariants(what).check(run, file);
	}

	private Installation holder(String name) {
		return nodes.stream().filter((node) -> node.name().equals(name)).findFirst().orElseThrow();
	}

	/** How often the scheduler has picked up jobs that still wait. */
	private static long looks(JdbcClient database) {
		return database.sql("select coalesce(sum(version), 0) from scheduled_tasks").query(Long.class).single();
	}

	private FaultFile file(int records) {
		return new FaultFile("Cluster " + ++files, records);
	}

	private static long millis(long since) {
		return Duration.ofNanos(System.nanoTime() - since).toMillis();
	}

}
