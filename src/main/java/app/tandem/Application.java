package app.tandem;

import java.time.Clock;

import app.tandem.audit.AuditCheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Tandem. */
@SpringBootApplication
class Application {

	public static void main(String[] args) {
		TemporaryFolder.use();
		if (AuditCheck.isAsked(args)) {
			System.exit(AuditCheck.run(System.out, args));
		}
		SpringApplication.run(Application.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
