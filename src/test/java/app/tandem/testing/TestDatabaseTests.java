package app.tandem.testing;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TestDatabaseTests {

	@Test
	void copiesDoNotSeeEachOther() {
		try (var one = TestDatabase.create(); var other = TestDatabase.create()) {
			JdbcClient.create(one.asOwner()).sql("create table note (text text)").update();
			JdbcClient.create(one.asApplication()).sql("insert into note values ('here')").update();
			assertThat(JdbcClient.create(one.asOwner()).sql("select text from note").query(String.class).single())
				.isEqualTo("here");
			assertThat(JdbcClient.create(other.asOwner()).sql("select to_regclass('note')").query().singleRow())
				.containsEntry("to_regclass", null);
		}
	}

	@Test
	void isGoneOnceClosed() {
		var database = TestDatabase.create();
		database.close();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> JdbcClient.create(database.asApplication()).sql("select 1").query().singleRow())
			.havingRootCause()
			.withMessageContaining("does not exist");
	}

}
