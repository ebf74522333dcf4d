package app.tandem.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import app.tandem.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** On a database of its own, where transactions really commit. */
class AuditLogTests {

	private static final UUID CONTOSO = new UUID(1, 1);

	private static final UUID FABRIKAM = new UUID(1, 2);

	private final TestDatabase database = TestDatabase.create();

	private final JdbcClient owner = JdbcClient.create(this.database.asOwner());

	private final DataSource source = this.database.asApplication();

	private final JdbcClient jdbc = JdbcClient.create(this.source);

	private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(this.source));

	private final AuditLog log = new AuditLog(new Chains(this.jdbc),
			Clock.fixed(Instant.parse("2026-03-01T09:30:00.123456789Z"), ZoneOffset.UTC),
			new JdbcTransactionManager(this.source));

	@BeforeEach
	void enterCompanies() {
		Stream.of(CONTOSO, FABRIKAM)
			.forEach((id) -> this.owner
				.sql("""
						insert into organization (id, version, kind, name, country) values (:id, 0, 'PARTNER', 'A company', 'GB')
						""")
				.param("id", id)
				.update());
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void numbersEachCompanysEntriesWithoutGaps() {
		Stream.of(CONTOSO, FABRIKAM, CONTOSO, FABRIKAM, CONTOSO).forEach(this::record);
		assertThat(numbers(CONTOSO)).containsExactly(1L, 2L, 3L);
		assertThat(numbers(FABRIKAM)).containsExactly(1L, 2L);
	}

	@Test
	void strangersHaveAChainOfTheirOwn() {
		this.log.record(AuditEntry.of(AuditAction.SIGN_IN_FAILED, null));
		this.log.record(AuditEntry.of(AuditAction.SIGN_IN_FAILED, null));
		assertThat(this.jdbc.sql("select number from audit_event where organization_id is null order by number")
			.query(Long.class)
			.list()).containsExactly(1L, 2L);
	}

	@Test
	void keepsWhoDidWhatToWhich() {
		UUID ada = UUID.randomUUID();
		this.log.record(AuditEntry.of(AuditAction.LOCATION_CHANGED, CONTOSO)
			.by(ada, "Ada Lovelace")
			.about(AuditObject.LOCATION, "42", "London")
			.changed(AuditField.NAME, "Londn", "London")
			.changed(AuditField.CITY, "London", "London"));
		assertThat(this.jdbc.sql("select * from audit_event").query().singleRow()).containsEntry("actor_id", ada)
			.containsEntry("actor_name", "Ada Lovelace")
			.containsEntry("object_type", "LOCATION")
			.containsEntry("object_id", "42")
			.containsEntry("object_name", "London")
			.containsEntry("request_id", "")
			.hasEntrySatisfying("before", (before) -> assertThat(before).hasToString("{\"NAME\": \"Londn\"}"))
			.hasEntrySatisfying("after", (after) -> assertThat(after).hasToString("{\"NAME\": \"London\"}"));
	}

	@Test
	void goesWithTheTransactionThatItTellsOf() {
		this.transaction.executeWithoutResult((status) -> {
			record(CONTOSO);
			this.log.recordAlone(AuditEntry.of(AuditAction.ACCESS_DENIED, CONTOSO));
			status.setRollbackOnly();
		});
		assertThat(this.jdbc.sql("select action from audit_event").query(String.class).list())
			.containsExactly("ACCESS_DENIED");
	}

	@Test
	void keepsTheOrderOfOneTransactionsEntries() {
		this.transaction.executeWithoutResult((status) -> Stream.of(CONTOSO, FABRIKAM, CONTOSO).forEach(this::record));
		assertThat(numbers(CONTOSO)).containsExactly(1L, 2L);
		assertThat(numbers(FABRIKAM)).containsExactly(1L);
	}

	@Test
	void manyAtOnceMakeOneChain() throws InterruptedException {
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(4);
		List<CompletableFuture<Void>> done = LongStream.range(0, 4)
			.mapToObj((thread) -> CompletableFuture.runAsync(() -> recordTwenty(start, thread % 2 == 0), threads))
			.toList();
		start.countDown();
		done.forEach(CompletableFuture::join);
		threads.shutdown();
		assertThat(numbers(CONTOSO)).containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
		assertThat(this.jdbc.sql("""
				select count(*) from audit_event e join audit_event f on f.chain_id = e.chain_id
					and f.number = e.number + 1 and f.previous_hash = e.hash
				where e.organization_id = :company
				""").param("company", CONTOSO).query(Long.class).single()).isEqualTo(79);
	}

	/** Else the two would wait for one another: each locks what the other needs. */
	@Test
	void doesNotWaitForWhoeverHasLockedTheCompany() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("select id from organization where id = :id for update")
				.param("id", CONTOSO)
				.query(UUID.class)
				.single();
			record(CONTOSO);
			CompletableFuture.runAsync(() -> record(CONTOSO)).orTimeout(10, TimeUnit.SECONDS).join();
		});
		assertThat(numbers(CONTOSO)).containsExactly(1L, 2L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_event set actor_name = 'Somebody else'", "delete from audit_event",
			"truncate audit_event", "delete from audit_chain", "truncate audit_chain" })
	void neitherTheApplicationNorTheOwnerRewrites(String sql) {
		record(CONTOSO);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update())
			.havingRootCause()
			.withMessageContaining("permission denied");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.owner.sql(sql).update())
			.havingRootCause()
			.withMessageContaining("is append-only");
	}

	@ParameterizedTest
	@ValueSource(strings = { "last_number + 2", "last_number - 1", "last_number" })
	void aChainOnlyGrowsByOne(String number) {
		record(CONTOSO);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update audit_chain set last_number = " + number).update())
			.havingRootCause()
			.withMessageContaining("grows by one");
	}

	private void recordTwenty(CountDownLatch start, boolean contosoFirst) {
		try {
			start.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		for (int i = 0; i < 20; i++) {
			this.transaction.executeWithoutResult((status) -> {
				record(contosoFirst ? CONTOSO : FABRIKAM);
				record(contosoFirst ? FABRIKAM : CONTOSO);
			});
		}
	}

	private void record(UUID company) {
		this.log.record(AuditEntry.of(AuditAction.STAGE_NAMES_CHANGED, company).is(AuditField.NAME, "x"));
	}

	private List<Long> numbers(UUID company) {
		return this.jdbc.sql("select number from audit_event where organization_id = :company order by number")
			.param("company", company)
			.query(Long.class)
			.list();
	}

}
