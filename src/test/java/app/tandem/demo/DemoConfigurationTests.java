package app.tandem.demo;

import app.tandem.access.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class DemoConfigurationTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(DemoConfiguration.class, DemoAccountList.class);

	@Test
	void isOffWhenTurnedOff() {
		this.context.withUserConfiguration(DemoLoader.class, DemoPeople.class, DemoDirectory.class)
			.withPropertyValues("tandem.demo=false", "server.address=0.0.0.0")
			.run((started) -> assertThat(started).hasNotFailed()
				.doesNotHaveBean(DemoLoader.class)
				.doesNotHaveBean(DemoPeople.class)
				.doesNotHaveBean(DemoDirectory.class)
				.doesNotHaveBean(DemoAccounts.class));
	}

	@Test
	void isOffWithADatabaseOfOnesOwn() {
		this.context.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/tandem")
			.run((started) -> assertThat(started).hasNotFailed().doesNotHaveBean(DemoAccounts.class));
	}

	@Test
	void isOnWithTheBuiltInDatabase() {
		this.context.withPropertyValues("server.address=127.0.0.1")
			.run((started) -> assertThat(started).hasNotFailed().hasSingleBean(DemoAccounts.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.2", "localhost", "::1" })
	void isServedToThisMachine(String address) {
		this.context.withPropertyValues("tandem.demo=true", "server.address=" + address)
			.run((started) -> assertThat(started).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "192.0.2.7", "", " ", "no such host" })
	void isNeverServedToOthers(String address) {
		this.context.withPropertyValues("tandem.demo=true", "server.address=" + address)
			.run((started) -> assertThat(started).getFailure().hasRootCauseInstanceOf(DemoExposed.class));
	}

	@Test
	void isNeverServedToOthersForLackOfASetting() {
		this.context.withPropertyValues("tandem.demo=true")
			.run((started) -> assertThat(started).getFailure().hasRootCauseInstanceOf(DemoExposed.class));
	}

	@Test
	void saysWhatToDoWhenItWouldBeExposed() {
		assertThat(new DemoExposedAnalyzer().analyze(new DemoExposed("0.0.0.0"))).satisfies((analysis) -> {
			assertThat(analysis.getDescription()).startsWith("Tandem did not start: server.address is 0.0.0.0");
			assertThat(analysis.getAction()).contains("--tandem.demo=false", "127.0.0.1");
		});
	}

}
