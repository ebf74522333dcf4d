package app.tandem.audit;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The command {@code --tandem.audit.check}: checks every chain instead of serving pages.
 * It starts nothing but the way to the database, and changes nothing there.
 */
public final class AuditCheck {

	private static final String OPTION = "--tandem.audit.check";

	private AuditCheck() {
	}

	/** Whether the command line asks for it. */
	public static boolean isAsked(String[] arguments) {
		return Arrays.stream(arguments).anyMatch((each) -> each.equals(OPTION) || each.equals(OPTION + "=true"));
	}

	/**
	 * Prints a line for each company.
	 * @return 0 when every chain is whole, else 1
	 */
	public static int run(PrintStream out, String... arguments) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Beans.class)
			.web(WebApplicationType.NONE)
			.properties(Map.of("logging.level.root", "warn"))
			.run(arguments)) {
			ChainCheck check = context.getBean(ChainCheck.class);
			if (!check.isPossible()) {
				out.println("There is no audit log in this database. Start Tandem once, or name another database.");
				return 1;
			}
			List<ChainCheck.Verdict> verdicts = check.all();
			verdicts.forEach((verdict) -> out.println(verdict.line()));
			return verdicts.stream().allMatch((verdict) -> verdict.broken() == null) ? 0 : 1;
		}
	}

	/** No component, so that the application does not find it. */
	@ComponentScan("app.tandem.database")
	@Import(ChainCheck.class)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class })
	static class Beans {

	}

}
