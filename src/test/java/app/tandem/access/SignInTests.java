package app.tandem.access;

import java.util.Locale;
import java.util.Objects;

import app.tandem.testing.CookieJar;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class SignInTests {

	private static final String PASSWORD = "co-sell-demo";

	/** Has 122 random bits. */
	private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final SessionRepository<?> sessions;

	SignInTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc, SessionRepository<?> sessions) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.sessions = sessions;
	}

	@Test
	void asksForAddressAndPasswordUnderTheirNames() {
		Page page = Page.of(mvc.get().uri("/login").exchange());
		assertThat(page.one("<title>(.*?)</title>")).isEqualTo("Sign in – Tandem");
		assertThat(page.one("<label class=\"form-label\" for=\"username\">(.*?)<")).isEqualTo("E-mail");
		assertThat(page.one("<label class=\"form-label\" for=\"password\">(.*?)<")).isEqualTo("Password");
		assertThat(page.one("type=\"submit\">(Sign in)<")).isNotEmpty();
		assertThat(page.text()).contains(PASSWORD, SignedIn.LONDON_USER).doesNotContain("not encrypted");
	}

	@Test
	void warnsWhereThePasswordWouldTravelOpenly() {
		assertThat(mvc.get().uri("http://tandem.example/login")).bodyText().contains("not encrypted");
		assertThat(mvc.get().uri("https://tandem.example/login")).bodyText().doesNotContain("not encrypted");
	}

	@Test
	void aWrongPasswordKeepsTheAddressButNotThePassword() {
		CookieJar session = new CookieJar();
		assertThat(signIn(session, SignedIn.CONTOSO, "Wrong-password")).hasRedirectedUrl("/login?failed");
		Page page = form(session);
		assertThat(page.text()).contains("The e-mail or the password is wrong.");
		assertThat(page.html()).contains("value=\"" + SignedIn.CONTOSO + "\"", "aria-describedby=\"sign-in-failed\"")
			.doesNotContain("Wrong-password");
	}

	@Test
	void anUnknownAddressIsAnsweredLikeAWrongPassword() {
		String known = failure(SignedIn.CONTOSO, "wrong");
		assertThat(failure("nobody@contoso.example", "wrong").replace("nobody@", "admin@")).isEqualTo(known);
		assertThat(failure("nobody@contoso.example", PASSWORD).replace("nobody@", "admin@")).isEqualTo(known);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "%", "adm\u0000in@contoso.example", "' or 1=1 --", "<script>alert(1)</script>" })
	void strangeAddressesAreJustWrong(String address) {
		CookieJar session = new CookieJar();
		assertThat(signIn(session, address, PASSWORD)).hasRedirectedUrl("/login?failed");
		assertThat(form(session).html()).doesNotContain("<script>alert");
	}

	@Test
	void anEndlessAddressIsWrongAndForgotten() {
		CookieJar session = new CookieJar();
		assertThat(signIn(session, "a".repeat(100_000) + "@contoso.example", PASSWORD))
			.hasRedirectedUrl("/login?failed");
		assertThat(form(session).html()).doesNotContain("aaaaaaaaaa");
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin@contoso.example", "Admin@Contoso.EXAMPLE", "  admin@contoso.example " })
	void theRightPasswordLeadsToTheStartPage(String address) {
		assertThat(signIn(new CookieJar(), address, PASSWORD)).hasStatus(302).hasRedirectedUrl("/");
	}

	@Test
	void theRightPasswordLeadsToThePageThatWasAskedFor() {
		CookieJar session = new CookieJar();
		String wanted = "/opportunities?tab=outbound&q=a%20b&status=WON";
		assertThat(session.keep(mvc.get().uri(java.net.URI.create(wanted)).with(session).exchange())).hasStatus(302)
			.hasRedirectedUrl("/login");
		String target = signIn(session, SignedIn.CONTOSO, PASSWORD).getResponse().getRedirectedUrl();
		assertThat(target).isEqualTo("http://localhost" + wanted);
	}

	@Test
	void whatHtmxAskedForInTheBackgroundIsNoPageToGoTo() {
		CookieJar session = new CookieJar();
		assertThat(mvc.get().uri("/jobs").header("HX-Request", "true").header("HX-Target", "job-card").with(session))
			.hasStatus(401);
		assertThat(signIn(session, SignedIn.CONTOSO, PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void theSessionGetsANewIdWithTheNewPerson() {
		CookieJar session = new CookieJar();
		form(session);
		String before = session.id();
		signIn(session, SignedIn.CONTOSO, PASSWORD);
		assertThat(before).isNotEmpty();
		assertThat(session.id()).isNotEmpty().isNotEqualTo(before);
		assertThat(mvc.get().uri("/opportunities").with(session)).hasStatusOk();
	}

	@Test
	void nobodyGuessesTheIdOfASession() {
		CookieJar session = new CookieJar();
		CookieJar other = new CookieJar();
		form(session);
		form(other);
		assertThat(session.id()).as("216 random bits")
			.matches("[\\w-]{36}")
			.doesNotMatch(UUID)
			.isNotEqualTo(other.id());
	}

	@Test
	void nothingOfThePasswordStaysInTheSession() {
		CookieJar session = new CookieJar();
		signIn(session, SignedIn.CONTOSO, PASSWORD);
		assertThat(kept(session)).isInstanceOfSatisfying(SecurityContext.class,
				(context) -> assertThat(context.getAuthentication()).isNotNull().satisfies((signedIn) -> {
					assertThat(signedIn.getCredentials()).isNull();
					assertThat(signedIn.getPrincipal()).isInstanceOfSatisfying(UserDetails.class,
							(person) -> assertThat(person.getPassword()).isEmpty());
				}));
	}

	@Test
	void signingOutEndsTheSession() {
		CookieJar session = new CookieJar();
		signIn(session, SignedIn.CONTOSO, PASSWORD);
		assertThat(mvc.post().uri("/logout").with(session)).hasStatus(403);
		assertThat(mvc.post().uri("/logout").with(session).with(csrf())).hasStatus(302)
			.hasRedirectedUrl("/login?signed-out");
		assertThat(sessions.findById(session.id())).isNull();
		assertThat(mvc.get().uri("/login?signed-out=")).bodyText().contains("You have signed out.");
	}

	@Test
	void whoeverSignedOutLeavesNothingInTheBrowser() {
		assertThat(mvc.get().uri("/login?signed-out=")).hasHeader("Clear-Site-Data", "\"storage\"");
		assertThat(mvc.get().uri("/login")).doesNotContainHeader("Clear-Site-Data");
	}

	@Test
	void noLinkSignsOut() {
		assertThat(mvc.get().uri("/logout").with(signedIn.as(SignedIn.CONTOSO))).hasStatus(404);
	}

	@Test
	void signingInNeedsTheFormsToken() {
		assertThat(mvc.post().uri("/login").param("username", SignedIn.CONTOSO).param("password", PASSWORD).exchange())
			.hasStatus(302)
			.hasRedirectedUrl("/login");
	}

	@Test
	void suspendedPeopleAreAsUnknownAsStrangers() {
		String unknown = failure("nobody@contoso.example", PASSWORD).replace("nobody@", "admin@");
		suspend();
		assertThat(failure(SignedIn.CONTOSO, PASSWORD)).isEqualTo(unknown);
	}

	@Test
	void peopleOfACompanyThatLeftTheProgrammeCannotSignIn() {
		jdbc.sql("update organization set active = false where name = 'Contoso'").update();
		assertThat(signIn(new CookieJar(), SignedIn.CONTOSO, PASSWORD)).hasRedirectedUrl("/login?failed");
	}

	@Test
	void whoIsSuspendedMeanwhileIsSentToSignIn() {
		RequestPostProcessor person = signedIn.as(SignedIn.CONTOSO);
		assertThat(mvc.get().uri("/opportunities").with(person)).hasStatusOk();
		suspend();
		assertThat(mvc.get().uri("/opportunities").with(person)).hasStatus(302).hasRedirectedUrl("/login");
		assertThat(mvc.get().uri("/opportunities").header("HX-Request", "true").with(person)).hasStatus(401);
		assertThat(mvc.post()
			.uri("/opportunities/{id}/favorite", jdbc.sql("select id from referral limit 1").query().singleValue())
			.with(person)
			.with(csrf())).hasStatus(302).hasRedirectedUrl("/login");
		assertThat(jdbc.sql("select count(*) from favorite").query(Integer.class).single()).isZero();
	}

	@Test
	void passwordsAreKeptAsArgon2idAlone() {
		assertThat(jdbc.sql("select password_hash from member").query(String.class).list()).isNotEmpty()
			.allSatisfy((hash) -> assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$")
				.doesNotContain(PASSWORD));
	}

	@Test
	void choicesOfAStrangerAreKeptInHarmlessCookies() {
		MvcTestResult answer = mvc.post()
			.uri("https://localhost/language")
			.param("language", "ko")
			.param("back", "//evil.example")
			.with(csrf())
			.exchange();
		assertThat(answer).hasStatus(303).hasRedirectedUrl("/");
		assertThat(answer.getResponse().getHeader("Set-Cookie")).startsWith("tandem-language=ko; Path=/")
			.contains("; HttpOnly", "; SameSite=Lax", "; Secure");
	}

	/** What the database has of who signed in. */
	private @Nullable Object kept(CookieJar session) {
		return Objects.requireNonNull(sessions.findById(session.id())).getAttribute("SPRING_SECURITY_CONTEXT");
	}

	private void suspend() {
		jdbc.sql("update member set suspended_at = now() where email = :email")
			.param("email", SignedIn.CONTOSO)
			.update();
	}

	private MvcTestResult signIn(CookieJar session, String address, String password) {
		return session.keep(mvc.post()
			.uri("/login")
			.param("username", address)
			.param("password", password)
			.with(csrf())
			.with(session)
			.locale(Locale.ENGLISH)
			.exchange());
	}

	private Page form(CookieJar session) {
		return Page.of(session.keep(mvc.get().uri("/login?failed=").with(session).exchange()));
	}

	/** The page that follows, without its token. */
	private String failure(String address, String password) {
		CookieJar session = new CookieJar();
		MvcTestResult answer = signIn(session, address, password);
		assertThat(answer).hasStatus(302).hasRedirectedUrl("/login?failed");
		return form(session).html()
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
			.replaceAll("name=\"csrf-token\" content=\"[^\"]*\"", "");
	}

}
