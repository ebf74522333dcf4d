package app.tandem.access.password;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Members;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WritingTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** With a real mail server beside it. */
@WritingTest
class ForgottenPasswordTests {

	private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final Members members;

	private final JdbcClient jdbc;

	ForgottenPasswordTests(MockMvcTester mvc, SignedIn signedIn, Members members, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.members = members;
		this.jdbc = jdbc;
	}

	@DynamicPropertySource
	static void useServer(DynamicPropertyRegistry properties) {
		SERVER.start();
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
		properties.add("tandem.base-url", () -> "https://tandem.example/");
		properties.add("tandem.mail-from", () -> "tandem@contoso.example");
	}

	@AfterAll
	static void stopServer() {
		SERVER.stop();
	}

	@BeforeEach
	void begin() throws Exception {
		SERVER.purgeEmailFromAllMailboxes();
		this.jdbc.sql("delete from sign_in_attempt").update();
	}

	@Test
	void whoeverForgotThePasswordGetsALinkByMail() throws Exception {
		assertThat(Page.of(this.mvc.get().uri("/login").exchange()).text()).contains("Forgotten your password?");
		assertThat(ask(" Admin@Northwind.example ", "en")).hasStatus(303).hasRedirectedUrl("/login/forgotten?sent");
		MimeMessage mail = mail();
		assertThat(mail.getAllRecipients()[0]).hasToString(SignedIn.NORTHWIND);
		assertThat(mail.getSubject()).isEqualTo("A new password for Tandem");
		String text = GreenMailUtil.getBody(mail);
		assertThat(text).contains("https://tandem.example/links/", "Northwind");
		String path = text.replaceAll("(?s).*https://tandem.example(/links/\\S+).*", "$1");
		assertThat(Page.of(this.mvc.get().uri(path).exchange()).text()).contains("At least 12 characters");
	}

	@Test
	void theMailIsInTheLanguageOfWhoeverAsks() throws Exception {
		ask(SignedIn.FABRIKAM, "ko");
		assertThat(mail().getSubject()).isEqualTo("Tandem 새 암호");
	}

	@Test
	void thePersonsOwnLanguageGoesBeforeThatOfWhoeverAsks() throws Exception {
		speaks("sv");
		try {
			ask(SignedIn.FABRIKAM, "ko");
			assertThat(mail().getSubject()).isEqualTo("Nytt lösenord till Tandem");
		}
		finally {
			speaks(null);
		}
	}

	@Test
	void nobodyLearnsWhetherAnAddressIsKnown() {
		MvcTestResult unknown = ask("nobody@contoso.example", "en");
		assertThat(unknown).hasStatus(303).hasRedirectedUrl("/login/forgotten?sent");
		assertThat(ask("no address at all", "en")).hasRedirectedUrl("/login/forgotten?sent");
		assertThat(SERVER.waitForIncomingEmail(300, 1)).isFalse();
	}

	@Test
	void nobodysBoxIsFilled() {
		for (int n = 0; n < 12; n++) {
			ask(SignedIn.CONTOSO, "en");
		}
		assertThat(SERVER.waitForIncomingEmail(3_000, 5)).isTrue();
		assertThat(SERVER.waitForIncomingEmail(300, 6)).isFalse();
		assertThat(signIn(SignedIn.CONTOSO)).as("asking does not keep anybody out").hasRedirectedUrl("/");
	}

	@Test
	void anInvitationGoesByMailAndItsLinkIsShownToNobodyElse() throws Exception {
		String email = UUID.randomUUID() + "@contoso.example";
		MvcTestResult answer = this.mvc.post()
			.uri("/settings/users")
			.param("email", email)
			.param("firstName", "Ann")
			.param("lastName", "Lee\r\nBcc: all@contoso.example")
			.param("role", "REFERRALS_USER")
			.param("scope", "company")
			.with(csrf())
			.with(this.signedIn.as(SignedIn.CONTOSO))
			.exchange();
		assertThat(answer).as("a name has one line").hasStatus(422);
		answer = this.mvc.post()
			.uri("/settings/users")
			.param("email", email)
			.param("firstName", "Ann")
			.param("lastName", "Lee")
			.param("role", "REFERRALS_USER")
			.param("scope", "company")
			.with(csrf())
			.with(this.signedIn.as(SignedIn.CONTOSO))
			.exchange();
		assertThat(answer).hasStatus(303);
		assertThat(answer).flash().doesNotContainKey("link");
		MimeMessage mail = mail();
		assertThat(mail.getAllRecipients()[0]).hasToString(email);
		assertThat(mail.getSubject()).isEqualTo("Your access to Tandem for Contoso");
		assertThat(this.members.findByEmail(email)).isPresent();
	}

	private void speaks(@Nullable String language) {
		this.jdbc.sql("update member set language = :language where email = :email")
			.param("language", language)
			.param("email", SignedIn.FABRIKAM)
			.update();
	}

	private MimeMessage mail() {
		assertThat(SERVER.waitForIncomingEmail(Duration.ofSeconds(10).toMillis(), 1)).isTrue();
		return List.of(SERVER.getReceivedMessages()).get(0);
	}

	private MvcTestResult ask(String address, String language) {
		return this.mvc.post()
			.uri("/login/forgotten")
			.param("username", address)
			.header("Accept-Language", language)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult signIn(String email) {
		return this.mvc.post()
			.uri("/login")
			.param("username", email)
			.param("password", "co-sell-demo")
			.with(csrf())
			.exchange();
	}

}
