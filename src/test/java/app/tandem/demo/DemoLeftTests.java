package app.tandem.demo;

import app.tandem.access.Members;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@WebTest
@Transactional
class DemoLeftTests {

	private final Members members;

	private final PasswordEncoder passwords;

	private final JdbcClient jdbc;

	DemoLeftTests(Members members, PasswordEncoder passwords, JdbcClient jdbc) {
		this.members = members;
		this.passwords = passwords;
		this.jdbc = jdbc;
	}

	@Test
	void accountsThatEverybodyKnowsAreNotServedToOthers() {
		assertThatExceptionOfType(DemoExposed.class).isThrownBy(() -> start("0.0.0.0"));
		assertThatExceptionOfType(DemoExposed.class).isThrownBy(() -> start(""));
	}

	@Test
	void theyMayStayOnThisMachine() {
		assertThatCode(() -> start("127.0.0.1")).doesNotThrowAnyException();
	}

	@Test
	void theyMayStayOnceNobodyCanSignInWithThem() {
		jdbc.sql("update member set suspended_at = now()").update();
		assertThatCode(() -> start("0.0.0.0")).doesNotThrowAnyException();
	}

	@Test
	void theyMayStayOnceTheirPasswordsAreOthers() {
		jdbc.sql("update member set password_hash = :hash").param("hash", members.hash("another one")).update();
		assertThatCode(() -> start("0.0.0.0")).doesNotThrowAnyException();
	}

	private void start(String address) {
		new DemoLeft(members, passwords, address).afterSingletonsInstantiated();
	}

}
