package app.tandem.access.account;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.testing.CookieJar;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class AccountPagesTests {

	private static final String EMAIL = "own.account@contoso.example";

	private static final String PASSWORD = "eleven purple tramways";

	private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

	private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 "
			+ "(KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

	private final CookieJar desk = new CookieJar();

	private final CookieJar phone = new CookieJar();

	private final MockMvcTester mvc;

	private final Members members;

	private final JdbcClient jdbc;

	AccountPagesTests(MockMvcTester mvc, Members members, JdbcClient jdbc) {
		this.mvc = mvc;
		this.members = members;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void signInTwice() {
		Member admin = this.members.findByEmail(SignedIn.CONTOSO).orElseThrow();
		Member me = this.members.add(Member.invited(admin.organizationId(), EMAIL, "Own", "Account", ""));
		this.members.changePassword(me, PASSWORD);
		assertThat(signIn(this.desk, FIREFOX, PASSWORD)).hasRedirectedUrl("/");
		assertThat(signIn(this.phone, SAFARI, PASSWORD)).hasRedirectedUrl("/");
	}

	/** Sessions have transactions of their own. */
	@AfterEach
	void endSessions() {
		this.jdbc.sql("delete from spring_session where principal_name = :email").param("email", EMAIL).update();
	}

	@Test
	void oneSeesWhereOneIsSignedInAndSignsOutThere() {
		Page page = get("/account/sessions", this.desk);
		assertThat(page.text()).contains("Firefox, Windows", "Safari, iPhone", "127.0.0.1", "Here");
		assertThat(page.html()).as("ids are what browsers prove themselves with")
			.doesNotContain(this.desk.id(), this.phone.id());
		String handle = page.one("action=\"/account/sessions/([0-9a-f]{64})/removal\"");
		assertThat(post("/account/sessions/" + handle + "/removal", this.desk)).hasStatus(303);
		assertThat(get("/account/sessions", this.desk).text()).contains("You are signed out there.");
		assertThat(opportunities(this.phone)).hasRedirectedUrl("/login");
		assertThat(opportunities(this.desk)).hasStatusOk();
		assertThat(post("/account/sessions/" + handle + "/removal", this.desk)).as("it is over already").hasStatus(303);
	}

	@Test
	void oneSignsOutEverywhere() {
		assertThat(post("/account/sessions/removal", this.desk)).hasStatus(303).hasRedirectedUrl("/login?signed-out");
		assertThat(opportunities(this.phone)).hasRedirectedUrl("/login");
		assertThat(opportunities(this.desk)).hasRedirectedUrl("/login");
	}

	@Test
	void aNewPasswordEndsTheSessionsElsewhere() {
		assertThat(get("/account/password", this.desk).text()).contains("At least 12 characters");
		String better = "seven yellow ferries";
		assertThat(change(this.desk, PASSWORD, better, better)).hasStatus(303).hasRedirectedUrl("/account/sessions");
		assertThat(opportunities(this.desk)).hasStatusOk();
		assertThat(opportunities(this.phone)).hasRedirectedUrl("/login");
		assertThat(signIn(this.phone, SAFARI, PASSWORD)).hasRedirectedUrl("/login?failed");
		assertThat(signIn(this.phone, SAFARI, better)).hasRedirectedUrl("/");
	}

	@Test
	void whoeverSitsAtAnOpenDeskCannotChangeThePassword() {
		MvcTestResult answer = change(this.desk, "a guess", "seven yellow ferries", "seven yellow ferry");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).text()).contains("This is not your current password",
				"This is not the same as above");
		for (int n = 0; n < 5; n++) {
			change(this.desk, "a guess", "seven yellow ferries", "seven yellow ferries");
		}
		assertThat(change(this.desk, PASSWORD, "seven yellow ferries", "seven yellow ferries"))
			.as("guessing here counts as when signing in")
			.hasStatus(422);
	}

	@Test
	void manyRequestsOfOneSessionMayEachLeaveAMessage() throws Exception {
		TestTransaction.flagForCommit();
		TestTransaction.end();
		ExecutorService many = Executors.newFixedThreadPool(8);
		try {
			Callable<Integer> one = () -> post("/account/sessions/none/removal", this.desk).getResponse().getStatus();
			for (Future<Integer> answer : many.invokeAll(Collections.nCopies(24, one))) {
				assertThat(answer.get()).isEqualTo(303);
			}
		}
		finally {
			many.shutdown();
			this.jdbc.sql("delete from member where email = :email").param("email", EMAIL).update();
		}
	}

	@Test
	void aSessionEndsAfterAWorkingDay() {
		this.jdbc
			.sql("update spring_session set creation_time = creation_time - 43200001 where principal_name = :email")
			.param("email", EMAIL)
			.update();
		// The sessions are read by other connections, which see nothing of this
		// transaction.
		TestTransaction.flagForCommit();
		TestTransaction.end();
		try {
			assertThat(opportunities(this.desk)).hasRedirectedUrl("/login");
		}
		finally {
			this.jdbc.sql("delete from member where email = :email").param("email", EMAIL).update();
		}
	}

	private MvcTestResult change(CookieJar jar, String present, String password, String repeated) {
		return this.mvc.post()
			.uri("/account/password")
			.param("present", present)
			.param("password", password)
			.param("repeated", repeated)
			.with(jar)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult signIn(CookieJar jar, String browser, String password) {
		return jar.keep(this.mvc.post()
			.uri("/login")
			.param("username", EMAIL)
			.param("password", password)
			.header("User-Agent", browser)
			.with(jar)
			.with(csrf())
			.exchange());
	}

	private MvcTestResult opportunities(CookieJar jar) {
		return this.mvc.get().uri("/opportunities").with(jar).exchange();
	}

	private MvcTestResult post(String path, CookieJar jar) {
		return this.mvc.post().uri(path).with(jar).with(csrf()).exchange();
	}

	private Page get(String path, CookieJar jar) {
		MvcTestResult answer = this.mvc.get().uri(path).with(jar).exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

}
