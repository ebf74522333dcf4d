package app.tandem.database;

import app.tandem.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseChecksTests {

	private final TestServer server = TestServer.get();

	private final MockEnvironment environment = new MockEnvironment();

	@AfterEach
	void drop() {
		server.drop("plain");
	}

	@Test
	void hasNothingToSayOfAServerThatIsFit(CapturedOutput output) {
		environment.withProperty("spring.datasource.url", "given").withProperty("spring.flyway.user", "owner");
		try (var database = TestDatabase.create()) {
			check(JdbcClient.create(database.asApplication()));
		}
		assertThat(output).doesNotContain(DatabaseChecks.class.getSimpleName());
	}

	@Test
	void warnsWhenOneRoleDoesEverythingOnAGivenServer(CapturedOutput output) {
		environment.withProperty("spring.datasource.url", "given");
		try (var database = TestDatabase.create()) {
			check(JdbcClient.create(database.asApplication()));
		}
		assertThat(output).contains(DatabaseChecks.NO_OWNER);
	}

	@Test
	void warnsWhenSearchCannotFindKorean(CapturedOutput output) {
		server.execute("create database plain template template0 lc_ctype 'C' owner tandem_owner");
		var owner = owner();
		owner.sql("create extension pg_trgm").update();
		check(owner);
		assertThat(output).contains(DatabaseChecks.NO_TRIGRAMS);
	}

	@Test
	void warnsWhenTheTrigramExtensionIsMissing(CapturedOutput output) {
		server.execute("create database plain template template0 owner tandem_owner");
		check(owner());
		assertThat(output).contains(DatabaseChecks.NO_EXTENSION);
	}

	private JdbcClient owner() {
		return JdbcClient
			.create(new DriverManagerDataSource(server.url("plain"), server.owner().role(), server.owner().password()));
	}

	private void check(JdbcClient jdbc) {
		new DatabaseChecks(jdbc, environment).run(new DefaultApplicationArguments());
	}

}
