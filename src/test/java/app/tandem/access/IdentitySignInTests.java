package app.tandem.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.testing.CookieJar;
import app.tandem.testing.OpenIdServer;
import app.tandem.testing.Page;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Against a server that speaks OpenID Connect. */
@WebTest
@Transactional
class IdentitySignInTests {

	private static final String EMAIL = "by.provider@contoso.example";

	private static final String PASSWORD = "eleven purple tramways";

	private static final OpenIdServer SERVER = OpenIdServer.start();

	private final HttpClient browser = HttpClient.newHttpClient();

	private final CookieJar jar = new CookieJar();

	private final MockMvcTester mvc;

	private final Members members;

	private final MemberLinks links;

	private final SecondFactors factors;

	private final JdbcClient jdbc;

	private Member invited = Member.invited(new UUID(0, 0), "", "", "", "");

	IdentitySignInTests(MockMvcTester mvc, Members members, MemberLinks links, SecondFactors factors, JdbcClient jdbc) {
		this.mvc = mvc;
		this.members = members;
		this.links = links;
		this.factors = factors;
		this.jdbc = jdbc;
	}

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry properties) {
		SERVER.describe(properties);
	}

	@AfterAll
	static void stop() {
		SERVER.stop();
	}

	@BeforeEach
	void enter() {
		Member admin = this.members.findByEmail("admin@contoso.example").orElseThrow();
		this.invited = this.members.add(Member.invited(admin.organizationId(), EMAIL, "By", "Provider", ""));
	}

	@Test
	void whoeverAcceptsAnInvitationWithItNeedsNoPassword() {
		String link = this.links.issue(this.invited).path();
		assertThat(Page.of(get(link)).text()).contains("Sign in with Contoso ID instead");
		assertThat(comeBack(atProvider(post(link + "/providers/contoso"), "ann", Map.of()))).hasRedirectedUrl("/");
		assertThat(get("/account/sessions")).hasStatusOk();
		assertThat(get(link)).as("used up").hasStatus(410);
		assertThat(this.members.findByEmail(EMAIL).map(Member::isInvited)).hasValue(false);

		post("/logout");
		assertThat(get("/account/sessions")).hasRedirectedUrl("/login");
		assertThat(signIn("ann")).as("to the page that was asked for")
			.hasRedirectedUrl("http://localhost/account/sessions");
		assertThat(get("/account/sessions")).hasStatusOk();
		assertThat(Page.of(get("/account/sign-in")).text()).contains("You sign in without a password")
			.doesNotContain("Disconnect");
		assertThat(post("/account/sign-in/providers/contoso/removal")).as("nothing would be left").hasStatus(409);
	}

	@Test
	void whoeverHasNoPasswordCannotSignInWithAny() {
		accept("ann");
		post("/logout");
		for (String guess : List.of("", "{none}", "whatever")) {
			assertThat(this.mvc.post()
				.uri("/login")
				.with(csrf())
				.param("username", EMAIL)
				.param("password", guess)
				.exchange()).hasRedirectedUrl("/login?failed");
		}
	}

	@Test
	void anAddressSaysNothingOfWhoItIs() {
		MvcTestResult answer = comeBack(atProvider(get("/oauth2/authorization/contoso"), "somebody",
				Map.of("email", "admin@contoso.example", "email_verified", true)));
		assertThat(answer).hasRedirectedUrl("/login?unknown");
		assertThat(get("/account/sessions")).hasRedirectedUrl("/login");
		assertThat(Page.of(get("/login?unknown")).text()).contains("Nobody here signs in with this account");
	}

	@Test
	void whoeverHasAPasswordConnectsTheAccountAndDisconnectsItAgain() {
		enterWithPassword();
		assertThat(connect("ann")).hasRedirectedUrl("/account/sign-in?done=connect");
		assertThat(Page.of(get("/account/sign-in?done=connect")).text()).contains("The account is connected")
			.contains("Disconnect Contoso ID");
		post("/logout");
		assertThat(signIn("ann")).hasRedirectedUrl("/");
		assertThat(post("/account/sign-in/providers/contoso/removal")).hasStatus(303);
		post("/logout");
		assertThat(signIn("ann")).hasRedirectedUrl("/login?unknown");
	}

	@Test
	void anAccountSignsInOnePerson() {
		accept("ann");
		post("/logout");
		Member other = this.members
			.add(Member.invited(this.invited.organizationId(), "second@contoso.example", "Second", "Person", ""));
		String link = this.links.issue(other).path();
		MvcTestResult answer = comeBack(atProvider(post(link + "/providers/contoso"), "ann", Map.of()));
		assertThat(answer).hasRedirectedUrl(link + "?taken=on");
		assertThat(Page.of(get(link + "?taken=on")).text()).contains("already signs in somebody else");

		this.members.changePassword(other, PASSWORD);
		enterWithPassword("second@contoso.example");
		assertThat(connect("ann")).hasRedirectedUrl("/account/sign-in?failed=connect");
		assertThat(get("/account/sessions")).as("signed in as before").hasStatusOk();
	}

	@Test
	void aLinkToANewPasswordConnectsNothing() {
		this.members.changePassword(this.invited, PASSWORD);
		String link = this.links.issue(this.members.findByEmail(EMAIL).orElseThrow()).path();
		assertThat(Page.of(get(link)).text()).doesNotContain("Contoso ID");
		assertThat(post(link + "/providers/contoso")).hasStatus(410);
	}

	@Test
	void anInvitationThatWasBegunIsNotAcceptedByTheNextWhoSignsIn() {
		String link = this.links.issue(this.invited).path();
		atProvider(post(link + "/providers/contoso"), "ann", Map.of());
		assertThat(signIn("another")).hasRedirectedUrl("/login?unknown");
		assertThat(get(link)).hasStatusOk();
	}

	@Test
	void aSecondFactorIsAskedForStill() {
		accept("ann");
		Member member = this.members.findByEmail(EMAIL).orElseThrow();
		this.factors.begin(member);
		this.jdbc.sql("update second_factor set confirmed_at = now() where member_id = ?").param(member.id()).update();
		post("/logout");
		assertThat(signIn("ann")).hasRedirectedUrl("/login/code");
		assertThat(get("/account/sessions")).hasRedirectedUrl("/login");
	}

	@Test
	void whoeverIsSuspendedIsUnknown() {
		accept("ann");
		post("/logout");
		Member member = this.members.findByEmail(EMAIL).orElseThrow();
		this.members.change(member.withSuspendedAt(Instant.now()));
		assertThat(signIn("ann")).hasRedirectedUrl("/login?unknown");
	}

	@Test
	void whatIsMeantForOthersSignsNobodyIn() {
		accept("ann");
		post("/logout");
		for (String claim : List.of("aud", "nonce", "iss")) {
			MvcTestResult answer = comeBack(
					atProvider(get("/oauth2/authorization/contoso"), "ann", Map.of(claim, "https://another.example")));
			assertThat(claim + " " + answer.getResponse().getStatus() + " " + answer.getResponse().getRedirectedUrl())
				.isEqualTo(claim + " 302 /login?provider");
		}
		assertThat(Page.of(get("/login?provider")).text()).contains("did not say who you are");
		URI back = atProvider(get("/oauth2/authorization/contoso"), "ann", Map.of());
		assertThat(comeBack(URI.create(back.toString().replaceFirst("state=[^&]*", "state=mine"))))
			.hasRedirectedUrl("/login?provider");
	}

	@Test
	void aSensitiveCommandIsProvenBySigningInAnewThere() {
		accept("ann");
		MvcTestResult start = get(
				String.valueOf(post("/account/sign-in/providers/contoso/proof").getResponse().getRedirectedUrl()));
		assertThat(start.getResponse().getRedirectedUrl()).contains("prompt=login", "max_age=0");
		long now = Instant.now().getEpochSecond();
		assertThat(prove("ann", Map.of())).hasRedirectedUrl("/account/sign-in?failed=prove");
		assertThat(prove("ann", Map.of("auth_time", now - 3600))).hasRedirectedUrl("/account/sign-in?failed=prove");
		assertThat(prove("bob", Map.of("auth_time", now))).hasRedirectedUrl("/account/sign-in?failed=prove");
		assertThat(prove("ann", Map.of("auth_time", now))).hasRedirectedUrl("/account/sign-in?done=prove");
	}

	@Test
	void theProviderIsAskedWithPkceAndANonce() {
		assertThat(String.valueOf(get("/oauth2/authorization/contoso").getResponse().getRedirectedUrl()))
			.contains("code_challenge_method=S256", "nonce=", "state=")
			.startsWith(SERVER.issuer());
		assertThat(get("/login").getResponse().getHeader("Content-Security-Policy"))
			.contains("form-action 'self' http://" + URI.create(SERVER.issuer()).getAuthority() + ";");
	}

	private void accept(String name) {
		String link = this.links.issue(this.invited).path();
		assertThat(comeBack(atProvider(post(link + "/providers/contoso"), name, Map.of()))).hasRedirectedUrl("/");
	}

	private void enterWithPassword() {
		this.members.changePassword(this.invited, PASSWORD);
		enterWithPassword(EMAIL);
	}

	private void enterWithPassword(String email) {
		assertThat(this.jar.keep(this.mvc.post()
			.uri("/login")
			.with(csrf())
			.with(this.jar)
			.param("username", email)
			.param("password", PASSWORD)
			.exchange())).hasRedirectedUrl("/");
	}

	private MvcTestResult connect(String name) {
		return comeBack(atProvider(post("/account/sign-in/providers/contoso"), name, Map.of()));
	}

	private MvcTestResult prove(String name, Map<String, Object> claims) {
		return comeBack(atProvider(post("/account/sign-in/providers/contoso/proof"), name, claims));
	}

	private MvcTestResult signIn(String name) {
		return comeBack(atProvider(get("/oauth2/authorization/contoso"), name, Map.of()));
	}

	/** Follows our answer to the provider and types a name there. */
	private URI atProvider(MvcTestResult answer, String name, Map<String, Object> claims) {
		String target = String.valueOf(answer.getResponse().getRedirectedUrl());
		if (target.startsWith("/oauth2/")) {
			return atProvider(get(target), name, claims);
		}
		String typed = "username=" + name + "&claims=" + URLEncoder.encode(json(claims), StandardCharsets.UTF_8);
		HttpRequest login = HttpRequest.newBuilder(URI.create(target))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(typed))
			.build();
		try {
			return URI.create(this.browser.send(login, HttpResponse.BodyHandlers.discarding())
				.headers()
				.firstValue("Location")
				.orElseThrow());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String json(Map<String, Object> claims) {
		return claims.entrySet()
			.stream()
			.map((claim) -> "\"" + claim.getKey() + "\":"
					+ ((claim.getValue() instanceof String text) ? "\"" + text + "\"" : claim.getValue()))
			.collect(Collectors.joining(",", "{", "}"));
	}

	private MvcTestResult comeBack(URI back) {
		return this.jar.keep(this.mvc.get().uri(back).with(this.jar).exchange());
	}

	private MvcTestResult get(String path) {
		return this.jar.keep(this.mvc.get().uri(path).with(this.jar).exchange());
	}

	private MvcTestResult post(String path) {
		return this.jar.keep(this.mvc.post().uri(path).with(csrf()).with(this.jar).exchange());
	}

}
