package app.tandem.access;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class SignInThrottleTests {

	private static final String PASSWORD = "co-sell-demo";

	private static final String HERE = "203.0.113.7";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final SignInThrottle throttle;

	private final Members members;

	SignInThrottleTests(MockMvcTester mvc, JdbcClient jdbc, SignInThrottle throttle, Members members) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.throttle = throttle;
		this.members = members;
	}

	@Test
	void theRightPasswordIsRefusedWithTheSameWordsWhileOneHasToWait() {
		fail(SignedIn.CONTOSO, 5);
		assertThat(signIn(SignedIn.CONTOSO, PASSWORD, HERE)).hasStatus(302).hasRedirectedUrl("/login?failed");
		letTimePass();
		assertThat(signIn(SignedIn.CONTOSO, PASSWORD, HERE)).hasRedirectedUrl("/");
	}

	@Test
	void theLogTellsOfAttemptsThatCameTooEarly(CapturedOutput output) {
		fail("some.secret@contoso.example", 6);
		assertThat(output.getOut()).contains("An attempt from " + HERE + " came too early")
			.doesNotContain("some.secret");
	}

	@Test
	void fourFailuresHinderNobody() {
		fail(SignedIn.CONTOSO, 4);
		assertThat(signIn(SignedIn.CONTOSO, PASSWORD, HERE)).hasRedirectedUrl("/");
		assertThat(attempts("account " + SignedIn.CONTOSO)).as("a success begins anew").isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ADMIN@contoso.example", " admin@contoso.example", "Admin@Contoso.Example  " })
	void otherWaysToWriteAnAddressAreTheSameAccount(String written) {
		fail(SignedIn.CONTOSO, 3);
		fail(written, 2);
		assertThat(signIn(SignedIn.CONTOSO, PASSWORD, HERE)).hasRedirectedUrl("/login?failed");
	}

	@Test
	void anAccountThatDoesNotExistIsTreatedLikeOneThatDoes() {
		fail("nobody@contoso.example", 6);
		fail(SignedIn.FABRIKAM, 6);
		assertThat(attempts("account nobody@contoso.example")).isEqualTo(attempts("account " + SignedIn.FABRIKAM));
	}

	@Test
	void anotherPersonFromTheSameOfficeDoesNotWait() {
		fail(SignedIn.CONTOSO, 7);
		assertThat(signIn(SignedIn.FABRIKAM, PASSWORD, HERE)).hasRedirectedUrl("/");
	}

	@Test
	void whoeverTriesManyAccountsFromOneAddressWaits() {
		for (int n = 0; n < SignInThrottle.FREE_OF_ADDRESS; n++) {
			this.throttle.attempt(UUID.randomUUID() + "@contoso.example", HERE);
		}
		assertThat(signIn(SignedIn.CONTOSO, PASSWORD, HERE)).hasRedirectedUrl("/login?failed");
		assertThat(signIn(SignedIn.CONTOSO, PASSWORD, "203.0.113.8")).as("from elsewhere").hasRedirectedUrl("/");
	}

	@Test
	void addressesOfOneHouseholdAreOne() {
		for (int n = 0; n < SignInThrottle.FREE_OF_ADDRESS; n++) {
			this.throttle.attempt(UUID.randomUUID() + "@contoso.example", "2001:db8:1:2::" + Integer.toHexString(n));
		}
		assertThat(signIn(SignedIn.CONTOSO, PASSWORD, "2001:db8:1:2:ffff::1")).hasRedirectedUrl("/login?failed");
		assertThat(signIn(SignedIn.CONTOSO, PASSWORD, "2001:db8:1:3::1")).hasRedirectedUrl("/");
	}

	@Test
	void ofManyAtOnceNoMoreAreLookedAtThanOfManyOneAfterAnother() throws Exception {
		ExecutorService many = Executors.newFixedThreadPool(8);
		try {
			// Of an account and address of their own, as other threads keep what they
			// write.
			String account = UUID.randomUUID() + "@contoso.example";
			Callable<Boolean> one = () -> this.throttle.attempt(account, "203.0.113.99");
			List<Future<Boolean>> answers = many.invokeAll(java.util.Collections.nCopies(40, one));
			int looked = 0;
			for (Future<Boolean> answer : answers) {
				looked += answer.get() ? 1 : 0;
			}
			assertThat(looked).isEqualTo(SignInThrottle.FREE_OF_ACCOUNT);
		}
		finally {
			many.shutdown();
		}
	}

	@Test
	void waitingDoesNotMakeTheWaitLonger() {
		fail(SignedIn.CONTOSO, 5);
		int before = attempts("account " + SignedIn.CONTOSO);
		fail(SignedIn.CONTOSO, 20);
		assertThat(attempts("account " + SignedIn.CONTOSO)).isEqualTo(before);
	}

	@Test
	void aNewPasswordEndsTheWait() {
		fail(SignedIn.NORTHWIND, 6);
		this.members.changePassword(this.members.findByEmail(SignedIn.NORTHWIND).orElseThrow(), PASSWORD);
		assertThat(signIn(SignedIn.NORTHWIND, PASSWORD, HERE)).hasRedirectedUrl("/");
	}

	@Test
	void whatIsADayAgoIsSweptOut() {
		fail("long.ago@contoso.example", 2);
		this.jdbc.sql("update sign_in_attempt set last_at = last_at - interval '25 hours'").update();
		fail(SignedIn.CONTOSO, 1);
		assertThat(attempts("account long.ago@contoso.example")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\u0000", "' or 1=1 --", "x" })
	void strangeAddressesCountAsWell(String account) {
		fail(account, 2);
		fail("y".repeat(10_000), 2);
		assertThat(this.jdbc.sql("select max(length(subject)) from sign_in_attempt").query(Integer.class).single())
			.isLessThan(300);
	}

	private void fail(String account, int times) {
		for (int n = 0; n < times; n++) {
			assertThat(signIn(account, "wrong", HERE)).hasRedirectedUrl("/login?failed");
		}
	}

	private void letTimePass() {
		this.jdbc.sql("update sign_in_attempt set free_at = now() - interval '1 second'").update();
	}

	private int attempts(String subject) {
		return this.jdbc.sql("select coalesce(max(attempts), 0) from sign_in_attempt where subject = :subject")
			.param("subject", subject)
			.query(Integer.class)
			.single();
	}

	private MvcTestResult signIn(String account, String password, String address) {
		return this.mvc.post()
			.uri("/login")
			.param("username", account)
			.param("password", password)
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr(address);
				return request;
			})
			.exchange();
	}

}
