package app.tandem.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Runs the built-in server unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.NoServerGiven.class)
class DatabaseConfiguration {

	@Bean(destroyMethod = "close")
	BuiltInServer builtInServer(@Value("${tandem.data-dir:data}") String directory) {
		return BuiltInServer.start(ServerSettings.in(Path.of(directory)));
	}

	@Bean
	JdbcConnectionDetails applicationConnection(BuiltInServer server) {
		return new ApplicationConnection(server.url(Preparation.DATABASE), server.logins().application());
	}

	@Bean
	FlywayConnectionDetails migrationConnection(BuiltInServer server) {
		return new MigrationConnection(server.url(Preparation.DATABASE), server.logins().owner());
	}

	private record ApplicationConnection(String getJdbcUrl, Login login) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return login.role();
		}

		@Override
		public String getPassword() {
			return login.password();
		}

	}

	private record MigrationConnection(String getJdbcUrl, Login login) implements FlywayConnectionDetails {

		@Override
		public String getUsername() {
			return login.role();
		}

		@Override
		public String getPassword() {
			return login.password();
		}

	}

	static class NoServerGiven extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			var given = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
			return new ConditionOutcome(!given, ConditionMessage.forCondition("Built-in database")
				.because(given ? "spring.datasource.url is set" : "no spring.datasource.url"));
		}

	}

}
