package app.tandem;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Tandem. */
@SpringBootApplication
class Application {

	public static void main(String[] args) {
		TemporaryFolder.use();
		SpringApplication.run(Application.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
