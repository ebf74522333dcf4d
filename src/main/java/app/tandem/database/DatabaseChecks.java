package app.tandem.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Warns of what a server given by {@code spring.datasource.url} may lack. */
@Component
class DatabaseChecks implements ApplicationRunner {

	static final String NO_OWNER = "The application's database role also runs the migrations: triggers alone keep "
			+ "timelines append-only and closed deals closed. Give the migrations a role of their own with "
			+ "spring.flyway.user and spring.flyway.password.";

	static final String NO_TRIGRAMS = "Search will find no Korean, Cyrillic or accented names: show_trgm('한빛물산') is empty. "
			+ "Make the database anew with a UTF-8 character type (create database … template template0 encoding 'UTF8' "
			+ "lc_ctype 'C.UTF-8').";

	static final String NO_EXTENSION = "Search needs the extension pg_trgm. Run in the database, as its owner: "
			+ "create extension pg_trgm.";

	private static final Logger LOGGER = LoggerFactory.getLogger(DatabaseChecks.class);

	private final JdbcClient jdbc;

	private final Environment environment;

	DatabaseChecks(JdbcClient jdbc, Environment environment) {
		this.jdbc = jdbc;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (isSet("spring.datasource.url") && !isSet("spring.flyway.user")) {
			LOGGER.warn(NO_OWNER);
		}
		try {
			if (!jdbc.sql("select show_trgm('한빛물산') <> '{}'").query(Boolean.class).single()) {
				LOGGER.warn(NO_TRIGRAMS);
			}
		}
		catch (DataAccessException ex) {
			LOGGER.warn(NO_EXTENSION);
		}
	}

	private boolean isSet(String property) {
		return StringUtils.hasText(environment.getProperty(property));
	}

}
