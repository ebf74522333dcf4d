package app.tandem.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import app.tandem.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** The owner of the tables can take the guards away; the chain tells. */
class ChainCheckTests {

	private static final UUID CONTOSO = new UUID(1, 1);

	private static final UUID FABRIKAM = new UUID(1, 2);

	private final TestDatabase database = TestDatabase.create();

	private final JdbcClient owner = JdbcClient.create(this.database.asOwner());

	private final JdbcClient jdbc = JdbcClient.create(this.database.asApplication());

	private final JdbcTransactionManager transactions = new JdbcTransactionManager(this.database.asApplication());

	private final ChainCheck check = new ChainCheck(this.jdbc, this.transactions);

	@BeforeEach
	void write() {
		AuditLog log = new AuditLog(new Chains(this.jdbc), Clock.systemUTC(), this.transactions);
		enter(CONTOSO, "Contoso");
		enter(FABRIKAM, "Fabrikam");
		for (int n = 1; n <= 3; n++) {
			AuditEntry entry = AuditEntry.of(AuditAction.LOCATION_CHANGED, CONTOSO)
				.by(new UUID(2, 1), "Ada \"O'Neil\" 한빛\n")
				.about(AuditObject.LOCATION, n, "London \uD83D\uDE00")
				.changed(AuditField.NAME, "\\ \t\u0007", "é");
			Stream.of(entry, entry.alsoFor(FABRIKAM)).forEach(log::record);
		}
		log.record(AuditEntry.of(AuditAction.SIGN_IN_FAILED, null).about(AuditObject.ADDRESS, null, "a@b.example"));
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void whatWasWrittenIsIntact() {
		assertThat(lines()).hasSize(3).allMatch((line) -> line.contains("intact, last hash "));
		assertThat(lines()).anyMatch((line) -> line.startsWith("Contoso: 3 entries"))
			.anyMatch((line) -> line.startsWith("Fabrikam: 3 entries"))
			.anyMatch((line) -> line.startsWith("(no company): 1 entries"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "actor_name = 'Somebody else'", "after = '{\"NAME\": \"x\"}'", "before = '{}'",
			"at = at + interval '1 microsecond'", "actor_id = null", "address = '10.0.0.1'", "object_id = '7'",
			"request_id = 'x'", "action = 'LOCATION_ADDED'", "object_name = ''", "object_type = 'PERSON'",
			"id = gen_random_uuid()", "previous_hash = hash" })
	void aChangedEntryIsFound(String change) {
		tamper("update audit_event set " + change + " where number = 2 and organization_id = :company");
		assertThat(lines()).contains("Contoso: BROKEN at entry 2; 1 before it are intact")
			.anyMatch((line) -> line.startsWith("Fabrikam: 3 entries, intact"));
	}

	@Test
	void anEntryTakenOutIsMissed() {
		tamper("delete from audit_event where number = 2 and organization_id = :company");
		assertThat(lines()).contains("Contoso: BROKEN at entry 2; 1 before it are intact");
	}

	@Test
	void theLastEntriesAreMissed() {
		tamper("delete from audit_event where number = 3 and organization_id = :company");
		assertThat(lines()).contains("Contoso: BROKEN at entry 3; 2 before it are intact");
	}

	@Test
	void allEntriesAreMissed() {
		tamper("delete from audit_event where organization_id = :company");
		assertThat(lines()).contains("Contoso: BROKEN at entry 1; 0 before it are intact");
	}

	@Test
	void aChainWithoutItsHeadIsFound() {
		tamper("delete from audit_chain where organization_id = :company");
		assertThat(lines()).contains("Contoso: BROKEN at entry 4; 3 before it are intact");
	}

	@Test
	void theCommandTellsAndEndsWithAStatus() {
		assertThat(command()).startsWith("0").contains("Contoso: 3 entries, intact", "Fabrikam: 3 entries, intact");
		tamper("update audit_event set actor_name = '' where number = 3 and organization_id = :company");
		assertThat(command()).startsWith("1").contains("Contoso: BROKEN at entry 3", "Fabrikam: 3 entries, intact");
	}

	@Test
	void anEmptyDatabaseIsNoIntactOne() {
		this.owner.sql("alter table audit_chain rename to elsewhere").update();
		assertThat(command()).startsWith("1").contains("There is no audit log in this database");
	}

	@Test
	void onlyTheCommandLineAsksForIt() {
		assertThat(AuditCheck.isAsked(new String[] { "--server.port=0", "--tandem.audit.check" })).isTrue();
		assertThat(AuditCheck.isAsked(new String[] { "--tandem.audit.check=true" })).isTrue();
		assertThat(AuditCheck.isAsked(new String[] { "--tandem.audit.check=false" })).isFalse();
		assertThat(AuditCheck.isAsked(new String[0])).isFalse();
	}

	private String command() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int status = AuditCheck.run(new PrintStream(out, true, StandardCharsets.UTF_8),
				this.database.arguments().toArray(String[]::new));
		return status + "\n" + out.toString(StandardCharsets.UTF_8);
	}

	private List<String> lines() {
		return this.check.all().stream().map(ChainCheck.Verdict::line).toList();
	}

	private void tamper(String sql) {
		this.owner.sql("alter table audit_event disable trigger user").update();
		this.owner.sql("alter table audit_chain disable trigger user").update();
		this.owner.sql(sql).param("company", CONTOSO).update();
	}

	private void enter(UUID id, String name) {
		this.owner.sql("""
				insert into organization (id, version, kind, name, country) values (:id, 0, 'PARTNER', :name, 'GB')
				""").param("id", id).param("name", name).update();
	}

}
