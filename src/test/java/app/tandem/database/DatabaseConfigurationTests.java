package app.tandem.database;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class))
		.withUserConfiguration(DatabaseConfiguration.class);

	@Test
	void givesPagesTheApplicationsRoleAndMigrationsTheOwners(@TempDir Path directory) {
		runner.withPropertyValues("tandem.data-dir=" + directory).run((context) -> {
			var jdbc = context.getBean(JdbcClient.class);
			assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("tandem_app");
			assertThat(jdbc.sql("select tableowner from pg_tables where tablename = 'flyway_schema_history'")
				.query(String.class)
				.single()).isEqualTo("tandem_owner");
		});
		assertThat(new PidFile(Cluster.in(directory).data()).cluster().resolve("postmaster.pid")).doesNotExist();
	}

	@Test
	void startsNoServerWhenOneIsGiven(@TempDir Path directory) {
		runner
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
					"spring.flyway.enabled=false", "tandem.data-dir=" + directory)
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(BuiltInServer.class);
				assertThat(directory).isEmptyDirectory();
			});
	}

}
