package app.tandem.testing;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class DatabaseTestTests {

	private final JdbcClient jdbc;

	DatabaseTestTests(@Autowired JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Test
	void worksAsTheApplicationOnACopyOfTheMigratedDatabase() {
		assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("tandem_app");
		assertThat(jdbc.sql("select current_database()").query(String.class).single()).startsWith("copy_");
		assertThat(jdbc.sql("select count(*) from flyway_schema_history where not success").query(Long.class).single())
			.isZero();
	}

}
