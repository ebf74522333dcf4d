package app.tandem.deal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Patience.class)
class PatienceTests {

	private final Patience patience;

	private final JdbcClient jdbc;

	private final PlatformTransactionManager transactions;

	PatienceTests(@Autowired Patience patience, @Autowired JdbcClient jdbc,
			@Autowired PlatformTransactionManager transactions) {
		this.patience = patience;
		this.transactions = transactions;
		this.jdbc = jdbc;
	}

	@Test
	void whatIsAnsweredInTimeIsTheAnswer() {
		Patience.Wait wait = patience.of(Duration.ofMinutes(1));
		assertThat(wait.ask(() -> answer("select 1"))).hasValue(1);
		assertThat(wait.ask(() -> answer("select 2"))).hasValue(2);
		assertThat(limit()).isEqualTo("0");
	}

	@Test
	void whatTakesTooLongIsGivenUpAndHarmsNothingElse() {
		jdbc.sql("create temporary table before (n integer)").update();
		Patience.Wait wait = patience.of(Duration.ofMillis(100));
		long begin = System.nanoTime();
		assertThat(wait.ask(() -> answer("select 1 from pg_sleep(30)"))).isEmpty();
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
		assertThat(limit()).isEqualTo("0");
		assertThat(answer("select count(*) from before")).isZero();
	}

	@Test
	void aTransactionThatWillBeUndoneIsAnsweredToo() {
		TransactionTemplate inner = new TransactionTemplate(transactions);
		inner.executeWithoutResult((status) -> status.setRollbackOnly());
		assertThat(patience.of(Duration.ofMinutes(1)).ask(() -> answer("select 3"))).hasValue(3);
	}

	@Test
	void noTimeIsLeftForWhatComesAfterASlowAnswer() throws Exception {
		Patience.Wait wait = patience.of(Duration.ofMillis(1));
		Thread.sleep(5);
		Optional<Integer> answer = wait.ask(() -> {
			throw new AssertionError("nobody asks");
		});
		assertThat(answer).isEmpty();
	}

	@Test
	void anAnswerInPartsHasAllThePatienceForEachOfThem() {
		String slow = "select n from generate_series(1, 4) n where pg_sleep(0.4) is not null";
		Duration patient = Duration.ofSeconds(1);
		assertThat(patience.of(patient).ask(() -> jdbc.sql(slow).withFetchSize(1).query(Integer.class).list()))
			.hasValue(List.of(1, 2, 3, 4));
		assertThat(patience.of(patient).ask(() -> jdbc.sql(slow).query(Integer.class).list())).isEmpty();
	}

	@Test
	void anAnswerThatStopsHalfwayIsGivenUpAndHarmsNothingElse() {
		String halfway = "select n from generate_series(1, 3) n where pg_sleep(case n when 2 then 30 else 0 end) is not null";
		Patience.Wait wait = patience.of(Duration.ofMillis(300));
		assertThat(wait.ask(() -> jdbc.sql(halfway).withFetchSize(1).query(Integer.class).list())).isEmpty();
		assertThat(limit()).isEqualTo("0");
		assertThat(answer("select 4")).isEqualTo(4);
	}

	@Test
	void whereOneWayTakesTooLongAnotherIsGone() {
		Patience impatient = new Patience(jdbc, transactions, Duration.ofMillis(100));
		assertThat(impatient.<Integer>ask((begun) -> answer("select 1"), () -> 2)).isEqualTo(1);
		assertThat(impatient.<Integer>ask((begun) -> answer("select 1 from pg_sleep(30)"), () -> 2)).isEqualTo(2);
	}

	@Test
	void whatFindsItsFirstSoonMayGoOn() {
		Patience patient = new Patience(jdbc, transactions, Duration.ofMillis(800));
		String slow = "select 1 from pg_sleep(0.6)";
		assertThat(patient.<Integer>ask((begun) -> answer(slow), () -> 2)).isEqualTo(2);
		assertThat(patient.ask(begun(() -> answer(slow)), () -> 2)).isEqualTo(1);
		assertThat(patient.ask(begun(() -> answer("select 1 from pg_sleep(30)")), () -> 2)).isEqualTo(2);
	}

	@Test
	void whoeverSharesTheMachineWaitsLonger() {
		Patience impatient = new Patience(jdbc, transactions, Duration.ofMillis(100));
		Function<Runnable, Integer> slow = begun(() -> answer("select 1 from pg_sleep(0.6)"));
		assertThat(impatient.ask(slow, () -> 2)).isEqualTo(2);
		assertThat(among(6 * Runtime.getRuntime().availableProcessors(), impatient, slow)).isEqualTo(1);
		assertThat(impatient.ask(slow, () -> 2)).as("afterwards").isEqualTo(2);
	}

	private static int among(int others, Patience patience, Function<Runnable, Integer> way) {
		return (others == 0) ? patience.ask(way, () -> 2)
				: patience.ask((begun) -> among(others - 1, patience, way), () -> 3);
	}

	private static Function<Runnable, Integer> begun(Supplier<Integer> way) {
		return (begun) -> {
			begun.run();
			return way.get();
		};
	}

	private int answer(String sql) {
		return jdbc.sql(sql).query(Integer.class).single();
	}

	private String limit() {
		return jdbc.sql("select current_setting('statement_timeout')").query(String.class).single();
	}

}
