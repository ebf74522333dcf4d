package app.tandem.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.sql.DataSource;

import app.tandem.database.TestServer;
import app.tandem.database.TestServer.Account;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migrated database of its own, empty at first and gone once closed. */
public final class TestDatabase implements AutoCloseable {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final TestServer server = TestServer.get();

	private final String name = "copy_" + COUNT.incrementAndGet();

	private TestDatabase() {
		server.copy(name);
	}

	public static TestDatabase create() {
		return new TestDatabase();
	}

	/** Connections as the role that the application uses. */
	public DataSource asApplication() {
		return dataSource(server.application());
	}

	/** Connections as the role that the migrations use. */
	public DataSource asOwner() {
		return dataSource(server.owner());
	}

	private DataSource dataSource(Account account) {
		return new DriverManagerDataSource(server.url(name), account.role(), account.password());
	}

	/** The command line of an application that is to use it. */
	public List<String> arguments() {
		return connection().map((property) -> "--" + property).toList();
	}

	private Stream<String> connection() {
		return Stream.of("spring.datasource.url=" + server.url(name),
				"spring.datasource.username=" + server.application().role(),
				"spring.datasource.password=" + server.application().password());
	}

	private TestPropertyValues properties() {
		return TestPropertyValues.of(connection())
			.and("spring.datasource.hikari.minimum-idle=0", "spring.flyway.user=" + server.owner().role(),
					"spring.flyway.password=" + server.owner().password(),
					// The copy comes migrated.
					"spring.flyway.enabled=false");
	}

	@Override
	public void close() {
		server.drop(name);
	}

	/**
	 * Gives a Spring context, of whatever kind, a database of its own for as long as it
	 * lives.
	 */
	public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			var database = create();
			database.properties().applyTo(context);
			context.getBeanFactory().registerSingleton("testDatabase", database);
			// First registered, last destroyed: after the pools.
			((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("testDatabase",
					database::close);
		}

	}

}
